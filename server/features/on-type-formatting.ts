import type { Position, TextEdit } from 'vscode-languageserver';
import { formAsTyped, formCharacters } from '../../core/checks/markup/typed-forms';
import type { TranscriptFile } from '../../core/model/file';
import { formatLineEdits } from '../../core/syntax';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { protocolEdits } from '../workspace-edit';

/**
 * What is to be changed once a character has been typed and the cursor stands at a position. Behind a line break, the line above gets its
 * canonical marker and blanks; blank lines are left as they are but for the blanks in them, and no marker is put on the new line, for
 * only who types knows what the next line is. Behind the signs of inline forms, see `formAsTyped`.
 */
function onTypeFormattingOf(
  { positions }: Pick<Server, 'positions'>,
  { tree }: TranscriptFile,
  position: Position,
  typed: string,
): TextEdit[] {
  if (typed === '\n') return protocolEdits({ positions }, tree, formatLineEdits(tree, position.line - 1));
  const offset = positions.offsetAt(tree, position);
  if (tree.slice(offset - typed.length, offset) !== typed) return [];
  return protocolEdits({ positions }, tree, formAsTyped(tree, offset));
}

/** Puts in order what has just been typed, where an editor asks for it. */
export const onTypeFormatting: Feature = (server) => {
  server.connection.onDocumentOnTypeFormatting(
    atOnce(server, null, (file, { position, ch }) => onTypeFormattingOf(server, file, position, ch)),
  );
  return {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [...formCharacters] },
  };
};
