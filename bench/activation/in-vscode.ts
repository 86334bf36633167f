import * as vscode from 'vscode';

/** What one window took, in milliseconds. */
export interface Figures {
  /** From the call until the extension has started its server. */
  readonly activation: number;
  /** From then until the symbols of a document that is in no file are there. */
  readonly symbols: number;
}

/** An extension, its language, and a file that holds the text. */
export type Subject = readonly [id: string, language: string, file: string];

declare const SUBJECTS: readonly Subject[];

/** Called by the extension host, in a window of its own each time. The runner reads what is logged. */
export async function run(): Promise<void> {
  for (const subject of SUBJECTS) console.log(`suite: ${JSON.stringify([subject[0], await figures(subject)])}`);
  console.log('suite outcome: {"passed":1,"failed":0}');
}

async function figures([id, language, file]: Subject): Promise<Figures> {
  const extension = vscode.extensions.getExtension(id);
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!extension || !folder) throw new Error(`${id} is not there`);
  if (extension.isActive) throw new Error(`${id} was active before it was asked for`);
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, file)));
  const asked = performance.now();
  await extension.activate();
  const active = performance.now();
  const { uri } = await vscode.workspace.openTextDocument({ language, content });
  for (let found: unknown[] = []; found.length === 0; )
    found = (await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri)) ?? [];
  return { activation: active - asked, symbols: performance.now() - active };
}
