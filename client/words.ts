import * as vscode from 'vscode';
import type { IssueArticle, IssueName, IssuePage } from '../server/protocol';

type Length = IssueArticle['length'];

/** How the client names things to its user. */

const numbers = new Intl.NumberFormat(vscode.env.language);

export function formatNumber(number: number): string {
  return numbers.format(number);
}

/** A page in few words: by its key, else by what it prints. */
export function pageName({ key, label }: Pick<IssuePage, 'key' | 'label'>): string {
  if (key !== null) return vscode.l10n.t('p. {0}', key);
  return label === '' ? vscode.l10n.t('no page line') : shortened(label);
}

/** A page as print labels it. */
export function pageLabel({ key, label }: Pick<IssuePage, 'key' | 'label'>): string {
  if (label !== '') return label;
  return key === null ? vscode.l10n.t('No page line') : vscode.l10n.t('Page {0}', key);
}

/** A page for a list: by its label, unless that is so long that its number would go. */
export function pageTitle(page: Pick<IssuePage, 'key' | 'label'>): string {
  const label = pageLabel(page);
  return page.key === null || shortened(label) === label ? label : vscode.l10n.t('Page {0}', page.key);
}

export function articleTitle(title: string): string {
  return title === '' ? vscode.l10n.t('Untitled') : title;
}

/** How long a text is; words are told where its script parts them. */
export function lengthOf({ characters, words, paragraphs }: Length, hasWords: boolean): string {
  const told = [characters, ...(hasWords ? [words] : []), paragraphs].map(formatNumber);
  return hasWords
    ? vscode.l10n.t('{0} characters, {1} words, {2} paragraphs', ...told)
    : vscode.l10n.t('{0} characters, {1} paragraphs', ...told);
}

/** An issue by its paper, date and edition; `fallback` where it has no such name. */
export function issueName({ paper, date, edition }: IssueName, fallback: string): string {
  const name = [paper, date, edition].filter((part) => part !== null).join(' ');
  return paper === null && date === null ? fallback : name;
}

/** The last part of a URI's path. */
export function fileName(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Characters that take the room of two. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** A text that fits into some columns, an ellipsis for the rest. */
export function shortened(text: string, columns = 28): string {
  let taken = 0;
  let end = 0;
  for (const character of text) {
    taken += wide.test(character) ? 2 : 1;
    if (taken > columns) return `${text.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return text;
}
