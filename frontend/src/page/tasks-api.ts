/** The task API as the panel uses it: the same addresses that programs use. */
export interface Task {
  number: number;
  title: string;
  priority: 'none' | 'low' | 'medium' | 'high';
  tags: string[];
  due_on: string | null;
  due_at: string | null;
  recurrence: string | null;
  completed_at: string | null;
  updated_at: string;
}

export interface Tasks {
  open: Task[];
  /** More open tasks than are listed. */
  more: boolean;
  done: Task[];
}

const OPEN_SHOWN = 100;
const DONE_SHOWN = 5;

export class TasksApi {
  constructor(
    private readonly base: string,
    private readonly csrf: string,
  ) {}

  async load(signal: AbortSignal): Promise<Tasks> {
    const [open, done] = await Promise.all([
      this.list(`view=open&limit=${OPEN_SHOWN}`, signal),
      this.list(`view=done&limit=${DONE_SHOWN}`, signal),
    ]);
    return { open: open.items, more: open.next_cursor !== null, done: done.items };
  }

  async toggle(task: Task): Promise<void> {
    const verb = task.completed_at ? 'reopen' : 'complete';
    const answer = await fetch(`${this.base}/${task.number}/${verb}`, {
      method: 'POST',
      headers: { 'X-CSRFToken': this.csrf, Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`${verb} was refused with ${answer.status}`);
  }

  private async list(
    query: string,
    signal: AbortSignal,
  ): Promise<{ items: Task[]; next_cursor: string | null }> {
    const answer = await fetch(`${this.base}?${query}`, {
      signal,
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`the list was refused with ${answer.status}`);
    return (await answer.json()) as { items: Task[]; next_cursor: string | null };
  }
}
