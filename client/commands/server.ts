import * as vscode from 'vscode';
import type { ClientContext } from '../context';

export function registerServer({ client, log }: ClientContext): vscode.Disposable[] {
  const restart = async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
  };
  return [
    vscode.commands.registerCommand('broadsheet.restartServer', restart),
    vscode.commands.registerCommand('broadsheet.showLog', () => log.show()),
  ];
}
