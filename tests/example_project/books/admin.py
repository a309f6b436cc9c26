"""Readers in the admin."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from books.models import Reader

admin.site.register(Reader, UserAdmin)
