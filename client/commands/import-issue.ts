import * as vscode from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  IMPORT,
  IMPORT_PLAN,
  type Imported,
  type ImportParams,
  type ImportPlan,
  type ImportPlanParams,
} from '../../server/protocol';
import type { ClientContext } from '../context';
import { askSource, askWanted } from '../import/questions';
import { findSources, type Sources } from '../import/sources';
import { tellProblems, tellWritten } from '../import/tell';
import { writePages } from '../import/write';
import { newNonce } from '../webview';

/** Turns the scanned or typeset pages of an issue into transcripts, with what the explorer has selected, or what is chosen. */
export function registerImportIssue(context: ClientContext): vscode.Disposable[] {
  const importIssue = async (clicked?: unknown, selected?: unknown) => {
    const sources = await findSources(clicked, selected);
    if (sources) await importSources(context, sources);
  };
  return [vscode.commands.registerCommand('broadsheet.importIssue', importIssue)];
}

async function importSources(context: ClientContext, { uris, isFolder }: Sources): Promise<void> {
  const { client, extension } = context;
  const given = uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
  const plan = await inSight(vscode.l10n.t('Looking at the files'), (_, token) =>
    client.sendRequest<ImportPlan | null>(IMPORT_PLAN, { uris: given } satisfies ImportPlanParams, token),
  );
  if (!plan) return;
  // Of what lies in a folder much may be there for something else.
  const problems = isFolder ? plan.problems.filter(({ fault }) => fault !== 'unknown-format') : plan.problems;
  const [source] = plan.sources;
  const [first] = source?.uris ?? [];
  if (first === undefined) {
    if (problems.length > 0) tellProblems(context, problems);
    else void vscode.window.showInformationMessage(vscode.l10n.t('There are no pages here that can be imported.'));
    return;
  }
  const chosen = isFolder ? await askSource(plan.sources) : plan.sources;
  const wanted = chosen && (await askWanted(client, extension.workspaceState, plan, vscode.Uri.parse(first)));
  if (!wanted) return;
  const { folder, extras, paper, date } = wanted;
  const chosenUris = chosen.flatMap((each) => each.uris);
  const imported = await importPages(client, {
    uris: isFolder ? chosenUris : given,
    folder: client.code2ProtocolConverter.asUri(folder),
    paper,
    date,
    reflow: extras.includes('reflow'),
    uncertain: extras.includes('uncertain') ? 0.5 : null,
    regions: extras.includes('regions'),
  });
  if (!imported) return;
  const left = isFolder ? problems.filter(({ uri }) => !chosenUris.includes(uri)) : [];
  tellProblems(context, [...left, ...imported.problems]);
  if (imported.pages.length > 0) await finish(folder, imported);
}

/** Asks for the pages, with a bar that tells how far it is; `undefined` where the user ends it. */
function importPages(client: BaseLanguageClient, params: ImportParams): Promise<Imported | undefined> {
  return inSight(vscode.l10n.t('Importing the issue'), async (bar, token) => {
    const workDoneToken = newNonce();
    let shown = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
      if (progress.kind !== 'report') return;
      const { percentage = shown, message = '' } = progress;
      // A file turns out to hold several pages: it is less far than it seemed, which a bar cannot show.
      bar.report({ message, increment: Math.max(0, percentage - shown) });
      shown = Math.max(shown, percentage);
    });
    try {
      return await client.sendRequest<Imported | null>(IMPORT, { ...params, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  });
}

type Bar = vscode.Progress<{ readonly message: string; readonly increment: number }>;

/** Shows that something is being done, which the user can end: then it comes to `undefined`. */
async function inSight<R>(
  title: string,
  work: (bar: Bar, token: vscode.CancellationToken) => Promise<R | null>,
): Promise<R | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (bar, token) => {
    try {
      const done = await work(bar, token);
      return token.isCancellationRequested ? undefined : (done ?? undefined);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function finish(folder: vscode.Uri, imported: Imported): Promise<void> {
  try {
    const written = await writePages(folder, imported.pages);
    if (!written) return;
    if (written.first) await vscode.window.showTextDocument(written.first, { preview: false });
    tellWritten(written, imported);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const path = vscode.workspace.asRelativePath(folder);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Nothing was imported, for there is something in “{0}” that cannot be written. ({1})',
        path,
        reason,
      ),
    );
  }
}
