import { URI } from 'vscode-uri';
import { leadsTo } from './typed-paths';
import type { Workspace } from './workspace';

/**
 * The URI of the file that a transcript names by a path with slashes; `null` for one outside the workspace. Of a transcript that was
 * opened by itself, what lies beside it or below is inside.
 */
export function namedFile(workspace: Workspace, transcript: string, path: string): string | null {
  const uri = leadsTo(URI.parse(transcript), path)?.toString();
  if (uri === undefined) return null;
  const isWithin = workspace.isInside(transcript) ? workspace.isInside(uri) : uri.startsWith(folderOf(transcript));
  return isWithin ? uri : null;
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
