import { CompletionItemKind } from 'vscode-languageserver';
import { isHeadLine, knowsAttribute } from '../../core/checks/vocabulary';
import type { BlockKind } from '../../core/syntax';
import { attributeMeanings } from '../meanings/attributes';
import { genreMeanings, sectionMeaning } from '../meanings/genres';
import { attributeValues } from './attribute-values';
import { attributeAt, type TypedAttribute } from './braces';
import type { Cursor } from './cursor';
import { newIds } from './ids';
import type { CompletionContext, CompletionSource, Offer, Offers } from './offer';

/** In braces at a line's end: keys that mean something there, their values, genres behind a full stop, ids behind `#`. */
export const attributes: CompletionSource = (context, cursor) => {
  const attribute = attributeAt(cursor);
  if (!attribute) return null;
  const { typed, block } = attribute;
  if (typed.startsWith('.')) return typedAs(attribute, classes(context, cursor, attribute));
  if (typed.startsWith('#')) return typedAs(attribute, newIds(context, cursor));
  if (typed.includes('=')) return attributeValues(context, cursor, attribute);
  const keys = keysOn(context, cursor, attribute);
  const shown = typed === '' && isHeadLine(block) ? classes(context, cursor, attribute) : [];
  return typedAs(attribute, [...keys, ...shown]);
};

function typedAs({ start, end }: TypedAttribute, offers: readonly Offer[]): Offers | null {
  return offers.length > 0 ? { offers, start, end } : null;
}

/** Keys that only a jump's own line can give. */
const ofJumps: ReadonlySet<string> = new Set(['page', 'label', 'to', 'from']);

function means(block: BlockKind, key: string): boolean {
  return knowsAttribute(block, key) && (!ofJumps.has(key) || block === 'jumpOut' || block === 'jumpIn');
}

function keysOn({ locale }: CompletionContext, cursor: Cursor, { block, given, after }: TypedAttribute): Offer[] {
  // The lines of a head give their attributes together.
  const ofHead = isHeadLine(block) ? keysOfHead(cursor) : new Set<string>();
  const sign = /^[^\s{}"=]*=/.test(after) ? '' : '=';
  return Object.entries(attributeMeanings).flatMap(([key, { name }]): Offer[] => {
    if (!means(block, key) || given.has(key) || ofHead.has(key)) return [];
    const offer = {
      description: name[locale],
      kind: CompletionItemKind.Property,
      about: { kind: 'attribute', key } as const,
    };
    if (key === 'class') return [];
    if (key === 'id') return [...given].some((word) => word.startsWith('#')) ? [] : [{ ...offer, label: '#' }];
    return [{ ...offer, label: key, text: key + sign }];
  });
}

/** The keys that the other lines of the head give. */
function keysOfHead({ segment, inSection }: Cursor): Set<string> {
  const keys = new Set<string>();
  const { head, section } = segment?.segment ?? {};
  for (let line = head?.firstLine ?? 0; section && line <= (head?.lastLine ?? -1); line++) {
    if (line !== inSection?.line) for (const { key } of section.attributes(line)?.items ?? []) keys.add(key);
  }
  return keys;
}

/** Genres, those that the workspace's configuration adds, and what makes a rubric of a standing head. */
function classes(
  { workspace, locale }: CompletionContext,
  { file }: Cursor,
  { block, given }: TypedAttribute,
): Offer[] {
  const known = [...(block === 'standingHead' ? [sectionMeaning] : []), ...Object.values(genreMeanings)];
  const configured = [...workspace.configurationOf(file.path).genres].map((genre) => `.${genre}`);
  return [
    ...known.map(
      ({ written, name }): Offer => ({
        label: written,
        kind: CompletionItemKind.EnumMember,
        description: name[locale],
        about: { kind: 'class', key: written.slice(1) },
      }),
    ),
    ...configured.map((label): Offer => ({ label, kind: CompletionItemKind.EnumMember })),
  ].filter(({ label }) => !given.has(label));
}
