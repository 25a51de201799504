"""Who gets through which door: the one table. `python -m tests.permissions` prints it to docs/permissions.md.

A test asks every cell of the running site, and that no address of ours is missing.
"""

from dataclasses import dataclass

from tests.source import ROOT

DOCUMENT = ROOT / "docs" / "permissions.md"

# Who asks. "Colleague" speaks for the same organisation as the person whose things these are.
ROLES = ["visitor", "waiting", "member", "colleague", "organiser", "administrator"]

YES, SIGN_IN, NO, HIDDEN = "yes", "sign in", "no", "hidden"
MEANING = {
    YES: "gets it",
    SIGN_IN: "is asked to sign in",
    NO: "is told that it is not for them",
    HIDDEN: "is told that nothing is there",
}

EVERYBODY = [YES] * 6
SIGNED_IN = [SIGN_IN] + [YES] * 5
MEMBERS = [SIGN_IN, NO, YES, YES, YES, YES]
ORGANISERS = [SIGN_IN, NO, NO, NO, YES, YES]
COLLEAGUES = [SIGN_IN, NO, HIDDEN, YES, HIDDEN, HIDDEN]
OTHERS_HAVE_NONE = [SIGN_IN] + [HIDDEN] * 5


@dataclass(frozen=True)
class Door:
    """One address, or one kind of thing at it. `what` names it, `args` say which thing of the test."""

    what: str
    url: str
    answers: list[str]
    args: tuple[str, ...] = ()
    query: str = ""


def _doors(answers: list[str], *rows: tuple) -> list[Door]:
    return [Door(what, url, answers, *rest) for what, url, *rest in rows]


DOORS = [
    # What everybody reads.
    *_doors(
        EVERYBODY,
        ("the front page and every public page", "wagtail_serve", ("",)),
        ("a public item of the library", "wagtail_serve", ("public_item",)),
        ("a file of a public item", "wagtaildocs_serve", ("public_file",)),
        ("its versions", "document_versions", ("public_file_pk",)),
        ("its first page", "first_page", ("public_file_pk",)),
        ("a permanent address of a public item", "permanent", ("public_identifier",)),
        ("the same, withdrawn", "permanent", ("public_gone",)),
        ("a session of a programme that is out", "wagtail_serve", ("session",)),
        ("what changed in a programme", "event_changes", ("event_slug",)),
        ("the same as a feed", "event_changes_feed", ("event_slug",)),
        ("a programme that is out: as XML", "schedule_xml", ("event_slug",)),
        ("a programme that is out: as JSON", "schedule_json", ("event_slug",)),
        ("an event: for a calendar", "event_calendar", ("event_slug",)),
        ("a track of an event: for a calendar", "track_calendar", ("event_slug", "track_slug")),
        ("a session: for a calendar", "session_calendar", ("event_slug", "session_slug")),
        ("somebody’s own programme, by its secret address", "calendar_feed", ("feed",)),
        ("the materials of an event", "event_materials", ("event_slug",)),
        ("its files in one archive", "event_materials_zip", ("event_slug",)),
        ("a speaker’s private link", "upload", ("upload_token",)),
        ("the same: nothing to share", "upload_decline", ("upload_token",)),
        ("search", "search"),
        ("search: the results as a table", "search_csv"),
        ("search: the results as a feed", "search_feed"),
        ("search: the results as data", "api:search"),
        ("search: what the box offers", "search_suggest"),
        ("what the interface for data promises", "api:openapi-json"),
        ("citing a public item", "cite", ("public_identifier",)),
        ("citing a public item: as a file", "cite_as", ("public_identifier", "format")),
        ("the published notes of an event", "event_notes", ("noted_event",)),
        ("the published notes of a session", "wagtail_serve", ("notes_page",)),
        ("the organisations", "network"),
        ("one organisation", "organisation", ("organisation",)),
        ("light or dark", "display"),
        ("the style guide", "styleguide"),
        ("the map for search engines", "sitemap"),
    ),
    *_doors(
        [HIDDEN] * 6,
        ("the mails of a site that sends none, unless one develops", "outbox"),
    ),
    *_doors(
        [HIDDEN] * 6,
        ("a session of a programme that is not out", "wagtail_serve", ("hidden_session",)),
        ("its permanent address", "permanent", ("hidden_session_identifier",)),
        ("its programme as XML", "schedule_xml", ("hidden_event_slug",)),
        ("its programme as JSON", "schedule_json", ("hidden_event_slug",)),
        ("it: for a calendar", "session_calendar", ("hidden_event_slug", "hidden_session_slug")),
        ("its track: for a calendar", "track_calendar", ("hidden_event_slug", "track_slug")),
        ("an address of somebody’s own programme that was ended", "calendar_feed", ("no_feed",)),
        ("citing it", "cite", ("hidden_session_identifier",)),
        ("what changed in a programme that is not out", "event_changes", ("hidden_event_slug",)),
        ("the same as a feed", "event_changes_feed", ("hidden_event_slug",)),
        ("its notes", "notes", ("hidden_slugs",)),
        ("writing in its notes", "notes_section", ("hidden_slugs", "kind")),
        ("the materials of its event", "event_materials", ("hidden_event_slug",)),
        ("the same in one archive", "event_materials_zip", ("hidden_event_slug",)),
        ("a private link that was never made", "upload", ("token",)),
        ("the same: nothing to share", "upload_decline", ("token",)),
    ),
    *_doors(
        MEMBERS,
        ("an item of the library for members", "wagtail_serve", ("members_item",)),
        ("a file of an item for members", "wagtaildocs_serve", ("members_file",)),
        ("the versions of such a file", "document_versions", ("members_file_pk",)),
        ("the first page of such a file", "first_page", ("members_file_pk",)),
        ("a permanent address of an item for members", "permanent", ("members_identifier",)),
        ("the same, once it was withdrawn", "permanent", ("members_gone",)),
        ("citing an item for members", "cite", ("members_identifier",)),
        ("one’s own programme of an event", "my_programme", ("event_slug",)),
        ("the address for one’s own calendar", "my_calendar", ("event_slug",)),
        ("citing an item for members: as a file", "cite_as", ("members_identifier", "format")),
    ),
    *_doors(
        MEMBERS,
        ("the notes of a session, not published", "notes", ("slugs",)),
        ("notes: writing a section", "notes_section", ("slugs", "kind")),
        ("notes: keeping a draft leads to writing", "notes_draft", ("slugs", "kind")),
        ("notes: a preview leads to writing", "notes_preview", ("slugs", "kind")),
        ("notes: the versions of a section", "notes_history", ("slugs", "kind")),
        (
            "notes: somebody’s text that did not fit; others are led to writing",
            "notes_conflict",
            ("published_slugs", "kind", "conflict"),
        ),
    ),
    *_doors(
        MEMBERS,
        ("commenting on published notes", "notes_comment", ("published_slugs",)),
    ),
    *_doors(
        [SIGN_IN, NO, HIDDEN, HIDDEN, YES, YES],
        (
            "deleting somebody’s comment",
            "notes_comment_delete",
            ("published_slugs", "comment"),
        ),
    ),
    # Joining and signing in: whoever needs no such door is led on.
    *_doors(
        EVERYBODY,
        ("joining: the address", "join_email"),
        ("joining: the organisation", "join_organisation"),
        ("joining: about you", "join_about"),
        ("joining: who sees what", "join_visibility"),
        ("joining: check your answers", "join_check"),
        ("signing in", "account_login"),
        ("signing in: asking for another code", "account_request_login_code"),
        ("signing in: the code", "account_confirm_login_code"),
        ("signing in with a passkey", "account_login_passkey"),
        ("signing in: what a passkey is asked", "mfa_login_webauthn"),
        ("signing in: the second step", "mfa_authenticate"),
        ("signing out", "account_logout"),
        ("allauth’s own door for new accounts: leads to joining", "account_signup"),
        ("an account that is not active", "account_inactive"),
        ("an account that was erased", "erased"),
        ("confirming an address", "account_email_verification_sent"),
        ("a forgotten password", "account_reset_password"),
        ("a forgotten password: the code", "account_confirm_password_reset_code"),
        ("a forgotten password: the new one", "account_complete_password_reset"),
        ("a forgotten password: done", "account_password_reset_completed"),
    ),
    *_doors(
        SIGNED_IN,
        ("joining: where it stands", "join_done"),
        ("your account", "account"),
        ("your address", "account_email"),
        ("your password: changing it", "account_change_password"),
        ("your password: the first one", "account_set_password"),
        ("once more who you are", "account_reauthenticate"),
        ("where you are signed in", "usersessions_list"),
        ("your second step", "mfa_index"),
        ("your second step, once more", "mfa_reauthenticate"),
        ("your app for codes", "mfa_activate_totp"),
        ("your recovery codes: new ones", "mfa_generate_recovery_codes"),
        ("your passkeys", "mfa_list_webauthn"),
        ("your passkeys: one more", "mfa_add_webauthn"),
        ("a passkey, once more", "mfa_reauthenticate_webauthn"),
        ("your profile", "profile"),
        ("your profile: confirming it", "profile_confirm"),
        ("your profile: experience", "experience"),
        ("your data", "my_data"),
        ("your data: leaving", "leave"),
        ("your data: erasing", "erase"),
    ),
    *_doors(
        OTHERS_HAVE_NONE,
        ("somebody’s passkey: its name", "mfa_edit_webauthn", ("passkey",)),
        ("somebody’s passkey: removing it", "mfa_remove_webauthn", ("passkey",)),
        ("somebody’s experience", "experience_edit", ("experience",)),
        ("somebody’s data, by the link from the mail", "my_data_download", ("token",)),
        ("your app for codes: removing it", "mfa_deactivate_totp"),
        ("your recovery codes", "mfa_view_recovery_codes"),
        ("your recovery codes as a file", "mfa_download_recovery_codes"),
        ("the square of an app that nobody sets up", "account_square"),
    ),
    # The members.
    *_doors(
        MEMBERS,
        ("the directory", "members"),
        ("somebody’s profile", "member", ("profile",)),
        ("writing to somebody", "member_message", ("profile",)),
        ("blocking somebody", "member_block", ("profile",)),
        ("saying that somebody left", "member_left", ("profile",)),
    ),
    *_doors(
        COLLEAGUES,
        ("a profile for colleagues", "member", ("colleagues_profile",)),
        ("writing to somebody only colleagues find", "member_message", ("colleagues_profile",)),
    ),
    # Whoever runs the site.
    *_doors(
        ORGANISERS,
        ("the admin", "wagtailadmin_home"),
        ("the events one organises", "organise:index"),
        ("the programme desk", "organise:desk", ("event",)),
        ("the programme desk: a new session", "organise:desk_add", ("event",)),
        ("the programme desk: a room or track", "organise:desk_place", ("event",)),
        ("the programme desk: moving many", "organise:desk_shift", ("event",)),
        ("the programme desk: swapping two", "organise:desk_swap", ("event",)),
        ("the programme desk: one session", "organise:desk_session", ("event", "session_pk")),
        ("the programme desk: releasing", "organise:release", ("event",)),
        ("notes: where those of each session stand", "organise:notes", ("event_pk",)),
        ("notes: tidying and publishing", "organise:notes_tidy", ("event_pk", "noted_session_pk")),
        ("notes: taking them back", "organise:notes_take_back", ("event_pk", "noted_session_pk")),
        ("importing a schedule as a new event", "organise:import_new"),
        ("importing a schedule: a table to begin with", "organise:import_template"),
        (
            "importing a schedule: somebody else’s differences (led on)",
            "organise:import_report",
            ("upload",),
        ),
        ("importing a schedule into an event", "organise:import", ("event",)),
        ("materials", "organise:materials", ("asked_event",)),
        ("materials: asking everybody", "organise:ask_speakers", ("asked_event",)),
        ("materials: asking somebody", "organise:ask_speaker", ("asked_session",)),
        ("materials: uploading for a speaker", "organise:upload_for", ("asked_session",)),
        ("materials: a link", "organise:do_with_link", ("link_deed",)),
        ("materials: what came by it", "organise:decide_submission", ("submission_deed",)),
        ("materials: many files", "organise:batch_choose", ("asked_event",)),
        ("materials: many files: where each goes", "organise:batch_check", ("batch_pk",)),
        ("materials: many files: taking them off", "organise:batch_undo", ("batch_pk",)),
        ("organisations", "organisations:index"),
        ("organisations: a new one", "organisations:add"),
        ("organisations: one of them", "organisations:edit", ("organisation_pk",)),
        ("organisations: a merger", "organisations:merge", ("organisation_pk",)),
        ("e-mail domains", "email-domains:index"),
        ("messages", "messages:index"),
        ("people to check", "people:index"),
        ("people to check: approving several", "people:approve_several"),
        ("somebody’s application", "people:inspect", ("application",)),
        ("somebody’s application: approving", "people:approve", ("application",)),
        ("somebody’s application: the organisation", "people:correct", ("application",)),
        ("somebody’s application: a question", "people:ask", ("application",)),
        ("somebody’s application: refusing", "people:refuse", ("application",)),
        ("members", "people:members"),
        ("members: the list alone", "people:members_results"),
        ("members: one of them", "people:member", ("person",)),
        ("members: verifying", "people:verify", ("person",)),
        ("members: ending an affiliation", "people:end", ("person",)),
        ("members: suspending", "people:suspend", ("person",)),
        ("members: restoring", "people:restore", ("person",)),
        ("said to have left", "people:departures"),
        ("said to have left: deciding", "people:decide_departure", ("departure",)),
        ("organisations: the list alone", "organisations:index_results"),
        ("what people look for", "questions_asked"),
        ("what people look for: the list alone", "questions_asked_results"),
        ("asked and not found", "questions_not_found"),
        ("asked and not found: the list alone", "questions_not_found_results"),
        ("files that cannot be searched", "unsearchable_documents"),
        ("files that cannot be searched: the list alone", "unsearchable_documents_results"),
        ("downloads", "download_report"),
        ("downloads: the list alone", "download_report_results"),
        ("withdrawn items", "withdrawn:index"),
        ("withdrawn items: the list alone", "withdrawn:index_results"),
        ("a withdrawn item: its reason", "withdrawn:edit", ("withdrawal",)),
    ),
]


def document() -> str:
    """The table as a document, with how many cells it has."""
    lines = [
        "# Who may do what",
        "",
        "Written by `python -m tests.permissions` from the table the tests ask the running site by: change that, not this.",
        f"{len(DOORS)} doors, {len(ROLES)} kinds of people, {len(DOORS) * len(ROLES)} cells.",
        "",
        *(f"- **{word}**: {meaning}" for word, meaning in MEANING.items()),
        "",
        "A *colleague* speaks for the same organisation as the person whose things these are; *waiting* is somebody",
        "who has shown their address and whom an organiser has not approved. What a member does at a page for",
        "visitors (signing in, joining) is: being led on.",
        "",
        "| door | " + " | ".join(ROLES) + " |",
        "|---|" + "---|" * len(ROLES),
        *(f"| {door.what} | " + " | ".join(door.answers) + " |" for door in DOORS),
        "",
        "Everything else under `/admin/` is Wagtail’s own: visitors are asked to sign in, whoever is neither organiser,",
        "editor nor administrator is told that it is not for them. A test asks each of its addresses.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    DOCUMENT.write_text(document())
