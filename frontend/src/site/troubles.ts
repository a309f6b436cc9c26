/** When a request fails the page says what happened and what to do; nothing typed is lost. */
const SENTENCES: Record<number, string> = {
  401: 'You are signed out. Log in again in another tab, then repeat this.',
  403: 'The page was open too long. Reload it and try again.',
  404: 'That task is gone. Reload the page to see what is there.',
  413: 'That is too long. Shorten it and try again.',
  429: 'That was too much at once. Wait a moment and try again.',
};

function tell(sentence: string): void {
  const toast = document.querySelector('#toast');
  if (!toast) return;
  const body = document.createElement('div');
  body.className = 'toast-body error';
  body.textContent = sentence;
  toast.replaceChildren(body);
}

export function troubles(): void {
  document.addEventListener('htmx:responseError', (event) => {
    const { status } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr;
    tell(SENTENCES[status] ?? 'Something went wrong on our side. Try again in a moment.');
  });
  document.addEventListener('htmx:sendError', () => {
    tell('No connection to the server. Check your network and try again.');
  });
}
