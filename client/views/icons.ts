import { ThemeColor, ThemeIcon } from 'vscode';
import type { StatusCounts } from '../../server/protocol';

/** Which codicon stands for an article, by its genre. */
const genres: Readonly<Record<string, string>> = {
  commentary: 'comment',
  notice: 'megaphone',
  document: 'law',
  letter: 'mail',
  photo: 'device-camera',
  advertisement: 'tag',
  obituary: 'person',
  serial: 'book',
  correction: 'edit',
  weather: 'cloud',
  index: 'list-unordered',
  masthead: 'text-size',
};

export function genreIcon(genre: string): ThemeIcon {
  return new ThemeIcon(Object.hasOwn(genres, genre) ? (genres[genre] ?? 'note') : 'note');
}

const statuses: Readonly<Record<keyof StatusCounts, ThemeIcon>> = {
  none: new ThemeIcon('circle-slash', new ThemeColor('disabledForeground')),
  raw: new ThemeIcon('circle-large-outline'),
  structured: new ThemeIcon('color-mode'),
  proofread: new ThemeIcon('pass', new ThemeColor('charts.blue')),
  approved: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
};

export function statusIcon(status: keyof StatusCounts): ThemeIcon {
  return statuses[status];
}
