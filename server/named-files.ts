import { URI } from 'vscode-uri';
import { leadsTo } from './typed-paths';
import type { Workspace } from './workspace';

/** The URI of a file that another names by a path (with slashes): a scan, say; `null` where that leads out of the workspace. */
export function namedFile(workspace: Workspace, key: string, path: string): string | null {
  const uri = leadsTo(URI.parse(key), path)?.toString();
  if (uri === undefined) return null;
  // A file that was opened by itself has those that it names beside it.
  const isWithin = workspace.isInside(key) ? workspace.isInside(uri) : uri.startsWith(folderOf(key));
  return isWithin ? uri : null;
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
