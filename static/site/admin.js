// The theme names its main part for its styles only: screen readers jump there by this.
addEventListener('DOMContentLoaded', () => {
  document.querySelector('#main')?.setAttribute('role', 'main');
});
