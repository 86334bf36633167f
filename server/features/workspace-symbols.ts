import { type CancellationToken, type Location, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { acrossWorkspace, breathe, unlessCancelled } from '../answer';
import type { Feature, Server } from '../feature';
import { locationOf } from '../places';
import { type Entry, entriesOf } from '../symbols/entries';
import { fold, rank } from '../symbols/match';
import { keyOf } from '../uris';

/** Symbols that an answer holds at most: nobody reads more. */
const MOST = 500;

/** Files that are looked through before messages are let in that have come meanwhile. */
const PORTION = 500;

interface Found {
  readonly key: string;
  readonly entry: Entry;
  readonly rank: number;
}

/** What a symbol's place is worked out from when the client asks for it. */
interface Data {
  readonly start: number;
  readonly end: number;
}

/** The articles and bylines of the workspace whose names fit a query, the best first. */
async function find(server: Server, query: string, token: CancellationToken): Promise<Found[]> {
  const { archive } = server.workspace;
  const wanted = fold(query);
  const byRank: Found[][] = [[], [], [], []];
  let looked = 0;
  for (const key of [...archive.paths]) {
    if (++looked % PORTION === 0) await breathe();
    if (token.isCancellationRequested) break;
    const file = archive.file(key);
    for (const entry of file ? entriesOf(file) : []) {
      const fits = rank(entry.folded, wanted);
      const same = fits === null ? undefined : byRank[fits];
      if (same && same.length < MOST) same.push({ key, entry, rank: fits ?? 0 });
    }
  }
  return byRank.flat().slice(0, MOST);
}

/** Finds articles by their headlines and bylines by their names, wherever they are. */
export const workspaceSymbols: Feature = (server) => {
  const { connection, workspace, client } = server;
  const resolves =
    client.capabilities.workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true;

  const convert = ({ key, entry }: Found): WorkspaceSymbol => {
    const { name, start, end, container } = entry;
    const symbol = {
      name,
      kind: entry.kind === 'article' ? SymbolKind.Class : SymbolKind.Variable,
      ...(container === '' ? {} : { containerName: container }),
    };
    if (!resolves) return { ...symbol, location: locationOf(server, key, start, end) };
    return { ...symbol, location: { uri: workspace.uriOf(key) }, data: { start, end } satisfies Data };
  };

  connection.onWorkspaceSymbol(
    acrossWorkspace(server, async ({ query }, token) => (await find(server, query, token)).map(convert)),
  );
  connection.onWorkspaceSymbolResolve(
    unlessCancelled(async (symbol) => ({ ...symbol, location: resolved(server, symbol) ?? symbol.location })),
  );
  return { workspaceSymbolProvider: { resolveProvider: resolves } };
};

/** The place of a symbol that this server gave; `null` where its file is gone, or it is none of this server's. */
function resolved(server: Server, { location: { uri }, data }: WorkspaceSymbol): Location | null {
  const key = keyOf(uri);
  const { start, end } = (data ?? {}) as Partial<Record<keyof Data, unknown>>;
  if (!server.workspace.archive.file(key) || !Number.isInteger(start) || !Number.isInteger(end)) return null;
  return locationOf(server, key, Number(start), Number(end));
}
