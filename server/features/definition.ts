import type { LocationLink } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { rangeOf, segmentAt } from '../places';
import { continuationsOf } from './continuation';

/** On a jump, the definition is its other half: `>>` leads to where the article goes on, `<<` to where it comes from. */
export const definition: Feature = ({ connection, workspace }) => {
  connection.onDefinition(async ({ textDocument, position }) => {
    await workspace.ready;
    const file = workspace.file(textDocument.uri);
    const placed = file && segmentAt(file, position);
    if (!placed) return null;
    const { jumpIn, jumpOut, section } = placed.segment;
    const jump = [jumpIn, jumpOut].find((half) => half && placed.line + half.line.line === position.line)?.line;
    if (!jump) return null;
    const originSelectionRange = rangeOf(
      file.tree,
      placed.offset + section.lineStart(jump.line),
      placed.offset + jump.end,
    );
    return continuationsOf(workspace, placed, jump.direction === 'out' ? 'forward' : 'back').map(
      ({ uri, range }): LocationLink => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }),
    );
  });
  return { definitionProvider: true };
};
