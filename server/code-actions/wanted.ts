import { type CodeActionContext, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';

/** All safe fixes of a file at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.broadsheet`;

/**
 * Whether the client wants actions of a kind. Kinds are hierarchical: who asks for `source` wants `source.fixAll.broadsheet`. What
 * concerns the whole file is not offered where nobody asked for anything.
 */
export function isWanted(kind: CodeActionKind, { only, triggerKind }: CodeActionContext): boolean {
  // Neovim before 0.8 sends one kind by itself, and a list without any where it has none to name.
  const kinds: readonly CodeActionKind[] = typeof only === 'string' ? [only] : (only ?? []);
  if (kinds.length > 0) return kinds.some((wanted) => includes(wanted, kind));
  return triggerKind !== CodeActionTriggerKind.Automatic || !includes(CodeActionKind.Source, kind);
}

function includes(wide: CodeActionKind, kind: CodeActionKind): boolean {
  return wide === CodeActionKind.Empty || kind === wide || kind.startsWith(`${wide}.`);
}
