/** The person's tasks beside the conversation; they change as the assistant works. */
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { type Calendar, dueLabel, heading, type Heading } from './due';
import type { Task, Tasks, TasksApi } from './tasks-api';

const HEADINGS: Record<Heading, string> = {
  overdue: 'Overdue',
  today: 'Today',
  tomorrow: 'Tomorrow',
  later: 'Later',
  someday: 'Some day',
};

export class TaskPanel extends LitElement {
  static override properties = { tasks: { state: true }, trouble: { state: true } };

  declare tasks: Tasks | undefined;
  declare trouble: string;
  private api: TasksApi | undefined;
  locale = 'en';
  timeZone = 'UTC';
  icons = '';
  private loading: AbortController | undefined;
  /** What each task looked like when it was last shown: what differs is pointed out. */
  private readonly seen = new Map<number, string>();

  /** In the page's own tree: the site's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  start(api: TasksApi): void {
    this.api = api;
    this.trouble = '';
    void this.refresh();
  }

  /** Fetches anew; of two that overlap only the later one is shown. */
  async refresh(): Promise<void> {
    if (!this.api) return;
    this.loading?.abort();
    const loading = new AbortController();
    this.loading = loading;
    try {
      const tasks = await this.api.load(loading.signal);
      if (loading.signal.aborted) return;
      this.tasks = tasks;
      this.trouble = '';
    } catch {
      if (!loading.signal.aborted) this.trouble = 'The tasks could not be loaded.';
    }
  }

  override render(): unknown {
    if (!this.tasks) return this.trouble ? this.renderTrouble() : html`<p class="panel-wait muted">…</p>`;
    const { open, done, more } = this.tasks;
    const calendar = { locale: this.locale, timeZone: this.timeZone, now: new Date() };
    return html`${this.trouble ? this.renderTrouble() : nothing}
      ${open.length ? this.renderOpen(open, calendar) : this.renderEmpty()}
      ${more ? html`<p class="more"><a href="/tasks/?view=all">See all tasks</a></p>` : nothing}
      ${done.length ? this.renderGroup('Done lately', done, calendar) : nothing}`;
  }

  protected override updated(): void {
    for (const task of [...(this.tasks?.open ?? []), ...(this.tasks?.done ?? [])]) {
      this.seen.set(task.number, task.updated_at);
    }
  }

  private renderOpen(open: Task[], calendar: Calendar): unknown {
    const keys = Object.keys(HEADINGS) as Heading[];
    return keys.map((key) => {
      const mine = open.filter((task) => heading(task, calendar) === key);
      return mine.length ? this.renderGroup(HEADINGS[key], mine, calendar, key === 'overdue') : nothing;
    });
  }

  private renderGroup(title: string, tasks: Task[], calendar: Calendar, hot = false): unknown {
    return html`<section class="group">
      <h3 class="group-title ${hot ? 'hot' : ''}">${title}</h3>
      <ul class="tasks">
        ${repeat(tasks, (task) => task.number, (task) => this.renderTask(task, calendar))}
      </ul>
    </section>`;
  }

  private renderTask(task: Task, calendar: Calendar): unknown {
    const before = this.seen.get(task.number);
    const fresh = this.seen.size > 0 && before !== task.updated_at;
    const label = dueLabel(task, calendar);
    return html`<li class="task ${task.priority} ${task.completed_at ? 'is-done' : ''} ${fresh ? 'is-fresh' : ''}">
      <div class="task-row">
        <button class="tick" @click=${() => this.toggle(task)}>
          <svg class="icon" aria-hidden="true"><use href="${this.icons}#check"></use></svg>
          <span class="hidden-text">${task.completed_at ? 'Reopen' : 'Complete'} ${task.title}</span>
        </button>
        <div>
          <a class="task-title" href="/tasks/${task.number}/edit?next=/tasks/%3Fview%3Dall"><bdi>${task.title}</bdi></a>
          <ul class="task-meta">
            <li class="task-number">#${task.number}</li>
            ${label ? html`<li>${label}</li>` : nothing}
            ${task.tags.map((tag) => html`<li><bdi>#${tag}</bdi></li>`)}
          </ul>
        </div>
      </div>
    </li>`;
  }

  private renderEmpty(): unknown {
    return html`<div class="empty">
      <h3>Nothing to do</h3>
      <p>Tell the assistant what you need to do, and it appears here.</p>
    </div>`;
  }

  private renderTrouble(): unknown {
    return html`<p class="notice error" role="alert">
      ${this.trouble} <button class="linklike" @click=${() => this.refresh()}>Try again</button>
    </p>`;
  }

  private async toggle(task: Task): Promise<void> {
    try {
      await this.api?.toggle(task);
    } catch {
      this.trouble = 'That did not work. Check your connection and try again.';
      return;
    }
    await this.refresh();
  }
}
