import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { UNFINISHED, type UnfinishedParams } from '../../server/protocol';
import type { ClientContext } from '../context';
import { finishedStatus, statusName } from '../status';
import { mention, placeIn, showPlace, transcriptEditor } from '../transcripts';

/** Goes to what is to be worked on next. */
export function registerUnfinished({ client }: ClientContext): vscode.Disposable[] {
  const goToNext = async () => {
    const editor = transcriptEditor();
    const status = finishedStatus();
    const params: UnfinishedParams = { at: editor ? placeIn(client, editor) : null, status };
    const found = await client.sendRequest<Location | null>(UNFINISHED, params);
    if (found) await showPlace(client, found);
    else mention(vscode.l10n.t('All articles are finished: {0}.', statusName(status)));
  };
  return [vscode.commands.registerCommand('broadsheet.nextUnfinished', goToNext)];
}
