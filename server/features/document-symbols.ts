import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { atOnce } from '../answer';
import type { Feature } from '../feature';
import { kindsFor } from '../symbols/kinds';
import { outlineOf } from '../symbols/outline';

/** Gives the editor a file's outline: as a tree, or as a list to a client that takes no tree. */
export const documentSymbols: Feature = (server) => {
  const { connection, client, workspace } = server;
  const { symbolKind, hierarchicalDocumentSymbolSupport } = client.capabilities.textDocument?.documentSymbol ?? {};
  const kindOf = kindsFor(symbolKind?.valueSet);
  const takesTree = hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(
    atOnce(server, [], (file): DocumentSymbol[] | SymbolInformation[] => {
      const outline = outlineOf(server, kindOf, file, workspace.wholeIssueOf(file));
      return takesTree ? outline : listOf(outline, workspace.uriOf(file.path));
    }),
  );
  return { documentSymbolProvider: { label: 'Broadsheet' } };
};

function listOf(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...listOf(children, uri, name),
  ]);
}
