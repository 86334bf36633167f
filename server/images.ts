import { URI } from 'vscode-uri';
import { leadsTo } from './typed-paths';
import type { Workspace } from './workspace';

/** The URI of an image that a transcript names by a path (with slashes); `null` where that leads out of the workspace. */
export function imageUri(workspace: Workspace, key: string, path: string): string | null {
  const uri = leadsTo(URI.parse(key), path)?.toString();
  if (uri === undefined) return null;
  // A transcript that was opened by itself has its images beside it.
  const isWithin = workspace.isInside(key) ? workspace.isInside(uri) : uri.startsWith(folderOf(key));
  return isWithin ? uri : null;
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
