import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import type { Mention } from '../../core/model/mentions/mention';
import { placesOf } from '../../core/model/mentions/places';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { mentionAtPosition } from '../mentions';

/** What may be typed and still be one word of its kind; the client's expression has no flags. */
const wordPatterns: Partial<Record<Mention['kind'], string>> = {
  label: String.raw`[^\s(){}"'（）]+`,
  slug: String.raw`[^\r\n(){}"（）《》]+`,
  id: String.raw`[^\s{}"'#=]+`,
};

/**
 * The places of a label, slug or id that change together as one of them is typed: where all of them stand in this file, and in the same
 * characters.
 */
function linkedRangesOf(
  server: Pick<Server, 'workspace' | 'positions'>,
  file: TranscriptFile,
  { position }: LinkedEditingRangeParams,
): LinkedEditingRanges | null {
  const mention = mentionAtPosition(server, file, position);
  const wordPattern = mention ? wordPatterns[mention.kind] : undefined;
  if (!mention || wordPattern === undefined) return null;
  const { paths, in: inFile } = placesOf(mention, server.workspace.archive);
  const places = inFile(file.path);
  const isElsewhere = paths.some((path) => path !== file.path && inFile(path).length > 0);
  const words = new Set(places.map(({ start, end }) => file.tree.slice(start, end)));
  if (isElsewhere || places.length < 2 || words.size > 1) return null;
  return { ranges: places.map(({ start, end }) => server.positions.rangeOf(file.tree, start, end)), wordPattern };
}

/** Changes what belongs together together, as it is typed. Where the other half stands in a file that is not read yet, it must not. */
export const linkedEditing: Feature = (server) => {
  server.connection.languages.onLinkedEditingRange(
    acrossFiles(server, null, (file, params: LinkedEditingRangeParams) => linkedRangesOf(server, file, params)),
  );
  return { linkedEditingRangeProvider: true };
};
