import type { Location, ResultProgressReporter, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { acrossWorkspace, unlessCancelled } from '../answer';
import type { Feature, Server } from '../feature';
import { locationOf } from '../places';
import type { Found } from '../symbols/findings';
import { kindsFor } from '../symbols/kinds';
import { prepareSearch, search } from '../symbols/search';
import { keyOf } from '../uris';

/** What a symbol's place is worked out from when the client asks for it. */
interface Data {
  readonly start: number;
  readonly end: number;
}

/** Finds articles by their headlines and bylines by their names, wherever they are. */
export const workspaceSymbols: Feature = (server) => {
  const { connection, workspace, client } = server;
  const { symbolKind, resolveSupport } = client.capabilities.workspace?.symbol ?? {};
  const kindOf = kindsFor(symbolKind?.valueSet);
  workspace.onReady(() => void prepareSearch(workspace));
  const resolves = resolveSupport?.properties.includes('location.range') === true;

  const convert = ({ kind, name, path, start, end, range, container }: Found): WorkspaceSymbol => {
    const symbol = { name, kind: kindOf(kind), ...(container === '' ? {} : { containerName: container }) };
    if (!resolves) return { ...symbol, location: locationOf(server, path, start, end, range) };
    return { ...symbol, location: { uri: workspace.uriOf(path) }, data: { start, end } satisfies Data };
  };

  connection.onWorkspaceSymbol((asked, token, _progress, partial?: ResultProgressReporter<WorkspaceSymbol[]>) => {
    const answer = async ({ query }: WorkspaceSymbolParams) => {
      const symbols: WorkspaceSymbol[] = [];
      for await (const portion of search(workspace, query, partial !== undefined, token)) {
        if (partial) partial.report(portion.map(convert));
        else symbols.push(...portion.map(convert));
      }
      return symbols;
    };
    return acrossWorkspace(server, answer)(asked, token);
  });
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
