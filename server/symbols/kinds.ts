import { type ClientCapabilities, SymbolKind } from 'vscode-languageserver';

/** What the outline holds, and what editors show it as: each has an icon of its own, and can be filtered by it. */
const kinds = {
  issue: SymbolKind.File,
  page: SymbolKind.Module,
  rubric: SymbolKind.Namespace,
  article: SymbolKind.Class,
  continuation: SymbolKind.Interface,
  crosshead: SymbolKind.String,
  picture: SymbolKind.Object,
  jump: SymbolKind.Event,
  byline: SymbolKind.Variable,
} as const;

export type Part = keyof typeof kinds;

/** In the place of kinds that came later, for clients that say nothing of them. */
const older: Partial<Record<SymbolKind, SymbolKind>> = {
  [SymbolKind.Object]: SymbolKind.Constant,
  [SymbolKind.Event]: SymbolKind.Method,
};

export type KindOf = (part: Part) => SymbolKind;

/** The kinds as a client knows them: by what it says of a document's symbols. */
export function kindsFor({ textDocument }: ClientCapabilities): KindOf {
  const known = textDocument?.documentSymbol?.symbolKind?.valueSet;
  return (part) => {
    const kind = kinds[part];
    return known?.includes(kind) ? kind : (older[kind] ?? kind);
  };
}
