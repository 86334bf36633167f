import * as vscode from 'vscode';
import {
  ACCEPT_DOUBT,
  CHANGE_DOUBT,
  DOUBT_ACCEPT_ACTION,
  DOUBT_ACTION,
  DOUBTS,
  type DoubtArguments,
  type Doubts,
} from '../../server/protocol';
import type { ClientContext } from '../context';
import { mention, placeIn, showPlace, transcriptEditor } from '../transcripts';

/** Goes from doubt to doubt through the issue, and lays the one at the cursor to rest. */
export function registerDoubts({ client }: ClientContext): vscode.Disposable[] {
  const goTo = async (direction: 'next' | 'previous') => {
    const editor = transcriptEditor();
    if (!editor) return;
    const target = (await client.sendRequest<Doubts | null>(DOUBTS, placeIn(client, editor)))?.[direction];
    if (target) await showPlace(client, target);
    else mention(vscode.l10n.t('Nothing in this issue is in doubt.'));
  };
  /** Puts the cursor where a lens stands, if it was a lens that asked. */
  const go = ([uri, position]: DoubtArguments | []) => {
    const editor = transcriptEditor();
    if (
      uri === undefined ||
      position === undefined ||
      editor?.document.uri.toString() !== vscode.Uri.parse(uri).toString()
    )
      return;
    const at = client.protocol2CodeConverter.asPosition(position);
    editor.selection = new vscode.Selection(at, at);
  };
  const answer = async (given: DoubtArguments | [], kind: string, apply: 'first' | 'never') => {
    go(given);
    await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply });
  };
  return [
    vscode.commands.registerCommand('broadsheet.nextDoubt', () => goTo('next')),
    vscode.commands.registerCommand('broadsheet.previousDoubt', () => goTo('previous')),
    vscode.commands.registerCommand(ACCEPT_DOUBT, (...given: DoubtArguments | []) =>
      answer(given, DOUBT_ACCEPT_ACTION, 'first'),
    ),
    vscode.commands.registerCommand(CHANGE_DOUBT, (...given: DoubtArguments | []) =>
      answer(given, DOUBT_ACTION, 'never'),
    ),
  ];
}
