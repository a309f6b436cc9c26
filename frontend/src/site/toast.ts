/** A toast goes by itself after a while, but not while somebody is at it. */
const STAYS_MS = 10_000;

export function toast(): void {
  const place = document.querySelector<HTMLElement>('#toast');
  if (!place) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    if (place.matches(':hover, :focus-within')) timer = setTimeout(leave, STAYS_MS);
    else place.replaceChildren();
  };
  new MutationObserver(() => {
    clearTimeout(timer);
    if (place.childElementCount) timer = setTimeout(leave, STAYS_MS);
  }).observe(place, { childList: true });
}
