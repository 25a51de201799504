from wagtail import hooks
