"""The site as in production, with the one thing added that stands before it there: /media/."""

from django.conf import settings
from whitenoise import WhiteNoise

from config.wsgi import application as site

application = WhiteNoise(site, root=str(settings.MEDIA_ROOT), prefix="media/", autorefresh=True)
