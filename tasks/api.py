"""Tasks for programs: HTTP in, services and selectors, HTTP out."""

from ninja import Query, Router, Status

from accounts.api_auth import PersonRequest, signed_in
from accounts.schemas import PROBLEMS, Problem
from tasks import selectors, services
from tasks.quickadd import QuickAdd
from tasks.schemas import (
    QuickIn,
    QuickPreview,
    Stats,
    Tag,
    Tags,
    TaskIn,
    TaskOut,
    TaskPage,
    TaskPatch,
    TaskQuery,
    Undone,
)

router = Router(tags=["tasks"], auth=signed_in)


@router.get("/tasks", response={200: TaskPage, **PROBLEMS}, summary="List, filter and search")
def list_tasks(request: PersonRequest, filters: Query[TaskQuery]) -> TaskPage:
    found = selectors.task_list(owner=request.auth, **filters.model_dump())
    items = [TaskOut.of(task) for task in found.tasks]
    return TaskPage(items=items, next_cursor=found.next_cursor)


@router.post("/tasks", response={201: TaskOut, **PROBLEMS}, summary="Add a task")
def create_task(request: PersonRequest, payload: TaskIn) -> Status[TaskOut]:
    task = services.task_create(owner=request.auth, **payload.model_dump())
    return Status(201, TaskOut.of(task))


@router.post("/tasks/quick", response={201: TaskOut, **PROBLEMS}, summary="Add by a line of text")
def quick_add(request: PersonRequest, payload: QuickIn) -> Status[TaskOut]:
    task = services.task_quick_add(owner=request.auth, text=payload.text, off=payload.off)
    return Status(201, TaskOut.of(task))


@router.post(
    "/tasks/quick/preview",
    response={200: QuickPreview, **PROBLEMS},
    summary="What quick add would understand",
)
def quick_preview(request: PersonRequest, payload: QuickIn) -> QuickAdd:
    return services.quick_add_preview(owner=request.auth, text=payload.text, off=payload.off)


@router.post(
    "/tasks/undo",
    response={200: Undone, 409: Problem, **PROBLEMS},
    summary="Undo your last change",
)
def undo(request: PersonRequest) -> Undone:
    done = services.undo(owner=request.auth)
    items = [TaskOut.of(task) for task in done.tasks]
    return Undone(message=done.message, items=items, removed=done.removed)


@router.get("/tasks/stats", response={200: Stats, **PROBLEMS}, summary="How many of which")
def stats(request: PersonRequest) -> selectors.TaskStats:
    return selectors.task_stats(owner=request.auth)


@router.get("/tags", response={200: Tags, **PROBLEMS}, summary="Your tags, with counts")
def tags(request: PersonRequest) -> Tags:
    return Tags(items=[Tag.from_orm(tag) for tag in selectors.tag_list(owner=request.auth)])


@router.get("/tasks/{int:number}", response={200: TaskOut, **PROBLEMS}, summary="Read a task")
def get_task(request: PersonRequest, number: int) -> TaskOut:
    return TaskOut.of(selectors.task_get(owner=request.auth, number=number))


@router.patch("/tasks/{int:number}", response={200: TaskOut, **PROBLEMS}, summary="Change a task")
def update_task(request: PersonRequest, number: int, payload: TaskPatch) -> TaskOut:
    changes = payload.model_dump(exclude_unset=True)
    return TaskOut.of(services.task_update(owner=request.auth, number=number, **changes))


@router.delete("/tasks/{int:number}", response={204: None, **PROBLEMS}, summary="Delete a task")
def delete_task(request: PersonRequest, number: int) -> Status[None]:
    services.task_delete(owner=request.auth, number=number)
    return Status(204, None)


@router.post("/tasks/{int:number}/complete", response={200: TaskOut, **PROBLEMS}, summary="Done")
def complete_task(request: PersonRequest, number: int) -> TaskOut:
    return TaskOut.of(services.task_complete(owner=request.auth, number=number))


@router.post("/tasks/{int:number}/reopen", response={200: TaskOut, **PROBLEMS}, summary="Not done")
def reopen_task(request: PersonRequest, number: int) -> TaskOut:
    return TaskOut.of(services.task_reopen(owner=request.auth, number=number))


@router.post(
    "/tasks/{int:number}/restore",
    response={200: TaskOut, **PROBLEMS},
    summary="Bring back a deleted task",
)
def restore_task(request: PersonRequest, number: int) -> TaskOut:
    return TaskOut.of(services.task_restore(owner=request.auth, number=number))
