import { readdir, realpath, stat } from 'node:fs/promises';

/**
 * The files in a folder and below whose names `wants` accepts, those in hidden folders and `node_modules` left out. A folder that
 * several paths lead to is entered once, by a path without links where there is one. What cannot be read is reported.
 */
export async function filesBelow(
  folder: string,
  wants: (name: string) => boolean,
  report: (path: string, error: unknown) => void,
): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  // Links last, so that a file that they lead to as well is named without them.
  const linked: string[] = [];
  const ahead = [folder];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop() ?? linked.pop()) {
    try {
      const real = await realpath(next);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const entry of await readdir(next, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const path = joined(next, entry.name);
        const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
        if (kind?.isDirectory()) (entry.isSymbolicLink() ? linked : ahead).push(path);
        else if (wants(entry.name) && (kind === null || kind.isFile())) found.push(path);
      }
    } catch (error) {
      report(next, error);
    }
  }
  return found;
}

function joined(folder: string, name: string): string {
  const before = withSlashes(folder);
  if (before === '.') return name;
  return before.endsWith('/') ? before + name : `${before}/${name}`;
}

/** Where folders are parted by backslashes, slashes do as well. */
export function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
