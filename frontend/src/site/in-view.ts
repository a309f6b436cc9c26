/** On a phone the side bar is a strip that scrolls: the place one is at comes into sight. */
export function currentInView(): void {
  const show = (): void => {
    for (const current of document.querySelectorAll('#nav [aria-current]')) {
      current.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  };
  show();
  document.addEventListener('htmx:oobAfterSwap', show);
}
