import type { URI } from 'vscode-uri';

/** What is read as an absolute path: one from the root, or from a drive. */
const drive = /^[a-z]:\//i;

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || drive.test(path);
}

/** Where a path leads that is typed in a transcript, with slashes; `null` for a transcript that lies nowhere. */
export function leadsTo(transcript: URI, path: string): URI | null {
  if (!transcript.path.startsWith('/')) return null;
  const from = isAbsolute(path) ? '' : folderOf(transcript.path);
  return transcript.with({ path: normalized(`${from}/${path}`) });
}

/**
 * The path by which a transcript names a file, typed in the manner of `before`; `null` where the two lie on different machines or
 * file systems.
 */
export function pathTo(file: URI, transcript: URI, before: string): string | null {
  if (file.scheme !== transcript.scheme || file.authority !== transcript.authority) return null;
  if (isAbsolute(before)) return drive.test(before) ? file.path.slice(1) : file.path;
  const [from, to] = [namesOf(folderOf(transcript.path)), namesOf(file.path)];
  let common = 0;
  while (common < Math.min(from.length, to.length - 1) && from[common] === to[common]) common++;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  // Without a dot before it, a name with a colon would be taken for an address.
  const needsDot = before.startsWith('./') || /^[^/]*:/.test(path);
  return needsDot && !path.startsWith('../') ? `./${path}` : path;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}

/** An absolute path without `.`, `..` and doubled slashes. */
function normalized(path: string): string {
  const names: string[] = [];
  for (const name of namesOf(path)) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}
