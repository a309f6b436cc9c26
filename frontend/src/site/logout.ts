/** At logout nothing of the person stays in the browser: drafts and whatever else was kept. */
const PREFIX = 'chatkit:';

function forget(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(PREFIX)) storage.removeItem(key);
}

export function forgetAtLogout(): void {
  for (const form of document.querySelectorAll('form[data-logout]')) {
    form.addEventListener('submit', () => {
      forget(localStorage);
      forget(sessionStorage);
    });
  }
}
