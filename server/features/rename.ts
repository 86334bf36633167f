import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { groupBy } from '../../core/model/maps';
import type { NameMention } from '../../core/model/mentions/mention';
import { placesOf } from '../../core/model/mentions/places';
import { nameKey } from '../../core/model/names';
import type { FileChange } from '../../core/model/renaming/changes';
import { explainRefusal, type Refusal } from '../../core/model/renaming/refusal';
import { renameId } from '../../core/model/renaming/rename-id';
import { renameLabel } from '../../core/model/renaming/rename-label';
import { nameChangesIn, refusalOfName } from '../../core/model/renaming/rename-name';
import { acrossFiles, atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { filesInTurn, mentionAtPosition } from '../mentions';
import { say } from '../messages';
import { type AnnotatedEdit, workspaceEdit } from '../workspace-edit';

type Context = Pick<Server, 'workspace' | 'positions' | 'client' | 'locale'>;

/** What stands at a position and can be given another name: an id, a jump's label or slug, a person's name. */
function renamableAt(
  server: Pick<Server, 'workspace' | 'positions'>,
  file: TranscriptFile,
  { position }: PrepareRenameParams,
): PrepareRenameResult | null {
  const mention = mentionAtPosition(server, file, position);
  if (!mention || mention.kind === 'jump' || mention.kind === 'page') return null;
  const placeholder =
    mention.kind === 'id'
      ? mention.id
      : mention.kind === 'name'
        ? mention.name.name.replace(/[\r\n]+/g, ' ')
        : mention.text;
  return { range: server.positions.rangeOf(file.tree, mention.start, mention.end), placeholder };
}

/** The edit that gives it the name; `null` where nothing stands there, an error that says why where it cannot have the name. */
export async function rename(
  server: Context,
  file: TranscriptFile,
  { position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError<never> | null> {
  const name = newName.trim();
  const { archive } = server.workspace;
  const mention = mentionAtPosition(server, file, position);
  if (!mention || mention.kind === 'jump' || mention.kind === 'page') return null;
  if (mention.kind === 'name') {
    const refusal = refusalOfName(mention, name, archive);
    if (refusal) return refuse(server, refusal, name);
    return nameKey(name) === mention.name.key ? null : renamePerson(server, mention, name, token);
  }
  const changes = mention.kind === 'id' ? renameId(mention, name, archive) : renameLabel(mention, name, archive);
  if (typeof changes === 'string') return refuse(server, changes, name);
  const byFile = groupBy(changes, ({ path }) => path);
  return workspaceEdit(server, new Map([...byFile].map(([path, list]) => [path, list.map((one) => editOf(one))])));
}

function refuse({ locale }: Context, refusal: Refusal, name: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, explainRefusal(refusal, name, locale));
}

/** What is said of edits that the user is asked about. */
const DOUBTFUL = 'doubtful';

/**
 * Renames a person in all bylines of the archive. Where a run of names was split by guess, the user is asked; a client that cannot ask
 * leaves them as they are, unless the name was pointed at in one of them.
 */
async function renamePerson(
  server: Context,
  mention: NameMention,
  name: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const { workspace, client, locale } = server;
  const { key, doubtful: allDoubtful } = mention.name;
  const { documentChanges, changeAnnotationSupport } = client.capabilities.workspace?.workspaceEdit ?? {};
  const canAsk =
    documentChanges === true &&
    changeAnnotationSupport !== undefined &&
    client.capabilities.textDocument?.rename?.honorsChangeAnnotations === true;
  const editsIn = (file: TranscriptFile): AnnotatedEdit[] =>
    nameChangesIn(file, key, name, workspace.archive).flatMap((change) => {
      if (allDoubtful || !change.doubtful) return [editOf(change)];
      return canAsk ? [editOf(change, DOUBTFUL)] : [];
    });
  const found = new Map<TranscriptFile, readonly AnnotatedEdit[]>();
  const { paths } = placesOf(mention, workspace.archive);
  for await (const file of filesInTurn(server, paths, token)) found.set(file, editsIn(file));
  const edits = new Map<string, readonly AnnotatedEdit[]>();
  for (const [file, list] of found) {
    // What has been typed meanwhile is not to be overwritten.
    const now = workspace.archive.file(file.path);
    if (now) edits.set(file.path, now === file ? list : editsIn(now));
  }
  const label = say('doubtful-names', locale);
  return workspaceEdit(server, edits, null, { [DOUBTFUL]: { label, needsConfirmation: true } });
}

function editOf({ from, to, insert }: FileChange, annotation?: string): AnnotatedEdit {
  return { start: from, end: to, text: insert, ...(annotation === undefined ? {} : { annotation }) };
}

/** Gives ids, labels, slugs and persons other names, wherever they stand. */
export const renaming: Feature = (server) => {
  const { connection, client } = server;
  connection.onPrepareRename(
    atOnce(server, null, (file, params: PrepareRenameParams) => renamableAt(server, file, params)),
  );
  connection.onRenameRequest(
    acrossFiles(server, null as WorkspaceEdit | ResponseError<never> | null, (file, params: RenameParams, token) =>
      rename(server, file, params, token),
    ),
  );
  const { prepareSupport } = client.capabilities.textDocument?.rename ?? {};
  return { renameProvider: prepareSupport ? { prepareProvider: true } : true };
};
