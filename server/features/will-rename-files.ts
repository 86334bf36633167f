import type { CancellationToken, FileOperationRegistrationOptions, WorkspaceEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { TranscriptFile } from '../../core/model/file';
import { type FileReference, fileReferencesIn, retyped } from '../../core/model/file-references';
import { compareText } from '../../core/model/page-keys';
import type { TextEdit } from '../../core/syntax';
import { acrossWorkspace, breathe } from '../answer';
import type { Feature, Server } from '../feature';
import { Moves } from '../moves';
import { leadsTo, pathTo } from '../typed-paths';
import { workspaceEdit } from '../workspace-edit';

/** What transcripts name: scans in the formats of libraries and of the Web, and files that say what stands where in them. */
const named = 'avif,bmp,djvu,gif,html,jp2,jpe,jpeg,jpg,jpx,json,pdf,png,svg,tif,tiff,webp,xml';

const registration: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.broadsheet', matches: 'file' } },
    { pattern: { glob: `**/*.{${named}}`, matches: 'file', options: { ignoreCase: true } } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** Transcripts that are looked through between two breaths. */
const PORTION = 200;

/** The edits by which transcripts name the same files after a move as before, by file; `null` where it is cancelled. */
async function editsForMoves(
  { workspace }: Pick<Server, 'workspace'>,
  moves: Moves,
  token: CancellationToken,
): Promise<Map<string, TextEdit[]> | null> {
  const { archive } = workspace;
  const keys = new Set(moves.names.flatMap((name) => [...archive.filesWithPathThrough(name)]));
  for (const key of archive.paths) if (moves.of(URI.parse(key))) keys.add(key);
  const edits = new Map<string, TextEdit[]>();
  let looked = 0;
  for (const key of [...keys].sort(compareText)) {
    if (++looked % PORTION === 0) await breathe();
    if (token.isCancellationRequested) return null;
    const file = archive.file(key);
    const changes = file ? editsIn(file, moves) : [];
    if (changes.length > 0) edits.set(key, changes);
  }
  return edits;
}

function editsIn({ path: key, tree }: TranscriptFile, moves: Moves): TextEdit[] {
  const transcript = URI.parse(key);
  const moved = moves.of(transcript) ?? transcript;
  return tree.sections.flatMap((section, index) =>
    fileReferencesIn(section).flatMap((reference) => {
      const text = textAfter(reference, transcript, moved, moves);
      if (text === null) return [];
      const offset = tree.sectionOffset(index);
      return [{ start: offset + reference.start, end: offset + reference.end, text }];
    }),
  );
}

/** What a reference has to say so that it names the same file after the move; `null` where it can stay, or where nothing would. */
function textAfter(reference: FileReference, transcript: URI, moved: URI, moves: Moves): string | null {
  if (reference.path === null) return null;
  const file = leadsTo(transcript, reference.path);
  if (!file) return null;
  const target = moves.of(file) ?? file;
  if (leadsTo(moved, reference.path)?.toString() === target.toString()) return null;
  const path = pathTo(target, moved, reference.path);
  return path === null ? null : retyped(reference, path);
}

/** Before the editor moves files or folders, has transcripts name their images by the paths that will be right. */
export const willRenameFiles: Feature = (server) => {
  server.connection.workspace.onWillRenameFiles(
    acrossWorkspace(server, async ({ files }, token): Promise<WorkspaceEdit | null> => {
      const edits = await editsForMoves(server, new Moves(files), token);
      return edits && edits.size > 0 ? workspaceEdit(server, edits) : null;
    }),
  );
  return { workspace: { fileOperations: { willRename: registration } } };
};
