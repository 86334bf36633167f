import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { Surroundings } from '../selection/surroundings';

/**
 * For each position what an editor may select around it, step by step: a word, its inline form, the sentence, the paragraph, the
 * article's segment, the page, the file; in a head its line, the lines of its kind, the head; in front matter value and entry.
 */
function selectionRangesOf(
  { positions }: Pick<Server, 'positions'>,
  file: TranscriptFile,
  wanted: readonly Position[],
): SelectionRange[] {
  const { tree } = file;
  const surroundings = new Surroundings(file);
  return wanted.map((position) => {
    const [whole, ...inner] = surroundings.at(positions.offsetAt(tree, position));
    const rangeOf = ({ start, end }: { start: number; end: number }): Range => positions.rangeOf(tree, start, end);
    return inner.reduce<SelectionRange>((parent, place) => ({ range: rangeOf(place), parent }), {
      range: rangeOf(whole ?? { start: 0, end: tree.length }),
    });
  });
}

/** Lets the editor select outwards from the cursor by what a newspaper is made of. */
export const selectionRanges: Feature = (server) => {
  server.connection.onSelectionRanges(
    atOnce(server, null, (file, { positions }) => selectionRangesOf(server, file, positions)),
  );
  return { selectionRangeProvider: true };
};
