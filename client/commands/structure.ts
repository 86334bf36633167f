import * as vscode from 'vscode';
import { readPageKey } from '../../core/page-list';
import {
  type Difference,
  RAW_PAGE,
  type RawPage,
  type RawPageParams,
  STRUCTURE,
  STRUCTURE_IN_PLACE,
  type Structured,
  type StructuredInPlace,
  type StructureInPlaceParams,
  type StructureParams,
} from '../../server/protocol';
import { askDate, askLanguage } from '../ask';
import type { ClientContext } from '../context';
import { isTranscript, mention } from '../transcripts';
import { formatNumber } from '../words';

/**
 * Structures raw text: in a transcript, what is selected or has no head, in its place; from any other file, what is selected or all, as
 * a new transcript beside it.
 */
export function registerStructure(context: ClientContext): vscode.Disposable[] {
  const structure = async (given?: unknown) => {
    const document = given instanceof vscode.Uri ? await vscode.workspace.openTextDocument(given) : await findText();
    if (!document) return;
    const editor = vscode.window.activeTextEditor;
    const selection = editor?.document === document && !editor.selection.isEmpty ? editor.selection : undefined;
    if (isTranscript(document)) await structureInPlace(context, document, selection);
    else await structureBeside(context, document, selection);
  };
  return [vscode.commands.registerCommand('broadsheet.structure', structure)];
}

/** What is in the active editor, if that can be raw text; else a file that the user chooses. */
async function findText(): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active && ['broadsheet', 'plaintext', 'markdown'].includes(active.languageId)) return active;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('The raw text of a page'),
      filters: { [vscode.l10n.t('Text')]: ['txt', 'md'] },
    })) ?? [];
  if (!file) return undefined;
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

async function structureInPlace(
  { client }: ClientContext,
  document: vscode.TextDocument,
  selection: vscode.Range | undefined,
): Promise<void> {
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const { version } = document;
  const found = await client.sendRequest<StructuredInPlace | null>(STRUCTURE_IN_PLACE, {
    textDocument: code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: selection ? code2ProtocolConverter.asRange(selection) : null,
  } satisfies StructureInPlaceParams);
  if (!found) mention(vscode.l10n.t('Nothing here is raw text: select it, if it stands among articles.'));
  else if (found.difference) refuse(found.difference);
  else if (document.version === version) {
    await vscode.workspace.applyEdit(await protocol2CodeConverter.asWorkspaceEdit(found.edit));
    tellDoubts(found.doubts);
  }
}

async function structureBeside(
  { client }: ClientContext,
  document: vscode.TextDocument,
  selection: vscode.Range | undefined,
): Promise<void> {
  const text = document.getText(selection);
  if (text.trim() === '') {
    mention(vscode.l10n.t('There is no text to structure.'));
    return;
  }
  const raw: RawPageParams = { uri: client.code2ProtocolConverter.asUri(document.uri), text };
  const page = await complete(await client.sendRequest<RawPage>(RAW_PAGE, raw));
  if (!page) return;
  const params: StructureParams = { ...raw, ...page };
  const { difference, transcript, doubts } = await client.sendRequest<Structured>(STRUCTURE, params);
  if (difference) {
    refuse(difference);
    return;
  }
  const made = await vscode.workspace.openTextDocument({ language: 'broadsheet', content: transcript });
  await vscode.window.showTextDocument(made, vscode.ViewColumn.Beside);
  tellDoubts(doubts);
}

/** Asks for what cannot be told of a page. Only its language has to be known: by it the text is read. */
async function complete(told: RawPage): Promise<RawPage | undefined> {
  const title = vscode.l10n.t('Structure Raw Text');
  const language = told.language ?? (await askLanguage(title));
  if (language === undefined) return undefined;
  const paper = told.paper ?? (await ask(title, vscode.l10n.t('The paper’s name; Enter leaves it open')));
  if (paper === undefined) return undefined;
  const date = told.date ?? (await askDate(title, { isOptional: true }));
  if (date === undefined) return undefined;
  const page =
    told.page ??
    (await ask(title, vscode.l10n.t('The page, as 3 or A3; Enter leaves it open'), (typed) =>
      typed === '' || readPageKey(typed) !== null ? undefined : vscode.l10n.t('That is no page: write 3, or A3.'),
    ));
  if (page === undefined) return undefined;
  return { language, paper: paper || null, date: date || null, page: page === '' ? null : readPageKey(page) };
}

async function ask(
  title: string,
  prompt: string,
  fault: (typed: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (typed) => fault(typed.trim()),
  });
  return answer?.trim();
}

function refuse({ lost, invented }: Difference): void {
  const nothing = vscode.l10n.t('none');
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The text was not structured, for characters would be lost ({0}) or invented ({1}).',
      lost || nothing,
      invented || nothing,
    ),
  );
}

function tellDoubts(doubts: number): void {
  if (doubts === 0) mention(vscode.l10n.t('Structured.'));
  else {
    const go = vscode.l10n.t('Go to the First');
    const said = vscode.l10n.t(
      'Structured. Doubtful places: {0}, each with a comment above it (% ?).',
      formatNumber(doubts),
    );
    void vscode.window.showInformationMessage(said, go).then((chosen) => {
      if (chosen === go) void vscode.commands.executeCommand('broadsheet.nextDoubt');
    });
  }
}
