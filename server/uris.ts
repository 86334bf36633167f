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

/** A folder's URI with a slash at its end, so that it begins the URI of all that lies in it, and of nothing else. */
export function folderKey(uri: string): string {
  return `${keyOf(uri).replace(/\/$/, '')}/`;
}

/** The folder that a key names a file or folder of, without a slash at its end. */
export function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}
