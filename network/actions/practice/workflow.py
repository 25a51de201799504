"""The workflow of Wagtail by which entries are read before they become public."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from network.models import PracticeIndexPage

NAME = "Practice"
ORGANISERS = "Organisers"  # the group, made here or by `home.setup`, whichever comes first


@transaction.atomic
def let_organisers_read_first() -> None:
    """What is submitted below the list of practice waits for an organiser. Safe to repeat."""
    index = PracticeIndexPage.objects.filter(alias_of=None).order_by("pk").first()
    if index is None or WorkflowPage.objects.filter(page=index).exists():
        return
    workflow = Workflow.objects.filter(name=NAME, active=True).first()
    WorkflowPage.objects.create(page=index, workflow=workflow or _make())


def _make() -> Workflow:
    workflow = Workflow.objects.create(name=NAME)
    task = GroupApprovalTask.objects.create(name=NAME)
    task.groups.add(Group.objects.get_or_create(name=ORGANISERS)[0])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow
