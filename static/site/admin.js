// What the theme leaves out for screen readers: its main part is no landmark, and all parts that
// scroll have the same name.
addEventListener('load', () => {
  document.querySelector('#main')?.setAttribute('role', 'main');
  document.querySelectorAll('.simplebar-content-wrapper').forEach((part, index) => {
    part.setAttribute('aria-label', `Scrollable content ${index + 1}`);
  });
});
