import * as vscode from 'vscode';
import { PLACE, type Place } from '../../server/protocol';
import type { ClientContext } from '../context';
import { mention, placeIn, showPlace, transcriptEditor } from '../transcripts';

/** Goes to the next article or continuation of the issue, or the one before. */
export function registerArticles({ client }: ClientContext): vscode.Disposable[] {
  const goTo = async (direction: 'next' | 'previous') => {
    const editor = transcriptEditor();
    if (!editor) return;
    const place = await client.sendRequest<Place | null>(PLACE, placeIn(client, editor));
    const target = place?.[direction];
    if (target) await showPlace(client, target);
    else if (direction === 'next') mention(vscode.l10n.t('This is the last article of the issue.'));
    else mention(vscode.l10n.t('This is the first article of the issue.'));
  };
  return [
    vscode.commands.registerCommand('broadsheet.nextArticle', () => goTo('next')),
    vscode.commands.registerCommand('broadsheet.previousArticle', () => goTo('previous')),
  ];
}
