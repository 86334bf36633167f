import morphdom from 'morphdom';
import type { PreviewPart } from '../../../server/protocol';

/** A part as it stands in the page. */
export interface ShownPart {
  readonly id: string;
  readonly element: Element;
  readonly origins: PreviewPart['origins'];
}

/**
 * Brings the elements of `content` from the parts that are shown to others. What is alike stays the same element, moved at most;
 * what has changed is changed in place, as far as it goes. `changed` is told of each element whose content is another now.
 */
export function patch(
  content: Element,
  before: readonly ShownPart[],
  parts: readonly PreviewPart[],
  changed: (element: Element) => void,
): ShownPart[] {
  const shortest = Math.min(before.length, parts.length);
  let start = 0;
  while (start < shortest && before[start]!.id === parts[start]!.id) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end)!.id === parts.at(-1 - end)!.id) end++;
  const wanted = parts.slice(start, parts.length - end);
  const elements = fill(wanted, before.slice(start, before.length - end), before, changed);
  let next: Element | null = end > 0 ? before[before.length - end]!.element : null;
  for (const element of elements.toReversed()) {
    if (element.parentElement !== content || element.nextElementSibling !== next) content.insertBefore(element, next);
    next = element;
  }
  return parts.map(({ id, origins }, i) => {
    const element = elements[i - start] ?? before[i < start ? i : before.length - parts.length + i]!.element;
    return { id, element, origins };
  });
}

/** The elements of the parts that are wanted, made of those that are free where these are alike; the rest of these goes. */
function fill(
  wanted: readonly PreviewPart[],
  free: readonly ShownPart[],
  before: readonly ShownPart[],
  changed: (element: Element) => void,
): Element[] {
  const left = new Set(free);
  const take = (part: ShownPart | undefined): Element | undefined => {
    if (part) left.delete(part);
    return part?.element;
  };
  const byId = new Map(free.map((part) => [part.id, part]));
  const kept = wanted.map(({ id }) => {
    const part = byId.get(id);
    return part && left.has(part) ? take(part) : undefined;
  });
  const made = wanted.map((part, i) => kept[i] ?? make(part, before));
  const twins = wanted.map((_, i) => (kept[i] ? undefined : take(mostAlike(made[i]!, left))));
  const elements = made.map((element, i) => {
    if (kept[i]) return element;
    const twin = twins[i] ?? take([...left].find((part) => part.element.localName === element.localName));
    const filled = twin ? change(twin, element) : element;
    changed(filled);
    return filled;
  });
  for (const { element } of left) element.remove();
  return elements;
}

/** A new element; of HTML that was sent before, from one that shows it. */
function make({ id, html }: PreviewPart, before: readonly ShownPart[]): Element {
  if (html === undefined) return before.find((part) => part.id === id)!.element.cloneNode(true) as Element;
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? document.createElement('p');
}

/** Of the free parts the one that has most lines in common with an element; none where they have nothing in common. */
function mostAlike(element: Element, free: ReadonlySet<ShownPart>): ShownPart | undefined {
  const lines = new Set(linesOf(element));
  let best: ShownPart | undefined;
  let most = 0;
  for (const part of free) {
    if (part.element.localName !== element.localName) continue;
    const common = linesOf(part.element).filter((line) => lines.has(line)).length;
    if (common <= most) continue;
    best = part;
    most = common;
  }
  return best;
}

function linesOf(element: Element): string[] {
  return [...element.querySelectorAll('[data-line]')].map((line) => line.textContent ?? '');
}

/** Changes an element into another, its lines told by their words. */
function change(old: Element, wanted: Element): Element {
  const keys = new WeakMap<Node, string>();
  for (const root of [old, wanted]) {
    const counts = new Map<string, number>();
    for (const line of root.querySelectorAll('[data-line]')) {
      const words = line.textContent ?? '';
      const count = counts.get(words) ?? 0;
      counts.set(words, count + 1);
      keys.set(line, `${count} ${words}`);
    }
  }
  return morphdom(old, wanted, {
    getNodeKey: (node) => keys.get(node),
    // An image that is shown is the page's own work.
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to) && !(from instanceof HTMLImageElement),
  }) as Element;
}
