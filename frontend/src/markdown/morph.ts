/** Makes one tree like another with the fewest changes: selections, scroll and images stay. */

function sameKind(a: Node, b: Node): boolean {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName;
}

function morphText(target: Text, wanted: string): void {
  if (target.data === wanted) return;
  if (wanted.startsWith(target.data)) target.appendData(wanted.slice(target.data.length));
  else target.data = wanted;
}

function morphAttributes(target: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes) {
    if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
  for (const name of target.getAttributeNames()) {
    if (!wanted.hasAttribute(name)) target.removeAttribute(name);
  }
}

function morphNode(target: Node, wanted: Node): void {
  if (target instanceof Text && wanted instanceof Text) morphText(target, wanted.data);
  if (!(target instanceof Element && wanted instanceof Element)) return;
  morphAttributes(target, wanted);
  morphChildren(target, wanted);
}

export function morphChildren(target: ParentNode & Node, wanted: ParentNode & Node): void {
  let current = target.firstChild;
  for (const child of Array.from(wanted.childNodes)) {
    if (current && sameKind(current, child)) {
      morphNode(current, child);
      current = current.nextSibling;
    } else {
      target.insertBefore(child, current);
    }
  }
  while (current) {
    const next: ChildNode | null = current.nextSibling;
    current.remove();
    current = next;
  }
}
