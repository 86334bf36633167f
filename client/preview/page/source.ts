import { send } from './host';
import type { Place, Places } from './places';

/** Leads from what is clicked or selected in the preview to where it stands in the transcript. */
export function leadToSource(content: HTMLElement, places: Places): void {
  content.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a');
    if (link) {
      event.preventDefault();
      followLink(link, places);
    } else if (event.detail < 2 && target) {
      const place = pointOf(event, places) ?? startOf(target, places);
      if (place && (getSelection()?.isCollapsed ?? true)) reveal(place, place, false);
    }
  });
  content.addEventListener('dblclick', (event) => {
    const place = pointOf(event, places);
    const [start, end] = selected(places) ?? [place, place];
    if (start && end) reveal(start, end, true);
  });
  content.addEventListener('pointerup', () => {
    // A click takes back what was selected before only after this event.
    setTimeout(() => {
      const range = selected(places);
      if (range) reveal(...range, false);
    });
  });
}

function reveal(start: Place, end: Place, takesFocus: boolean): void {
  const { uri } = start;
  // A selection over several files ends where the first does.
  const last = end.uri === uri ? end : start;
  send({ type: 'reveal', uri, start: toPosition(start), end: toPosition(last), takesFocus });
}

function toPosition({ line, character }: Place) {
  return { line, character };
}

/** A jump leads to its other half; the contents lead to the article, and to where it goes on. */
function followLink(link: HTMLAnchorElement, places: Places): void {
  const line = places.lineOf(link);
  const direction = link.getAttribute('data-jump');
  if (line && (direction === 'forward' || direction === 'back')) {
    send({ type: 'jump', ...line, direction });
    return;
  }
  const entry = link.hash.length > 1 ? document.getElementById(link.hash.slice(1)) : null;
  const target = entry?.querySelector<HTMLElement>('a') ?? link;
  if (entry) target.focus();
  const place = places.lineOf(target);
  if (place) reveal({ ...place, character: 0 }, { ...place, character: 0 }, false);
}

function pointOf({ clientX, clientY }: MouseEvent, places: Places): Place | null {
  const point = caretAt(clientX, clientY);
  return point && places.placeAt(point.node, point.offset);
}

function startOf(element: Element, places: Places): Place | null {
  const line = places.lineOf(element);
  return line && { ...line, character: 0 };
}

/** Older browsers have the one, newer ones the other. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function selected(places: Places): [Place, Place] | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = places.placeAt(startContainer, startOffset);
  const end = places.placeAt(endContainer, endOffset);
  return start && end && [start, end];
}
