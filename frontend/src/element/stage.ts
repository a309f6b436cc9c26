/** What passes over the stage: toasts, announcements, files dragged in, the connection, the page itself. */
export interface StageHost {
  requestUpdate(): void;
  dropFiles(files: File[]): void;
  /** The browser keeps the page for "back", and shows it again. */
  putAway(): void;
  takeOut(): void;
}

const TOAST_FOR = 7000;

export class Stage {
  toast: { text: string; kind: 'info' | 'error' } | null = null;
  announcement = '';
  dropping = false;
  online = true;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  #depth = 0;
  #listening: AbortController | null = null;

  constructor(
    private readonly host: StageHost & EventTarget,
    private readonly takesFiles: () => boolean,
  ) {}

  connect(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.online = navigator.onLine;
    const changed = () => this.#set({ online: navigator.onLine });
    addEventListener('online', changed, { signal });
    addEventListener('offline', changed, { signal });
    addEventListener('pagehide', (event) => event.persisted && this.host.putAway(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.host.takeOut(), { signal });
    const drag = (event: Event) => this.#drag(event as DragEvent);
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
      this.host.addEventListener(type, drag, { signal });
  }

  disconnect(): void {
    this.#listening?.abort();
    clearTimeout(this.#toastTimer);
  }

  /** The same words twice are said twice. */
  announce(text: string): void {
    this.#set({ announcement: '' });
    setTimeout(() => this.#set({ announcement: text }), 60);
  }

  showToast(text: string, kind: 'info' | 'error'): void {
    clearTimeout(this.#toastTimer);
    this.#set({ toast: { text, kind } });
    this.#toastTimer = setTimeout(() => this.closeToast(), TOAST_FOR);
  }

  closeToast = (): void => this.#set({ toast: null });

  #set(change: Partial<Pick<Stage, 'toast' | 'announcement' | 'dropping' | 'online'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }

  #drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files') || !this.takesFiles()) return;
    event.preventDefault();
    if (event.type === 'dragenter') this.#depth += 1;
    if (event.type === 'dragleave') this.#depth -= 1;
    if (event.type === 'drop') {
      this.#depth = 0;
      this.host.dropFiles([...event.dataTransfer.files]);
    }
    const dropping = this.#depth > 0;
    if (dropping !== this.dropping) this.#set({ dropping });
  }
}
