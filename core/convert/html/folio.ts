import type { Masthead, PlacedPage } from '../../model/file';
import type { Issue } from '../../model/issue';
import { bylineRows, lineHtml, type Setting } from './blocks';
import { escapeHtml } from './escape';
import { nameOfPage } from './jumps';
import { fileOf, languageOf } from './language';
import { originOf, type Part, partAt } from './part';

/** The page that what follows stands on, in a line; where that has no headline, it goes by the page. */
export function folioLine(placed: PlacedPage, setting: Setting, isHeaded: boolean): Part {
  const tag = isHeaded ? 'p' : 'h1';
  return partAt(`<${tag} class="folio">${labelHtml(placed, setting)}</${tag}>`, originOf(placed));
}

/** What stands over a page: the paper, the day, the page's label and its credits. */
export function pageHead(issue: Issue, placed: PlacedPage, setting: Setting): Part {
  const { masthead } = fileOf(issue, placed.path);
  const { page } = placed;
  const paper = masthead.paper === null ? '' : `<p class="nameplate">${escapeHtml(masthead.paper)}</p>`;
  const facts = factsOf(masthead, languageOf(issue, placed)).map((fact) => `<span>${escapeHtml(fact)}</span>`);
  const day = facts.length === 0 ? '' : `<p class="facts">${facts.join(' ')}</p>`;
  const credits = page?.bylines.map((byline) => bylineRows(page.section, byline, setting)).join('') ?? '';
  const byline = credits === '' ? '' : `<p class="byline">${credits}</p>`;
  const front = issue.pages[0] === placed ? ' front' : '';
  const label = `<h1 class="label">${labelHtml(placed, setting)}</h1>`;
  return partAt(`<header class="page-head${front}">${paper}${label}${day}${byline}</header>`, originOf(placed));
}

/** A page's printed label; where it has none, what it is called. */
export function labelHtml(placed: PlacedPage, setting: Setting): string {
  const { page } = placed;
  if (!page || page.label === '') {
    return `<span data-line="${page?.line ?? 0}">${escapeHtml(nameOfPage(placed, setting.words))}</span>`;
  }
  return lineHtml(page.section, page, setting);
}

/** The day of the issue as its language writes it, its number and its edition. */
export function factsOf({ date, edition, meta }: Masthead, language: string): string[] {
  const number = meta.get('number');
  return [
    ...(date === null ? [] : [dayOf(date, language)]),
    ...(typeof number === 'string' && number !== '' ? [numberOf(number, language)] : []),
    ...(edition === null ? [] : [edition]),
  ];
}

/** How papers number their issues. */
const numbers: Readonly<Record<string, (number: string) => string>> = {
  zh: (number) => `第${number}号`,
  ja: (number) => `第${number}号`,
  ko: (number) => `제${number}호`,
  de: (number) => `Nr. ${number}`,
  fr: (number) => `N° ${number}`,
  es: (number) => `N.º ${number}`,
  ru: (number) => `№ ${number}`,
};

function numberOf(number: string, language: string): string {
  const worded = numbers[language.slice(0, 2)];
  return worded ? worded(number) : `No. ${number}`;
}

function dayOf(date: string, language: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(language || 'en', { dateStyle: 'full', timeZone: 'UTC' }).format(day);
}
