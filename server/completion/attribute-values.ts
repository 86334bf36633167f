import { CompletionItemKind } from 'vscode-languageserver';
import type { JumpDirection } from '../../core/conventions/conventions';
import { counterpartsOf, nextLabel } from '../../core/model/counterparts';
import type { Issue } from '../../core/model/issue';
import { comparePages, pageKeyParts } from '../../core/model/page-keys';
import { languageMeanings } from '../meanings/languages';
import type { Meaning } from '../meanings/meaning';
import { statusMeanings } from '../meanings/statuses';
import { pageName, segmentName } from '../writing/titles';
import type { TypedAttribute } from './braces';
import type { Cursor } from './cursor';
import { knownIds } from './ids';
import type { CompletionContext, Offer, Offers } from './offer';

/** What an attribute may say, behind its `=`. */
export function attributeValues(context: CompletionContext, cursor: Cursor, attribute: TypedAttribute): Offers | null {
  const { typed, start, end } = attribute;
  const [head, key, quote] = /^([^=]+)=("?)/.exec(typed)!;
  const offers = valuesOf(context, cursor, attribute, key!);
  if (offers.length === 0) return null;
  const isIncomplete = !context.workspace.isReady;
  return { offers: quote === '' ? offers.map(quoted) : offers, start: start + head.length, end, isIncomplete };
}

/** With quotation marks where what is put in needs them. */
function quoted(offer: Offer): Offer {
  const text = offer.text ?? offer.label;
  return /[\s{}'"]/.test(text) ? { ...offer, text: `"${text}"` } : offer;
}

function valuesOf(context: CompletionContext, cursor: Cursor, { block }: TypedAttribute, key: string): Offer[] {
  const issue = context.workspace.issueOf(cursor.file);
  switch (key) {
    case 'status':
      return Object.values(statusMeanings).map((meaning) => meant(context, meaning, 'status'));
    case 'lang':
      return languageMeanings.map((meaning) => meant(context, meaning, 'language'));
    case 'to':
    case 'from':
    case 'with':
      return issue ? knownIds(context, cursor, issue, key) : [];
    case 'page':
    case 'label':
      return issue && (block === 'jumpOut' || block === 'jumpIn')
        ? ofHalves(context, cursor, issue, key, block === 'jumpOut' ? 'out' : 'in')
        : [];
    case 'n':
      return issue ? numbers(cursor, issue) : [];
    case 'section':
      return issue ? sections(issue) : [];
    default:
      return [];
  }
}

function meant({ locale }: CompletionContext, { written, name }: Meaning, kind: 'status' | 'language'): Offer {
  return {
    label: written,
    kind: CompletionItemKind.EnumMember,
    description: name[locale],
    about: { kind, key: written },
  };
}

/** Pages or labels of the halves that are still without another half; then the pages of the issue, or the next label. */
function ofHalves(
  { locale }: CompletionContext,
  cursor: Cursor,
  issue: Issue,
  key: 'page' | 'label',
  direction: JumpDirection,
): Offer[] {
  const own = cursor.page?.key ?? null;
  const wanted = counterpartsOf(issue, direction, own, cursor.segment).flatMap(({ placed, page, label }): Offer[] => {
    const value = key === 'page' ? page : label;
    if (value === null) return [];
    const description = `${pageName(placed.page, locale)} ${segmentName(placed, locale)}`;
    return [{ label: value, kind: CompletionItemKind.Value, description }];
  });
  const pages = issue.pages.flatMap((page) => (page.key === null || page.key === own ? [] : page.key));
  const label = direction === 'out' ? nextLabel(issue) : null;
  const others = key === 'page' ? pages.sort(comparePages) : label === null ? [] : [label];
  return distinct([...wanted, ...others.map((value) => ({ label: value, kind: CompletionItemKind.Value }))]);
}

/** The numbers of pages that the issue lacks: that which follows the page above first. */
function numbers({ file, line }: Cursor, { pages, masthead }: Issue): Offer[] {
  const above = file.pages.filter((page) => page.line < line).at(-1)?.key;
  const parts = above === null || above === undefined ? null : pageKeyParts(above);
  const next = parts ? [`${parts.section}${parts.number + 1}`] : [];
  const there = new Set(pages.filter((page) => page.path !== file.path || page.line !== line).map(({ key }) => key));
  const all = Array.from({ length: Math.min(masthead.pages ?? 0, 99) }, (_, index) => String(index + 1));
  const wanted = [...next, ...all].filter((key) => !there.has(key));
  return distinct(wanted.map((label) => ({ label, kind: CompletionItemKind.Value })));
}

function sections({ pages }: Issue): Offer[] {
  const found = pages.flatMap(({ key }) => (key === null ? [] : (pageKeyParts(key)?.section ?? [])));
  return distinct(found.filter((label) => label !== '').map((label) => ({ label, kind: CompletionItemKind.Value })));
}

function distinct(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ label }) => !seen.has(label) && seen.add(label));
}
