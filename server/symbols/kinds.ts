import { SymbolKind } from 'vscode-languageserver';

/** What is listed, and what editors show it as: each has an icon of its own, and can be filtered by it. */
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

/** The kinds as a client shows them that knows these, or says nothing of what it knows. */
export function kindsFor(known: readonly SymbolKind[] | undefined): KindOf {
  return (part) => {
    const kind = kinds[part];
    return known?.includes(kind) ? kind : (older[kind] ?? kind);
  };
}
