import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import type { Desk } from './desk';

/** The pages of a file and what stands on them, by name: what the server has read. */
export async function headlinesIn(desk: Desk, path: string): Promise<string[]> {
  const outline = await desk.request<DocumentSymbol[] | null>('textDocument/documentSymbol', desk.document(path));
  const below = (symbol: DocumentSymbol) => (symbol.kind === SymbolKind.File ? (symbol.children ?? []) : [symbol]);
  return (outline ?? [])
    .flatMap(below)
    .flatMap(({ name, children = [] }) => [name, ...children.map((each) => each.name)]);
}
