import morphdom from 'morphdom';
import type { PreviewPart, PreviewSplice } from '../../../server/protocol';
import { spliced } from '../splice';
import { balanceRuns, dissolveRuns, firstParent, previousPart } from './runs';
import { Twins } from './twins';

/** A part as it stands in the page. */
export interface ShownPart {
  readonly id: string;
  readonly element: Element;
  readonly origins: PreviewPart['origins'];
  readonly isInside: boolean;
}

/**
 * Brings the elements of `content` from the parts that are shown to others: `parts` come for those that `splice` names, or for all.
 * What is alike stays the same element, moved at most; what has changed is changed in place, as far as it goes. `changed` is told
 * of each part whose content is another now. `inRuns`: where they are very many, they stand in runs (see `runs.ts`).
 */
export function patch(
  content: Element,
  before: readonly ShownPart[],
  splice: PreviewSplice | null,
  parts: readonly PreviewPart[],
  changed: (element: Element, part: PreviewPart) => void,
  inRuns = false,
): ShownPart[] {
  if (!inRuns) dissolveRuns(content);
  const given = splice ?? { start: 0, removed: before.length, shifts: [] };
  const region = before.slice(given.start, given.start + given.removed);
  const shortest = Math.min(region.length, parts.length);
  let start = 0;
  while (start < shortest && isAlike(region[start]!, parts[start]!)) start++;
  let end = 0;
  while (end < shortest - start && isAlike(region.at(-1 - end)!, parts.at(-1 - end)!)) end++;
  const wanted = parts.slice(start, parts.length - end);
  const elements = fill(wanted, region.slice(start, region.length - end), changed);
  const come = parts.map(({ id, origins, isInside = false }, i) => {
    const element = elements[i - start] ?? region[i < start ? i : region.length - parts.length + i]!.element;
    return { id, element, origins, isInside };
  });
  const shown = spliced(before, given, come);
  place(content, shown, given.start + start, given.start + start + wanted.length);
  if (inRuns) balanceRuns(content);
  return shown;
}

function isAlike(shown: ShownPart, part: PreviewPart): boolean {
  return shown.id === part.id && shown.isInside === (part.isInside ?? false);
}

/** Puts the parts from `start` to `end` where they belong, and those behind them that stand in one of these. */
function place(content: Element, shown: readonly ShownPart[], start: number, end: number): void {
  const outerAt = shown.slice(0, start).findLastIndex(({ isInside }) => !isInside);
  let outer = shown[outerAt]?.element ?? null;
  let inner = start - 1 > outerAt ? shown[start - 1]!.element : null;
  for (let i = start; i < shown.length; i++) {
    const { element, isInside } = shown[i]!;
    if (i >= end && !isInside) return;
    const previous = isInside ? inner : outer;
    if (isInside && outer) putBehind(outer, inner, element);
    else if (!content.contains(element) || previousPart(element) !== previous)
      putBehind(outer?.parentElement ?? firstParent(content), previous, element);
    if (isInside) inner = element;
    else {
      outer = element;
      inner = null;
    }
  }
}

/** Puts an element into another, behind one that stands in it or in front of all, unless it is there. */
function putBehind(parent: Element, previous: Element | null, element: Element): void {
  if (element.parentElement !== parent || element.previousElementSibling !== previous)
    parent.insertBefore(element, previous ? previous.nextSibling : parent.firstChild);
}

/** Whether an element is there for what stands inside: only its attributes are its own. */
export function isFrame(element: Element): boolean {
  return element.localName === 'article';
}

/** The elements of the parts that are wanted, made of those that are free where these are alike; the rest of these goes. */
function fill(
  wanted: readonly PreviewPart[],
  free: readonly ShownPart[],
  changed: (element: Element, part: PreviewPart) => void,
): Element[] {
  const twins = new Twins(free);
  const kept = wanted.map(({ id }) => twins.withId(id));
  const made = wanted.map((part, i) => kept[i] ?? make(part));
  const alike = made.map((element, i) => (kept[i] ? undefined : twins.mostAlike(element)));
  const elements = made.map((element, i) => {
    if (kept[i]) return element;
    const twin = alike[i] ?? twins.alikeInKind(element);
    const filled = twin ? change(twin, element) : element;
    changed(filled, wanted[i]!);
    return filled;
  });
  for (const { element } of twins.rest) element.remove();
  return elements;
}

function make({ html }: PreviewPart): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? document.createElement('p');
}

/** Changes an element into another, its lines told by their words. */
function change(old: Element, wanted: Element): Element {
  if (isFrame(old)) {
    for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of wanted.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    return old;
  }
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
