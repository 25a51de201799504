from django.core.mail import EmailMessage
from django_tasks import task


@task()
def deliver(subject: str, text: str, to: list[str], reply_to: list[str]) -> None:
    """Hand one mail to the mail server."""
    EmailMessage(subject=subject, body=text, to=to, reply_to=reply_to).send()
