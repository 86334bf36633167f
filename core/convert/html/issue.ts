import { genreOf } from '../../model/article';
import type { PlacedPage, PlacedSegment } from '../../model/file';
import type { Issue } from '../../model/issue';
import type { JumpLine } from '../../model/jump';
import { partOf } from '../../model/parts';
import { titleOf } from '../../model/title';
import type { Setting } from './blocks';
import { escapeHtml } from './escape';
import { factsOf, labelHtml } from './folio';
import { nameOfPage, tellJump } from './jumps';
import { languageAttribute, languageOf } from './language';
import { originOf, type Part, type Piece, partAt } from './part';

/** An issue's contents: what it is, and each page with what stands on it and where that goes on. */
export function issueParts(issue: Issue, setting: Setting): Part[] {
  const byPage = new Map<PlacedPage, Entry[]>();
  issue.segments.forEach((placed, index) => {
    const entries = byPage.get(placed.page);
    if (entries) entries.push({ index, placed });
    else byPage.set(placed.page, [{ index, placed }]);
  });
  const pages = issue.pages.map((page) => pagePart(issue, page, byPage.get(page) ?? [], setting));
  return [issueHead(issue, setting), ...pages];
}

/** A segment of a page, and its index in the issue. */
interface Entry {
  readonly index: number;
  readonly placed: PlacedSegment;
}

/** The last piece made of a page, by its page line or else its first segment, and all that it was made of. */
const made = new WeakMap<object, { readonly from: readonly unknown[]; readonly piece: Piece }>();

function pagePart(issue: Issue, page: PlacedPage, entries: readonly Entry[], setting: Setting): Part {
  const owner = page.page ?? entries[0]?.placed.segment;
  const from = dependencies(issue, page, entries, setting);
  const before = owner && made.get(owner);
  if (before && before.from.length === from.length && before.from.every((each, i) => each === from[i]))
    return { piece: before.piece, origins: [originOf(page)] };
  const items = entries.map(({ index, placed }) => entryHtml(issue, index, placed, setting));
  const list = items.length === 0 ? '' : `<ol>${items.join('')}</ol>`;
  const html = `<section class="contents"${languageAttribute(issue, page)}><h2 class="label">${labelHtml(page, setting)}</h2>${list}</section>`;
  const part = partAt(html, originOf(page));
  if (owner) made.set(owner, { from, piece: part.piece });
  return part;
}

/** What a page's entries are made of: they are as they were where all of it is the same. */
function dependencies(issue: Issue, page: PlacedPage, entries: readonly Entry[], setting: Setting): unknown[] {
  const from: unknown[] = [setting.locale, setting.isVertical, page.key, languageOf(issue, page)];
  for (const { index, placed } of entries) {
    const first = partOf(issue, placed)?.article.segments[0]?.placed.segment;
    from.push(index, placed.segment, first, genreAt(issue, placed), placed.line - page.line);
    for (const state of [issue.pairing.ins[index], issue.pairing.outs[index]]) {
      from.push(state);
      for (const other of state?.linked ?? []) from.push(nameOfPage(issue.segments[other]!.page, setting.words));
    }
  }
  return from;
}

function issueHead(issue: Issue, { words }: Setting): Part {
  const { masthead, files, pages } = issue;
  const language = pages[0] ? languageOf(issue, pages[0]) : '';
  const facts = factsOf(masthead, language).map((fact) => `<span>${escapeHtml(fact)}</span>`);
  const day = facts.length === 0 ? '' : `<p class="facts">${facts.join(' ')}</p>`;
  const name = escapeHtml(masthead.paper ?? words.untitled);
  const html = `<header class="issue-head"><h1 class="nameplate"><span data-line="0">${name}</span></h1>${day}</header>`;
  return partAt(html, { path: files[0]!.path, line: 0 });
}

/** A segment in the contents. Lines count from its page's first. */
function entryHtml(issue: Issue, index: number, placed: PlacedSegment, setting: Setting): string {
  const { words } = setting;
  const { segment } = placed;
  const { head, jumpIn, jumpOut } = segment;
  const base = placed.line - placed.page.line;
  const title = titleOf(segment);
  const line = base + segment.section.lineAt(title.start);
  const first = partOf(issue, placed)?.article.segments[0]?.placed.segment ?? segment;
  // A continuation without a headline of its own goes by its article's.
  const text = (head?.lines.length ? title : titleOf(first)).text || words.untitled;
  const name = `<a class="title" href="#" data-line="${line}">${escapeHtml(text)}</a>`;
  const standing = head?.lines
    .filter(({ role }) => role === 'standing')
    .map(({ text }) => `<span class="standing">${escapeHtml(text)}</span> `);
  const genre = jumpIn ? words.continuation : setting.genreName(genreAt(issue, placed));
  const kind = genre === '' ? '' : ` <span class="genre">${escapeHtml(genre)}</span>`;
  const jumps = [jumpIn, jumpOut].map((half) => (half ? jumpLink(issue, index, half.line, base, setting) : ''));
  return `<li id="s${index}" class="entry${jumpIn ? ' continued' : ''}">${standing?.join('') ?? ''}${name}${kind}${jumps.join('')}</li>`;
}

function genreAt(issue: Issue, placed: PlacedSegment): string {
  const part = partOf(issue, placed);
  return part ? genreOf(part.article) : 'news';
}

/** A jump as a link to the entry where its other half stands; one without it says why. */
function jumpLink(issue: Issue, index: number, jump: JumpLine, base: number, setting: Setting): string {
  const told = tellJump(issue, index, jump, setting);
  if (!told) return '';
  const { state, direction, linked, title } = told;
  const arrow = direction === 'out' ? '→' : '←';
  const attributes = `title="${escapeHtml(title)}" data-line="${base + jump.line}"`;
  const links = linked.map((other) => {
    const page = escapeHtml(nameOfPage(issue.segments[other]!.page, setting.words));
    return ` <a class="jump jump-${direction}" href="#s${other}" ${attributes}><span aria-hidden="true">${arrow}</span> ${page}</a>`;
  });
  if (state === 'paired') return links.join('');
  const printed = escapeHtml(jump.text || told.where || title);
  return `${links.join('')} <span class="jump jump-${direction} ${state}" ${attributes}><span aria-hidden="true">${arrow}</span> ${printed}</span>`;
}
