/** When a request fails the page says what happened and what to do; nothing typed is lost. */
const SENTENCES: Record<number, string> = {
  401: 'You are signed out. Log in again in another tab, then repeat this.',
  403: 'The page was open too long. Reload it and try again.',
  404: 'That task is gone. Reload the page to see what is there.',
  413: 'That is too long. Shorten it and try again.',
  429: 'That was too much at once. Wait a moment and try again.',
};
const LOGIN = '/accounts/login/';

function tell(sentence: string, action?: HTMLElement): void {
  const toast = document.querySelector('#toast');
  if (!toast) return;
  const body = document.createElement('div');
  body.className = 'toast-body error';
  const said = document.createElement('bdi');
  said.textContent = sentence;
  body.append(said, ...(action ? [action] : []));
  toast.replaceChildren(body);
}

function logIn(): HTMLElement {
  const link = document.createElement('a');
  link.className = 'button';
  link.href = LOGIN;
  link.target = '_blank';
  link.textContent = 'Log in';
  return link;
}

/** Logging in anew changes what forms must carry; the cookie knows, a page that was open does not. */
function newestCsrf(event: Event): void {
  const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  const { parameters } = (event as CustomEvent<{ parameters: Record<string, unknown> }>).detail;
  if (token && parameters['csrfmiddlewaretoken']) parameters['csrfmiddlewaretoken'] = token;
}

export function troubles(): void {
  document.addEventListener('htmx:configRequest', newestCsrf);
  document.addEventListener('htmx:responseError', (event) => {
    const { status } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr;
    const sentence = SENTENCES[status] ?? 'Something went wrong on our side. Try again in a moment.';
    tell(sentence, status === 401 ? logIn() : undefined);
  });
  document.addEventListener('htmx:sendError', () => {
    tell('No connection to the server. Check your network and try again.');
  });
}
