import * as vscode from 'vscode';
import { isPlainDate } from '../core/calendar-date';

/** Questions in the words that several commands share. What is asked answers `undefined` where the user turns away. */

/** The languages that are offered, by the tags that newspapers' front matter gives. */
const offered = ['zh-CN', 'zh-TW', 'ja', 'ko', 'en', 'de', 'fr', 'es', 'ru'];

/** Which language, those of `known` first; a tag that is not listed may be typed. */
export function askLanguage(title: string, known: readonly string[] = []): Promise<string | undefined> {
  const names = new Intl.DisplayNames([vscode.env.language], { type: 'language', fallback: 'code' });
  const tags = [...new Set([...known, ...offered])];
  const pick = vscode.window.createQuickPick();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('The language of the paper; another can be typed as a tag (nl, sv-FI)');
  const items = tags.map((tag): vscode.QuickPickItem => ({ label: nameOf(names, tag), description: tag }));
  pick.items = items;
  pick.matchOnDescription = true;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      const isOther = isTag(typed) && !tags.some((tag) => tag.toLowerCase() === typed.toLowerCase());
      pick.items = isOther ? [...items, { label: nameOf(names, typed), description: typed, alwaysShow: true }] : items;
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.description);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function isTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text);
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Which day; where it need not be known, nothing answers `''`. */
export async function askDate(
  title: string,
  options: { readonly value?: string; readonly isOptional?: boolean } = {},
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    ...(options.value === undefined ? {} : { value: options.value }),
    prompt: options.isOptional
      ? vscode.l10n.t('Its date, as 1931-06-02; Enter leaves it open')
      : vscode.l10n.t('Its date, as 1931-06-02'),
    validateInput: (typed) =>
      isPlainDate(typed.trim()) || (options.isOptional && typed.trim() === '')
        ? undefined
        : vscode.l10n.t('That is no day of the calendar, written as 1931-06-02.'),
  });
  return answer?.trim();
}

/**
 * Which paper, of those that are known or another; where it need not be known, nothing answers `''`, which is proposed unless one of the
 * `probable` is.
 */
export async function askPaper(
  title: string,
  known: readonly vscode.QuickPickItem[],
  options: { readonly isOptional?: boolean; readonly probable?: readonly vscode.QuickPickItem[] } = {},
): Promise<string | undefined> {
  const { isOptional = false, probable = [] } = options;
  if (known.length + probable.length > 0) {
    const none = { label: vscode.l10n.t('Leave it open') };
    const other = { label: vscode.l10n.t('Another paper…') };
    const items = [...probable, ...(isOptional ? [none] : []), ...known, other];
    const chosen = await vscode.window.showQuickPick(items, {
      title,
      ignoreFocusOut: true,
      placeHolder: vscode.l10n.t('The paper'),
    });
    if (chosen === none) return '';
    if (chosen !== other) return chosen?.label;
  }
  const name = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: isOptional
      ? vscode.l10n.t('The paper’s name; Enter leaves it open')
      : vscode.l10n.t('The paper’s name, as it prints it'),
    validateInput: (typed) =>
      typed.trim() === '' && !isOptional ? vscode.l10n.t('The paper needs a name.') : undefined,
  });
  return name?.trim();
}

/** A folder of the workspace, by its path, for which `value` is proposed; where none is open, one that is chosen. */
export async function askFolder(
  title: string,
  root: vscode.WorkspaceFolder | undefined,
  value: string,
): Promise<vscode.Uri | undefined> {
  if (!root) {
    const [chosen] =
      (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title })) ?? [];
    return chosen;
  }
  const path = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    value,
    prompt: vscode.l10n.t('The folder for its files, in {0}', root.name),
    validateInput: (typed) =>
      /(^|[\\/])\.\.([\\/]|$)/.test(typed) ? vscode.l10n.t('The folder has to lie in the workspace.') : undefined,
  });
  return path === undefined ? undefined : vscode.Uri.joinPath(root.uri, ...path.split(/[\\/]/).filter(Boolean));
}
