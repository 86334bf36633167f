import * as vscode from 'vscode';
import type { Imported, ImportProblem } from '../../server/protocol';
import type { ClientContext } from '../context';
import { formatNumber } from '../words';
import type { Written } from './write';

/** Says what is not imported, and why: the first in a message, all in the log. */
export function tellProblems({ log }: ClientContext, problems: readonly ImportProblem[]): void {
  const told = problems.map(
    ({ uri, message }) => `${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}: ${message}`,
  );
  const [first] = told;
  if (first === undefined) return;
  for (const line of told) log.warn(line);
  const showAll = vscode.l10n.t('Show All');
  const said =
    told.length === 1
      ? vscode.l10n.t('Not imported: {0}', first)
      : vscode.l10n.t('Not imported: {0} (and {1} more)', first, formatNumber(told.length - 1));
  void vscode.window.showErrorMessage(said, ...(told.length === 1 ? [] : [showAll])).then((chosen) => {
    if (chosen === showAll) log.show();
  });
}

/** Says how much there is now, and offers a way on. */
export function tellWritten({ pages, kept }: Written, { articles, pages: all }: Imported): void {
  if (kept.length > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('These files were there already and stay as they are: {0}', kept.join(', ')),
    );
  if (pages.length === 0) return;
  const doubts = pages.reduce((sum, page) => sum + page.doubts, 0);
  // Articles are counted over all pages, of which some may not have been written.
  const counts = [pages.length, ...(pages.length === all.length ? [articles] : []), doubts].map(formatNumber);
  const said =
    counts.length === 3
      ? vscode.l10n.t('Imported. Pages: {0}, articles: {1}, doubtful places: {2}.', ...counts)
      : vscode.l10n.t('Imported. Pages: {0}, doubtful places: {1}.', ...counts);
  const [walk, facsimile] = [vscode.l10n.t('Walk Through the Doubts'), vscode.l10n.t('Show Facsimile')];
  // A file of regions alone shows nothing.
  const hasScan = pages.some(({ transcript }) => /^facsimile: (?!\S+\.regions\.json$)/m.test(transcript));
  const ways = [...(doubts > 0 ? [walk] : []), ...(hasScan ? [facsimile] : [])];
  void vscode.window.showInformationMessage(said, ...ways).then((chosen) => {
    if (chosen === walk) void vscode.commands.executeCommand('broadsheet.nextDoubt');
    if (chosen === facsimile) void vscode.commands.executeCommand('broadsheet.showFacsimile');
  });
}
