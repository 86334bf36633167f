import { type CodeActionContext, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';

/** All safe fixes of a file at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.broadsheet`;

/**
 * Whether the client wants actions of a kind. Kinds are hierarchical: who asks for `source` wants `source.fixAll.broadsheet`. What
 * concerns the whole file is not offered where nobody asked for anything.
 */
export function isWanted(kind: CodeActionKind, { only, triggerKind }: CodeActionContext): boolean {
  if (only) return only.some((wanted) => includes(wanted, kind));
  return triggerKind !== CodeActionTriggerKind.Automatic || !includes(CodeActionKind.Source, kind);
}

function includes(wide: CodeActionKind, kind: CodeActionKind): boolean {
  return wide === CodeActionKind.Empty || kind === wide || kind.startsWith(`${wide}.`);
}
