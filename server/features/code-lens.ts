import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import type { TranscriptFile } from '../../core/model/file';
import { acrossFiles, atOnce, unlessCancelled } from '../answer';
import { doubtLenses } from '../code-lens/doubts';
import { commandOf, lensesAbove, rangeOfLens } from '../code-lens/lenses';
import type { Feature, Server } from '../feature';
import { keepFresh } from '../keep-fresh';

/** By which a lens is found again when its command is asked for: which it is of those above the segment that begins `at` an offset. */
interface LensData {
  readonly uri: string;
  readonly at: number;
  readonly order: number;
}

/** The lenses of a file, each with its command, or with what it takes to find that later. */
function codeLensesOf(server: Server, file: TranscriptFile, isLazy = false): CodeLens[] {
  if (!server.settings.current.codeLens.enabled) return [];
  const uri = server.workspace.uriOf(file.path);
  const ofSegments = file.segments.flatMap((placed) =>
    lensesAbove(server, placed).map((lens, order) => ({
      range: rangeOfLens(server, file, lens),
      ...(isLazy
        ? { data: { uri, at: placed.offset, order } satisfies LensData }
        : { command: commandOf(server, lens) }),
    })),
  );
  return [...ofSegments, ...doubtLenses(server, file)];
}

/** The command of a lens that was given without; one that says nothing where the lens is gone, until it is asked for anew. */
function resolved(server: Server, given: CodeLens): CodeLens {
  const { uri, at, order } = (given.data ?? {}) as Partial<LensData>;
  const file = uri === undefined ? undefined : server.workspace.file(uri);
  const placed = file && at !== undefined ? segmentAt(file, at) : undefined;
  const lens = placed && order !== undefined ? lensesAbove(server, placed)[order] : undefined;
  return { ...given, command: lens ? commandOf(server, lens) : { title: '', command: '' } };
}

/** Says above each article where it goes on, where it comes from, and how often it is referred to. */
export const codeLens: Feature = (server) => {
  const { connection, client } = server;
  const { codeLens: lensClient } = client.capabilities.textDocument ?? {};
  const isLazy = lensClient?.resolveSupport?.properties.includes('command') === true;
  const canRefresh = client.capabilities.workspace?.codeLens?.refreshSupport === true;
  const note = keepFresh(
    server,
    (file) => codeLensesOf(server, file),
    canRefresh ? () => connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
  );

  // A client that cannot be told that the index has come would go without the lenses that rest on it.
  const answered = canRefresh ? atOnce : acrossFiles;
  connection.onCodeLens(
    answered(server, [], (file) => {
      note(file, 0, file.tree.length);
      return codeLensesOf(server, file, isLazy);
    }),
  );
  if (isLazy) connection.onCodeLensResolve(unlessCancelled(async (given) => resolved(server, given)));
  return { codeLensProvider: { resolveProvider: isLazy } };
};
