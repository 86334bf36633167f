import * as vscode from 'vscode';
import { allStatuses, hasReached, type Status, type StatusCounts } from '../server/protocol';

/** What a status is called; `none` where nothing is said. */
export function statusName(status: keyof StatusCounts): string {
  switch (status) {
    case 'none':
      return vscode.l10n.t('No status');
    case 'raw':
      return vscode.l10n.t('Raw');
    case 'structured':
      return vscode.l10n.t('Structured');
    case 'proofread':
      return vscode.l10n.t('Proofread');
    case 'approved':
      return vscode.l10n.t('Approved');
  }
}

/** From which status on somebody has finished with an article, as the user sets it. */
export function finishedStatus(): Status {
  const set = vscode.workspace.getConfiguration('broadsheet').get<string>('progress.finished');
  return allStatuses.find((status) => status === set) ?? 'proofread';
}

/** How many articles are finished. */
export function finishedIn(counts: StatusCounts): number {
  const wanted = finishedStatus();
  return allStatuses.filter((status) => hasReached(status, wanted)).reduce((sum, status) => sum + counts[status], 0);
}

/** The status that the articles counted have all reached. */
export function leastOf(counts: StatusCounts): keyof StatusCounts {
  return (['none', ...allStatuses] as const).find((status) => counts[status] > 0) ?? 'none';
}
