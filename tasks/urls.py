"""The task pages."""

from django.urls import path

from tasks.views import actions, pages, quick_add

app_name = "tasks"
urlpatterns = [
    path("", pages.tasks, name="list"),
    path("nav", pages.side_bar, name="nav"),
    path("add", quick_add.add, name="add"),
    path("preview", quick_add.preview, name="preview"),
    path("undo", actions.undo, name="undo"),
    path("<int:number>/row", pages.task_row, name="row"),
    path("<int:number>/edit", pages.edit, name="edit"),
    path("<int:number>/complete", actions.complete, name="complete"),
    path("<int:number>/reopen", actions.reopen, name="reopen"),
    path("<int:number>/delete", actions.delete, name="delete"),
]
