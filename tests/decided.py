"""What becomes of whatever belongs to a person once the person is erased. `test_erasure.py` compares it."""

GOES, UNNAMED, LOG = "goes with the account", "stays without the name", "the log is blanked"

# What becomes of each relation to a person. A new one needs a decision, and a line here.
DECIDED = {
    "account.EmailAddress.user": GOES,
    "accounts.Affiliation.user": GOES,
    "accounts.Affiliation.verified_by": UNNAMED,
    "accounts.User_groups.user": GOES,
    "accounts.User_user_permissions.user": GOES,
    "core.SiteDocument.uploaded_by_user": UNNAMED,
    "core.SiteImage.uploaded_by_user": UNNAMED,
    "events.CalendarFeed.member": GOES,
    "events.Contribution.member": UNNAMED,  # and the name goes: events/personal.py
    "events.Release.by": UNNAMED,
    "events.SavedSession.member": GOES,
    "events.Conflict.member": GOES,
    "events.Draft.member": GOES,
    "events.NoteTaker.member": GOES,  # and the name in published notes: events/personal_notes.py
    "events.NotesComment.author": GOES,
    "events.NotesRevision.author": UNNAMED,
    "events.ScheduleUpload.user": GOES,  # and after a day anyhow: home/retention.py
    "mfa.Authenticator.user": GOES,
    "network.Application.decided_by": UNNAMED,
    "network.Application.user": GOES,
    "network.Block.blocked": GOES,
    "network.Block.owner": GOES,
    "network.DataExport.user": GOES,
    "network.DepartureReport.about": GOES,
    "network.DepartureReport.decided_by": UNNAMED,
    "network.DepartureReport.reported_by": UNNAMED,  # and the row goes: network/personal.py
    "network.LessonEcho.member": UNNAMED,
    "network.PracticeAuthor.added_by": UNNAMED,
    "network.PracticeAuthor.member": GOES,  # the entry stays: a colleague takes it over
    "network.PracticeDraft.member": GOES,
    "network.PracticeReview.by": UNNAMED,
    "network.Profile.user": GOES,
    "network.Question.asked_by": UNNAMED,
    "network.SentMessage.recipient": GOES,
    "network.SentMessage.sender": GOES,
    "usersessions.UserSession.user": GOES,
    "wagtail_localize.SegmentOverride.last_translated_by": UNNAMED,
    "wagtail_localize.StringTranslation.last_translated_by": UNNAMED,
    "wagtailadmin.EditingSession.user": GOES,
    "wagtailadmin.FormState.user": GOES,
    "wagtailcore.APIToken.user": GOES,
    "wagtailcore.Comment.resolved_by": UNNAMED,
    "wagtailcore.Comment.user": GOES,
    "wagtailcore.CommentReply.user": GOES,
    "wagtailcore.ModelLogEntry.user": LOG,
    "wagtailcore.Page.locked_by": UNNAMED,
    "wagtailcore.Page.owner": UNNAMED,
    "wagtailcore.PageLogEntry.user": LOG,
    "wagtailcore.PageSubscription.user": GOES,
    "wagtailcore.Revision.user": UNNAMED,
    "wagtailcore.TaskState.finished_by": UNNAMED,
    "wagtailcore.UploadedFile.uploaded_by_user": UNNAMED,  # and the row goes: core/personal.py
    "wagtailcore.WorkflowState.requested_by": UNNAMED,
    "wagtaildocs.Document.uploaded_by_user": UNNAMED,
    "wagtailimages.Image.uploaded_by_user": UNNAMED,
    "wagtailusers.UserProfile.user": GOES,
}
