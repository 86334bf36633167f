import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { ClientContext } from './context';

/** Says beside the language’s name in the status bar whether the server runs; what goes wrong stands in the log, one click away. */
export function registerLanguageStatus({ client }: ClientContext): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('broadsheet.server', { language: 'broadsheet' });
  item.name = vscode.l10n.t('Broadsheet Language Server');
  const update = (state: State) => {
    const isStopped = state === State.Stopped;
    item.busy = state === State.Starting;
    item.severity = isStopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = isStopped ? vscode.l10n.t('Broadsheet does not run') : vscode.l10n.t('Broadsheet');
    item.command = isStopped
      ? { command: 'broadsheet.restartServer', title: vscode.l10n.t('Restart') }
      : { command: 'broadsheet.showLog', title: vscode.l10n.t('Show Log') };
  };
  update(State.Starting);
  return [item, client.onDidChangeState(({ newState }) => update(newState))];
}
