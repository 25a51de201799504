"""Where the reports stand that facts are taken from. Not every report has a public address."""

REPORTS = {
    "Dudley People’s Panel report": "https://www.dudley.gov.uk/media/13831/dudley-peoples-panel-report.pdf",
    "Greater Cambridge Citizens’ Assembly report": (
        "https://www.involve.org.uk/sites/default/files/field/attachemnt/GCCA%20on%20Congestio"
        "n%20Air%20Quality%20and%20Public%20Transport%20-%20Full%20Report%20.pdf"
    ),
    "Lancaster People’s Jury report": "https://www.lancaster.gov.uk/assets/attach/10184/People-s-Jury-report.pdf",
    "Devon Climate Assembly report": (
        "https://devonclimateemergency.org.uk/wp-content/uploads/2021/10/FINAL-Devon-Climate-A"
        "ssembly-Report-V10.pdf"
    ),
    "Waltham Forest citizens’ assembly report": (
        "https://www.walthamforest.gov.uk/sites/default/files/2022-04/KD_WFCA_Recommendations_"
        "Report.pdf"
    ),
    "Oxford citizens’ assembly report": (
        "https://www.oxford.gov.uk/download/downloads/id/6871/oxford_citizens_assembly_on_clim"
        "ate_change_report_-_november_2019.pdf"
    ),
    "North of Tyne citizens’ assembly report": (
        "https://www.northoftyne-ca.gov.uk/wp-content/uploads/2021/07/NTCA-Citizens-Assembly-o"
        "n-Climate-Change-report.pdf"
    ),
    "Leeds climate jury report": "https://www.leedsclimate.org.uk/sites/default/files/REPORT%20V1.2%20FINAL.pdf",
    "Kingston citizens’ assembly report": (
        "https://www.kingston.gov.uk/downloads/file/419/kingston-citizens-assembly-on-air-qual"
        "ity-full-report-2020"
    ),
    "Kendal climate jury report": "https://sharedfuturecic.org.uk/wp-content/uploads/2024/04/Climate-Jury-Kendal-2020.pdf",
    "Herefordshire citizens’ assembly recommendations": (
        "https://councillors.herefordshire.gov.uk/documents/s50099605/Corrected%20Recommendati"
        "ons%20-%20Citizens%20Climate%20Assembly%20published.pdf"
    ),
    "Glasgow citizens’ assembly report": "https://www.glasgow.gov.uk/CHttpHandler.ashx?id=55053&p=0",
    "Camden citizens’ assembly report": (
        "https://www.camden.gov.uk/documents/20142/0/Camden+Citizens%27+Assembly+on+the+Climat"
        "e+Crisis+-+Report.pdf/947eb4e5-5623-17a1-9964-46f351446548"
    ),
    "Brent climate assembly report": "https://legacy.brent.gov.uk/media/16416373/climate_assembly_report2020.pdf",
    "Warwick District People’s Inquiry report": (
        "https://www.warwickdc.gov.uk/download/downloads/id/6687/the_district_of_warwick_peopl"
        "e_s_inquiry_on_climate_change_202021.pdf"
    ),
    "Blackburn with Darwen People’s Jury report": (
        "https://sharedfuturecic.org.uk/wp-content/uploads/2024/04/Peoples-Jury-Climate-Blackb"
        "urn-2022.pdf"
    ),
}


def find_report(source: str) -> str:
    """The address of the report a source names; empty where there is none."""
    return next((url for name, url in REPORTS.items() if source.startswith(name)), "")
