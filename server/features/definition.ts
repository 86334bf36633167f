import type { LocationLink } from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import { acrossFiles } from '../answer';
import type { Feature } from '../feature';
import { continuationsOf } from './continuation';

/** On a jump, the definition is its other half: `>>` leads to where the article goes on, `<<` to where it comes from. */
export const definition: Feature = (server) => {
  const { connection, positions } = server;
  connection.onDefinition(
    acrossFiles(server, null, (file, { position }): LocationLink[] | null => {
      const placed = segmentAt(file, positions.offsetAt(file.tree, position));
      if (!placed) return null;
      const { jumpIn, jumpOut, section } = placed.segment;
      const jump = [jumpIn, jumpOut].find((half) => half && placed.line + half.line.line === position.line)?.line;
      if (!jump) return null;
      const originSelectionRange = positions.rangeOf(
        file.tree,
        placed.offset + section.lineStart(jump.line),
        placed.offset + jump.end,
      );
      return continuationsOf(server, placed, jump.direction === 'out' ? 'forward' : 'back').map(
        ({ uri, range }): LocationLink => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }),
      );
    }),
  );
  return { definitionProvider: true };
};
