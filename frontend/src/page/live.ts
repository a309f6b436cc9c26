/** The page's one WebSocket: it says what changed, the page then fetches. A lost message costs nothing. */
export interface Change {
  type: string;
  topic: string;
  version?: number;
  id?: string;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
const SIGNED_OUT = 4401;
/** Who signs out on this very page is on their way to another already. */
const LEAVE_AFTER_MS = 1000;

export class Live {
  private socket: WebSocket | undefined;
  private delay = FIRST_DELAY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  /** The server knew who this is; a proxy that drops cookies from sockets never gets so far. */
  private known = false;

  constructor(
    private readonly url: string,
    private readonly onChange: (change: Change) => void,
    /** After a gap nobody knows what was missed: everything is asked for again. */
    private readonly onGap: () => void,
    /** Here or elsewhere: whoever sits here next must see nothing of the person before. */
    private readonly onSignedOut: () => void,
  ) {
    addEventListener('online', this.now);
    addEventListener('pagehide', this.close);
    addEventListener('pageshow', this.back);
    this.connect(false);
  }

  close = (): void => {
    this.closed = true;
    clearTimeout(this.timer);
    this.socket?.close();
  };

  /** The browser kept the page and shows it again. */
  private back = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    this.closed = false;
    this.now();
  };

  private now = (): void => {
    if (this.socket?.readyState === WebSocket.OPEN) return;
    clearTimeout(this.timer);
    this.connect(true);
  };

  private connect(again: boolean): void {
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.onopen = () => {
      this.delay = FIRST_DELAY_MS;
      if (again) this.onGap();
    };
    socket.onmessage = (event) => {
      this.known = true;
      const change = JSON.parse(String(event.data)) as Change;
      if (change.type === 'changed') this.onChange(change);
    };
    socket.onclose = (event) => {
      if (this.closed || this.socket !== socket) return;
      if (event.code === SIGNED_OUT) {
        if (this.known) this.timer = setTimeout(this.onSignedOut, LEAVE_AFTER_MS);
        return; // asking again would only be refused again
      }
      this.timer = setTimeout(() => this.connect(true), this.delay * (0.5 + Math.random()));
      this.delay = Math.min(this.delay * 2, LONGEST_DELAY_MS);
    };
  }
}
