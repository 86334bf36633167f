import { URI } from 'vscode-uri';

/** A URI as `vscode-uri` writes it: editors escape more characters or fewer. */
export function keyOf(uri: string): string {
  return parseUri(uri).toString();
}

/** Reads a URI; what is none becomes one, which leads nowhere. */
export function parseUri(uri: string): URI {
  try {
    const parsed = URI.parse(uri);
    // Half a surrogate pair is found out only now.
    parsed.toString();
    return parsed;
  } catch {
    const escaped = uri.replace(/[^a-z\d.]/gi, (unit) => `_${unit.charCodeAt(0).toString(16)}`);
    return URI.from({ scheme: 'unknown', path: `/${escaped}` });
  }
}

/** The path of a file on this machine's disk; `null` for what is no file there. */
export function pathOf(uri: string): string | null {
  const { scheme, fsPath } = parseUri(uri);
  return scheme === 'file' ? fsPath : null;
}

/** What neither a URI nor a path writes otherwise. */
const isPlain = /^[\w-][\w.-]*$/;

/** The same for each of many, of which those in one folder are written alike. */
export function pathsOf(keys: readonly string[]): (string | null)[] {
  const folders = new Map<string, string | null>();
  return keys.map((key) => {
    const parent = parentOf(key);
    const name = key.slice(parent.length + 1);
    if (!isPlain.test(name)) return pathOf(key);
    let folder = folders.get(parent);
    if (folder === undefined) {
      const path = pathOf(key);
      folder = path === null ? null : path.slice(0, -name.length);
      folders.set(parent, folder);
    }
    return folder === null ? null : folder + name;
  });
}

/** The URIs of many files on this machine's disk, whose paths are parted by slashes. */
export function urisOf(paths: readonly string[]): string[] {
  const folders = new Map<string, string>();
  return paths.map((path) => {
    const parent = parentOf(path);
    const name = path.slice(parent.length + 1);
    if (parent === '' || !isPlain.test(name)) return URI.file(path).toString();
    let folder = folders.get(parent);
    if (folder === undefined) {
      folder = URI.file(path).toString().slice(0, -name.length);
      folders.set(parent, folder);
    }
    return folder + name;
  });
}

/** A folder's URI with a slash at its end, so that it begins the URI of all that lies in it, and of nothing else. */
export function folderKey(uri: string): string {
  return `${keyOf(uri).replace(/\/$/, '')}/`;
}

/** The folder that a key names a file or folder of, without a slash at its end. */
export function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}
