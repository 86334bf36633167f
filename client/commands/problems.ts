import * as vscode from 'vscode';
import { PLACE, type Place } from '../../server/protocol';
import type { ClientContext } from '../context';
import { problemsIn } from '../problems';
import { mention, placeIn, transcriptEditor } from '../transcripts';

/** Goes round the problems of the page that the cursor stands on. */
export function registerProblems({ client }: ClientContext): vscode.Disposable[] {
  const goTo = async (direction: 1 | -1) => {
    const editor = transcriptEditor();
    if (!editor) return;
    const place = await client.sendRequest<Place | null>(PLACE, placeIn(client, editor));
    const page = place?.page ? client.protocol2CodeConverter.asRange(place.page.range) : undefined;
    const ranges = problemsIn(editor.document.uri)
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
      .map(({ range }) => range)
      .filter(({ start }) => !page || (page.contains(start) && !start.isEqual(page.end)));
    const target = around(ranges, editor.selection.active, direction);
    if (!target) {
      mention(vscode.l10n.t('No problems on this page.'));
      return;
    }
    editor.selection = new vscode.Selection(target.start, target.start);
    editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  };
  return [
    vscode.commands.registerCommand('broadsheet.nextProblem', () => goTo(1)),
    vscode.commands.registerCommand('broadsheet.previousProblem', () => goTo(-1)),
  ];
}

/** The nearest range that begins behind a position, or before it; beyond the last the first again. */
function around(ranges: readonly vscode.Range[], from: vscode.Position, direction: 1 | -1): vscode.Range | undefined {
  const inOrder = [...ranges].sort((a, b) => direction * a.start.compareTo(b.start));
  return inOrder.find(({ start }) => direction * start.compareTo(from) > 0) ?? inOrder[0];
}
