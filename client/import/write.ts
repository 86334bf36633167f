import * as vscode from 'vscode';
import type { ImportedFile } from '../../server/protocol';
import { exists } from '../file-system';

/** A page and the files that it is written to. */
interface Target {
  readonly page: ImportedFile;
  readonly transcript: vscode.Uri;
  readonly regions: vscode.Uri | null;
}

/** What became of an issue's pages. */
export interface Written {
  readonly pages: readonly ImportedFile[];
  /** The transcript of the first of them. */
  readonly first: vscode.Uri | undefined;
  /** Names of transcripts that were there already and stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Writes the pages into a folder, all or none; what is there already is replaced only if the user says so. `undefined` where the
 * user turns away.
 */
export async function writePages(folder: vscode.Uri, pages: readonly ImportedFile[]): Promise<Written | undefined> {
  const targets = pages.map((page) => ({
    page,
    transcript: vscode.Uri.joinPath(folder, `${page.name}.broadsheet`),
    regions: page.regions === null ? null : vscode.Uri.joinPath(folder, `${page.name}.regions.json`),
  }));
  const there = new Set<Target>();
  for (const target of targets) if (await isThere(target)) there.add(target);
  const kept = there.size === 0 ? [] : await askKept([...there]);
  if (!kept) return undefined;
  const wanted = targets.filter((target) => !kept.includes(target));
  await writeAll(folder, wanted);
  return {
    pages: wanted.map(({ page }) => page),
    first: (wanted[0] ?? targets[0])?.transcript,
    kept: kept.map(({ page }) => `${page.name}.broadsheet`),
  };
}

async function isThere({ transcript, regions }: Target): Promise<boolean> {
  return (await exists(transcript)) || (regions !== null && (await exists(regions)));
}

/** Those that stay as they are. */
async function askKept(there: readonly Target[]): Promise<readonly Target[] | undefined> {
  const keep = {
    label: vscode.l10n.t('Keep Them'),
    detail: vscode.l10n.t('They stay as they are; only the other pages are written.'),
    kept: there,
  };
  const replace = {
    label: vscode.l10n.t('Replace Them'),
    detail: vscode.l10n.t('What was worked on in them is lost.'),
    kept: [],
  };
  const names = there.map(({ page }) => page.name).join(', ');
  const chosen = await vscode.window.showQuickPick<typeof keep | typeof replace>([keep, replace], {
    title: vscode.l10n.t('Import Issue'),
    ignoreFocusOut: true,
    placeHolder: vscode.l10n.t('There are transcripts of some pages already: {0}', names),
  });
  return chosen?.kept;
}

/** Should one file not be written, those before it are put back as they were. */
async function writeAll(folder: vscode.Uri, targets: readonly Target[]): Promise<void> {
  const undo: (() => Thenable<void>)[] = [];
  const write = async (uri: vscode.Uri, text: string): Promise<void> => {
    const before = (await exists(uri)) ? await vscode.workspace.fs.readFile(uri) : null;
    undo.push(() =>
      before ? vscode.workspace.fs.writeFile(uri, before) : vscode.workspace.fs.delete(uri, { useTrash: false }),
    );
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  };
  if (targets.length > 0) await vscode.workspace.fs.createDirectory(folder);
  try {
    for (const { page, transcript, regions } of targets) {
      // The regions first: a transcript names no file that is not there.
      if (regions && page.regions !== null) await write(regions, page.regions);
      await write(transcript, page.transcript);
    }
  } catch (error) {
    for (const each of undo.reverse()) await each().then(undefined, () => undefined);
    throw error;
  }
}
