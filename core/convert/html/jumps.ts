import type { PlacedPage } from '../../model/file';
import type { HalfState } from '../../model/halves';
import type { Issue } from '../../model/issue';
import type { JumpLine } from '../../model/jump';
import { explain } from '../../model/reasons';
import type { Segment } from '../../model/segment';
import type { Setting } from './blocks';
import { escapeHtml } from './escape';
import { inlineHtml, placeOf } from './inline';
import type { Words } from './words';

/** A jump as pairing left it, said for people. */
export interface ToldJump {
  readonly state: HalfState['state'];
  readonly direction: JumpLine['direction'];
  /** The segments that it is paired with, by their indices in the issue. */
  readonly linked: readonly number[];
  /** Where it leads: to pages where its other half was found, else to those that it names; empty where it names none. */
  readonly where: string;
  /** The same, or why it leads nowhere. */
  readonly title: string;
}

/** What has become of a jump of the segment at `index` of the issue; `null` for a line that is not the segment's half. */
export function tellJump(issue: Issue, index: number, jump: JumpLine, { words, locale }: Setting): ToldJump | null {
  const { jumpIn, jumpOut } = issue.segment(index).segment;
  const own = jump.direction === 'out' ? jumpOut : jumpIn;
  const state = (jump.direction === 'out' ? issue.pairing.outs : issue.pairing.ins)[index];
  if (own?.line !== jump || !state) return null;
  const found = state.linked.map((other) => nameOfPage(issue.segment(other).page, words));
  const named = own.half.pages.map((key) => (key === 'same' ? words.samePage : words.page(key)));
  const pages = (state.state === 'paired' ? found : named).join(words.comma);
  const where = pages === '' ? '' : jump.direction === 'out' ? words.to(pages) : words.from(pages);
  const why = state.candidates.map((candidate) => explain(candidate.why, locale));
  const titles = {
    paired: () => where,
    unmatched: () => words.unmatched(why[0] ?? null),
    ambiguous: () => words.ambiguous(why),
  };
  return { state: state.state, direction: jump.direction, linked: state.linked, where, title: titles[state.state]() };
}

/** A page by its printed label, or by its key where it has none. */
export function nameOfPage({ page, key }: PlacedPage, words: Words): string {
  return page?.label || words.page(key);
}

/** A jump's printed words, on a line that counts as the first, which lead to its other half where that was found; `told` is `null` for a second `>>` or `<<`. */
export function jumpHtml({ section }: Segment, jump: JumpLine, told: ToldJump | null, setting: Setting): string {
  const { line, start, end, direction, text } = jump;
  const inside =
    text === ''
      ? escapeHtml(told?.where || told?.title || '')
      : inlineHtml(section, line, start, end, { words: setting.words, uprightDigits: setting.isVertical });
  const state = told?.state ?? 'unmatched';
  const place = ` data-line="0"${placeOf(section, line, start)} title="${escapeHtml(told?.title ?? '')}"`;
  const words =
    state === 'paired'
      ? `<a href="#" data-jump="${direction === 'out' ? 'forward' : 'back'}"${place}>${inside}</a>`
      : `<span${place}>${inside}</span>`;
  return `<p class="jump jump-${direction} ${state}${text === '' ? ' silent' : ''}">${words}</p>`;
}
