import type { Command, Location, Range } from 'vscode-languageserver';
import type { Locale } from '../../core/locale';
import { segmentAt } from '../../core/model/at';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import { referencesTo } from '../../core/model/ids';
import { partOf } from '../../core/model/parts';
import { titleOf } from '../../core/model/title';
import { firstWords } from '../excerpt';
import type { Server } from '../feature';
import { lineLocation, locationOf } from '../places';
import { SHOW_PLACE, SHOW_REFERENCES, type ShownPlace, type ShowReferencesArguments } from '../protocol';

type Context = Pick<Server, 'workspace' | 'positions' | 'locale' | 'options'>;

/** What a lens says of a segment: that it goes on at another, comes from another, or is referred to. */
export interface Lens {
  readonly placed: PlacedSegment;
  readonly says: { readonly kind: 'out' | 'in'; readonly other: PlacedSegment } | { readonly kind: 'references' };
}

/** The lenses above a segment, in order. */
export function lensesAbove({ workspace }: Pick<Server, 'workspace'>, placed: PlacedSegment): Lens[] {
  const issue = workspace.archive.issueOf(placed.path);
  const part = issue && partOf(issue, placed);
  if (!part) return [];
  const { ins, outs } = issue.pairing;
  const others = (kind: 'in' | 'out', linked: readonly number[] = []): Lens[] =>
    linked.map((other) => ({ placed, says: { kind, other: issue.segments[other]! } }));
  const isReferredTo = placed.segment.attributes.ids.some((id) => referencesTo(issue, id).length > 0);
  return [
    ...others('in', ins[part.index]?.linked),
    ...others('out', outs[part.index]?.linked),
    ...(isReferredTo ? [{ placed, says: { kind: 'references' } } as const] : []),
  ];
}

/** The line above which a lens stands: the first of the head, or of what there is. */
export function rangeOfLens({ positions }: Pick<Server, 'positions'>, file: TranscriptFile, { placed }: Lens): Range {
  const { section, head, blocks } = placed.segment;
  const line = head?.firstLine ?? blocks[0]?.firstLine ?? 0;
  const { offset } = placed;
  return positions.rangeOf(file.tree, offset + section.lineStart(line), offset + section.lineEnd(line));
}

const titles = {
  en: {
    out: (page: string | null) => (page === null ? 'continued' : `continues on page ${page}`),
    in: (page: string | null) => (page === null ? 'continuation' : `from page ${page}`),
    outHere: 'continues on this page',
    inHere: 'from this page',
    references: (count: number) => (count === 1 ? '1 reference' : `${count} references`),
    place: (page: string | null, words: string) => (page === null ? words : `p. ${page}: ${words}`),
  },
  'zh-CN': {
    out: (page: string | null) => (page === null ? '有续文' : `转第${page}版`),
    in: (page: string | null) => (page === null ? '续前文' : `接第${page}版`),
    outHere: '转本版',
    inHere: '接本版',
    references: (count: number) => `${count} 处引用`,
    place: (page: string | null, words: string) => (page === null ? words : `第${page}版：${words}`),
  },
} satisfies Record<Locale, unknown>;

/** What a lens says, and the command that leads there. */
export function commandOf(context: Context, { placed, says }: Lens): Command {
  const words = titles[context.locale];
  if (says.kind === 'references') return referencesCommand(context, placed);
  const { kind, other } = says;
  const isHere = other.page === placed.page;
  const title = isHere ? words[`${kind}Here`] : words[kind](other.page.key);
  const { jumpIn, jumpOut } = other.segment;
  const { uri, range } = lineLocation(context, other, (kind === 'out' ? jumpIn : jumpOut)?.line.line ?? 0);
  return { title, command: SHOW_PLACE, arguments: [{ uri, range } satisfies ShownPlace] };
}

function referencesCommand(context: Context, placed: PlacedSegment): Command {
  const { workspace, positions, locale, options } = context;
  const issue = workspace.archive.issueOf(placed.path);
  const ids = [...new Set(placed.segment.attributes.ids)];
  const references = issue ? ids.flatMap((id) => referencesTo(issue, id)) : [];
  const title = titles[locale].references(references.length);
  const locations = references.map(({ path, start, end }) => locationOf(context, path, start, end));
  const tree = workspace.archive.file(placed.path)?.tree;
  if (options.showReferences && tree) {
    const position = positions.positionAt(tree, placed.offset);
    const given: ShowReferencesArguments = [workspace.uriOf(placed.path), position, locations];
    return { title, command: SHOW_REFERENCES, arguments: given };
  }
  const places = references.map(({ path, start }, index) => shownPlace(context, path, start, locations[index]!));
  return { title, command: SHOW_PLACE, arguments: places };
}

/** A place as it is offered beside others: its page, and the words by which its article is known. */
function shownPlace({ workspace, locale }: Context, path: string, offset: number, location: Location): ShownPlace {
  const file = workspace.archive.file(path);
  const placed = file && segmentAt(file, offset);
  const words = placed && firstWords(titleOf(placed.segment).text);
  return { ...location, ...(words ? { title: titles[locale].place(placed.page.key, words) } : {}) };
}
