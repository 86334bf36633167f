import { pageAt, segmentAt } from '../../core/model/at';
import { readFile, type TranscriptFile } from '../../core/model/file';
import { structurePage, verifyNothingLost } from '../../core/structure';
import { lineBreakOf, parse, type Range, type TextEdit } from '../../core/syntax';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { type Difference, STRUCTURE_IN_PLACE, type StructuredInPlace, type StructureInPlaceParams } from '../protocol';
import { workspaceEdit } from '../workspace-edit';

type Context = Pick<Server, 'workspace' | 'locale'>;

interface StructuredPart {
  readonly edit: TextEdit;
  readonly difference: Difference | null;
  readonly doubts: number;
}

/** The stretches of a file that hold text with no head above it; offsets are UTF-16 units, 0-based. */
function rawStretches({ segments }: TranscriptFile): Range[] {
  return segments
    .filter(({ segment }) => segment.head === null && segment.section.text.trim() !== '')
    .map(({ offset, segment }) => ({ start: offset, end: offset + segment.section.text.length }));
}

/** The lines that anything of a stretch stands on; of the last, not its line break. */
function wholeLines({ tree }: TranscriptFile, { start, end }: Range): Range {
  const first = tree.positionAt(start).line;
  const last = tree.positionAt(Math.max(start, end - 1)).line;
  const from = tree.offsetAt({ line: first, character: 0 });
  return { start: from, end: tree.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER }) };
}

/** Structures a stretch of raw text of a transcript, in whose language and on whose page it is. Blank lines around it stay. */
function structureStretch({ workspace, locale }: Context, file: TranscriptFile, stretch: Range): StructuredPart | null {
  const printed = file.tree.slice(stretch.start, stretch.end);
  const raw = printed.trim();
  if (raw === '') return null;
  const start = stretch.start + printed.indexOf(raw);
  const page = pageAt(file, start);
  const conventions = segmentAt(file, start)?.segment.conventions ?? page?.page?.conventions ?? file.conventions;
  const { transcript, doubts } = structurePage(raw, {
    conventions,
    page: page?.key ?? undefined,
    isPart: true,
    names: workspace.archive.names,
    locale,
  });
  const text = transcript.trim().replaceAll('\n', lineBreakOf(file.tree));
  const edit = { start, end: start + raw.length, text };
  return { edit: withPageLine(file, edit), difference: verifyNothingLost(raw, transcript), doubts: doubts.length };
}

/**
 * Where raw text brings its page's folio line along, that takes the place of a page line directly above which says nothing that it
 * does not say: one that was written before the text came.
 */
function withPageLine(file: TranscriptFile, edit: TextEdit): TextEdit {
  const above = pageAt(file, edit.start);
  const brought = readFile('', parse(edit.text), () => file.conventions).pages[0];
  if (!above?.page || !brought?.page || brought.page.label === '' || brought.key !== above.key) return edit;
  const isDirectly =
    file.tree
      .slice(above.offset + above.page.end, edit.start)
      .replace(/^\s*[=＝]{2}/u, '')
      .trim() === '';
  const saysMore = !brought.page.label.includes(above.page.label) || above.page.attributes.values.size > 0;
  return isDirectly && !saysMore ? { ...edit, start: above.offset } : edit;
}

/** Answers Broadsheet's own request for the raw text in a transcript, structured. */
export const structureInPlace: Feature = (server) => {
  const { connection, positions } = server;
  connection.onRequest<StructuredInPlace | null, never>(
    STRUCTURE_IN_PLACE,
    acrossFiles(server, null, (file, { range }: StructureInPlaceParams): StructuredInPlace | null => {
      const stretches = range ? [wholeLines(file, positions.offsetsOf(file.tree, range))] : rawStretches(file);
      const parts = stretches.flatMap((stretch) => structureStretch(server, file, stretch) ?? []);
      if (parts.length === 0) return null;
      return {
        edit: workspaceEdit(server, new Map([[file.path, parts.map(({ edit }) => edit)]])),
        difference: parts.find(({ difference }) => difference)?.difference ?? null,
        doubts: parts.reduce((sum, { doubts }) => sum + doubts, 0),
      };
    }),
  );
  return {};
};
