import * as vscode from 'vscode';
import { longIssue } from '../../support/long-issue';
import { example } from './workspace';

const courier = 'harbor-courier/1987-10-14.broadsheet';

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(example(path)));
}

/** An issue of at least so many characters: see `longIssue`. */
export async function transcriptOfPages(length: number): Promise<string> {
  return longIssue(await read(courier), length);
}

/** One article of about so many characters. */
export async function transcriptOfOneArticle(length: number): Promise<string> {
  const text = await read(courier);
  const body = text
    .slice(text.indexOf('\n== ') + 1)
    .split('\n')
    .filter((line) => line === '' || /^[\p{L}“]/u.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  let all = `${text.slice(0, text.indexOf('\n== ') + 1)}== A1 ==\n# The harbor in a year of storms\n\n`;
  while (all.length < length) all += `${body}\n`;
  return all;
}
