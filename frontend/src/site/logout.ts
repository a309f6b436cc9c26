/** At logout nothing of the person stays in the browser: drafts and whatever else was kept. */
// htmx notes the last address, and with it what was searched for.
const OURS = /^(?:chatkit:|htmx-)/;

function forget(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (OURS.test(key)) storage.removeItem(key);
}

export function forgetAtLogout(): void {
  for (const form of document.querySelectorAll('form[data-logout]')) {
    form.addEventListener('submit', () => {
      forget(localStorage);
      forget(sessionStorage);
    });
  }
}
