import { URI } from 'vscode-uri';

/** A URI as `vscode-uri` writes it: editors escape more characters or fewer. */
export function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}

/** A folder's URI with a slash at its end, so that it begins the URI of all that lies in it, and of nothing else. */
export function folderKey(uri: string): string {
  return `${keyOf(uri).replace(/\/$/, '')}/`;
}
