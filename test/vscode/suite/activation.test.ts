import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { show } from './workspace';

declare const EXTENSION_HOST: 'node' | 'web';

describe(`Broadsheet in the ${EXTENSION_HOST} extension host`, () => {
  it('runs where it should', () => {
    equal('importScripts' in globalThis, EXTENSION_HOST === 'web', 'a worker');
  });

  it('takes *.broadsheet for its language, and starts', async () => {
    const { document } = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    equal(document.languageId, 'broadsheet', 'language');
    const extension = vscode.extensions.getExtension('broadsheet.broadsheet');
    ok(extension, 'the extension is known');
    await until('activation', () => extension.isActive);
  });

  it('registers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    const { contributes } = vscode.extensions.getExtension('broadsheet.broadsheet')?.packageJSON ?? {};
    for (const { command } of contributes.commands) ok(commands.includes(command), command);
  });
});
