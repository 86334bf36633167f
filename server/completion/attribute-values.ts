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
import { pagesToCome } from './pages-to-come';

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
      return pagesToCome(cursor.file, cursor.line, issue).map((label) => ({ label, kind: CompletionItemKind.Value }));
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

function sections({ pages }: Issue): Offer[] {
  const found = pages.flatMap(({ key }) => (key === null ? [] : (pageKeyParts(key)?.section ?? [])));
  return distinct(found.filter((label) => label !== '').map((label) => ({ label, kind: CompletionItemKind.Value })));
}

function distinct(offers: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ label }) => !seen.has(label) && seen.add(label));
}
