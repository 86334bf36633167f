import * as vscode from 'vscode';
import { SHOW_REFERENCES, type ShowReferencesArguments } from '../../server/protocol';
import type { ClientContext } from '../context';

/** Lists what refers to an article, as VS Code lists references: the command that lenses above articles carry. */
export function registerShowReferences({ client }: ClientContext): vscode.Disposable[] {
  const { protocol2CodeConverter: convert } = client;
  const show = ([uri, position, locations]: ShowReferencesArguments) =>
    vscode.commands.executeCommand(
      'editor.action.showReferences',
      convert.asUri(uri),
      convert.asPosition(position),
      locations.map((location) => convert.asLocation(location)),
    );
  return [vscode.commands.registerCommand(SHOW_REFERENCES, (...given: ShowReferencesArguments) => show(given))];
}
