/** The side bar's counts, drawn anew by the server when tasks have changed. */
const ADDRESS = '/tasks/nav';
let asking: XMLHttpRequest | undefined;

/** The browser parses it into a document of its own: no text becomes HTML in this page. */
export function freshNav(): void {
  const before = document.querySelector('#nav');
  if (!before) return;
  asking?.abort();
  const request = new XMLHttpRequest();
  asking = request;
  request.open('GET', ADDRESS);
  request.responseType = 'document';
  request.onload = () => {
    const nav = (request.response as Document | null)?.querySelector('#nav');
    const here = document.querySelector('#nav');
    // Not under the fingers of somebody who is walking through it.
    if (request.status === 200 && nav && here && !here.contains(document.activeElement)) {
      here.replaceWith(document.adoptNode(nav));
    }
  };
  request.send();
}
