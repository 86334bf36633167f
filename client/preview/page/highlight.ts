import type { CursorMessage } from '../messages';
import type { Places } from './places';

/**
 * Shows the editor's selection, or the line of its cursor. The marks lie over the text: no element changes for them. Browsers
 * that cannot do that show none.
 */
export function highlight(places: Places, { uri, start, end }: CursorMessage): void {
  if (!('highlights' in CSS)) return;
  const isEmpty = start.line === end.line && start.character === end.character;
  const ranges = isEmpty
    ? places.rangesOf(uri, { line: start.line, character: 0 }, { line: end.line, character: Number.POSITIVE_INFINITY })
    : places.rangesOf(uri, start, end);
  CSS.highlights.set('cursor-line', new Highlight(...(isEmpty ? ranges : [])));
  CSS.highlights.set('selection', new Highlight(...(isEmpty ? [] : ranges)));
}
