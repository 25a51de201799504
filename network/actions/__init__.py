"""What people do in the network: one file for each kind of deed."""

from .addresses import follow_address, trust_address
from .data import ask_for_data, drop_export, erase_account, fetch_data
from .deciding import (
    answer_question,
    approve,
    approve_all,
    ask_question,
    correct_organisation,
    refuse,
)
from .joining import join_network, leave_network, open_application, withdraw_application
from .looking_after import (
    decide_report,
    end_affiliation,
    restore,
    suspend,
    trust_to_post,
    verify_affiliation,
)
from .members import (
    block,
    confirm_details,
    remind_members,
    report_departure,
    send_message,
    unblock,
)

__all__ = [
    "answer_question",
    "approve",
    "approve_all",
    "ask_for_data",
    "ask_question",
    "block",
    "confirm_details",
    "correct_organisation",
    "decide_report",
    "drop_export",
    "end_affiliation",
    "erase_account",
    "fetch_data",
    "follow_address",
    "join_network",
    "leave_network",
    "open_application",
    "refuse",
    "remind_members",
    "report_departure",
    "restore",
    "send_message",
    "suspend",
    "trust_address",
    "trust_to_post",
    "unblock",
    "verify_affiliation",
    "withdraw_application",
]
