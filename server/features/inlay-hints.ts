import type { InlayHint } from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import type { TranscriptFile } from '../../core/model/file';
import { acrossFiles, atOnce, unlessCancelled } from '../answer';
import type { Feature, Server } from '../feature';
import { describe, type HintSubject, hintsBetween, showHint } from '../inlay-hints/hints';
import { keepFresh } from '../keep-fresh';

/** By which a hint is found again when the rest of it is asked for: what it says of the segment that begins `at` an offset. */
interface HintData {
  readonly uri: string;
  readonly at: number;
  readonly subject: HintSubject;
}

/** The hints between two offsets of a file (UTF-16 units, 0-based), whole, or with what it takes to find the rest later. */
function inlayHintsOf(server: Server, file: TranscriptFile, start: number, end: number, isLazy = false): InlayHint[] {
  const uri = server.workspace.uriOf(file.path);
  return hintsBetween(server, file, start, end).map((hint) => {
    const shown = showHint(server, file, hint);
    if (!isLazy) return { ...shown, ...describe(server, hint) };
    const data: HintData = { uri, at: hint.placed.offset, subject: hint.subject };
    return { ...shown, data };
  });
}

/** A hint with the places that it leads to and its tooltip; as it was where what it was about is gone. */
function resolved(server: Server, given: InlayHint): InlayHint {
  const { uri, at, subject } = (given.data ?? {}) as Partial<HintData>;
  const file = uri === undefined ? undefined : server.workspace.file(uri);
  const placed = file && at !== undefined ? segmentAt(file, at) : undefined;
  return placed && subject !== undefined ? { ...given, ...describe(server, { placed, subject }) } : given;
}

/** Says behind a jump where it leads, and behind a headline how long the article is. */
export const inlayHints: Feature = (server) => {
  const { connection, client, positions } = server;
  const lazily = client.capabilities.textDocument?.inlayHint?.resolveSupport?.properties ?? [];
  const isLazy = ['label.location', 'tooltip'].every((property) => lazily.includes(property));
  const canRefresh = client.capabilities.workspace?.inlayHint?.refreshSupport === true;
  const note = keepFresh(
    server,
    (file, start, end) => inlayHintsOf(server, file, start, end),
    canRefresh ? () => connection.languages.inlayHint.refresh() : undefined,
  );

  // A client that cannot be told that the index has come would go without the hints that rest on it.
  const answered = canRefresh ? atOnce : acrossFiles;
  connection.languages.inlayHint.on(
    answered(server, [], (file, { range }) => {
      const { start, end } = positions.offsetsOf(file.tree, range);
      note(file, start, end);
      return inlayHintsOf(server, file, start, end, isLazy);
    }),
  );
  if (isLazy) connection.languages.inlayHint.resolve(unlessCancelled(async (given) => resolved(server, given)));
  return { inlayHintProvider: { resolveProvider: isLazy } };
};
