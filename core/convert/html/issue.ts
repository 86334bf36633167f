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
import { originOf, type Part, partAt } from './part';

/** An issue's contents: what it is, and each page with what stands on it and where that goes on. */
export function issueParts(issue: Issue, setting: Setting): Part[] {
  const byPage = new Map<PlacedPage, { index: number; placed: PlacedSegment }[]>();
  issue.segments.forEach((placed, index) => {
    const entries = byPage.get(placed.page);
    if (entries) entries.push({ index, placed });
    else byPage.set(placed.page, [{ index, placed }]);
  });
  const pages = issue.pages.map((page) => {
    const entries = (byPage.get(page) ?? []).map(({ index, placed }) => entry(issue, index, placed, setting));
    const list = entries.length === 0 ? '' : `<ol>${entries.join('')}</ol>`;
    const html = `<section class="contents"${languageAttribute(issue, page)}><h2 class="label">${labelHtml(page, setting)}</h2>${list}</section>`;
    return partAt(html, originOf(page));
  });
  return [issueHead(issue, setting), ...pages];
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
function entry(issue: Issue, index: number, placed: PlacedSegment, setting: Setting): string {
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
