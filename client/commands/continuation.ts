import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { CONTINUATION, type ContinuationParams } from '../../server/protocol';
import type { ClientContext } from '../context';
import { placeIn, showPlace, transcriptEditor } from '../transcripts';
import { SegmentNode } from '../views/issue-nodes';

/** Follows an article to its next part or the one before; where there are several, offers them. */
export function registerContinuation({ client }: ClientContext): vscode.Disposable[] {
  const goTo = async (direction: ContinuationParams['direction'], from: unknown) => {
    // From the view of the issue, the article is the one that is chosen there.
    if (from instanceof SegmentNode) await showPlace(client, from.place);
    const editor = transcriptEditor();
    if (!editor) return;
    const params: ContinuationParams = { ...placeIn(client, editor), direction };
    const found = await client.sendRequest<Location[]>(CONTINUATION, params);
    const none =
      direction === 'forward'
        ? vscode.l10n.t('No continuation of this article was found.')
        : vscode.l10n.t('This is not the continuation of an article, or its first part was not found.');
    await vscode.commands.executeCommand(
      'editor.action.goToLocations',
      editor.document.uri,
      editor.selection.active,
      found.map((location) => client.protocol2CodeConverter.asLocation(location)),
      'gotoAndPeek',
      none,
    );
  };
  return [
    vscode.commands.registerCommand('broadsheet.goToContinuation', (from) => goTo('forward', from)),
    vscode.commands.registerCommand('broadsheet.goBackToContinued', (from) => goTo('back', from)),
  ];
}
