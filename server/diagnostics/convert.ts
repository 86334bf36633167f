import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { codes, type Severity, type Tag } from '../../core/checks/codes';
import { diagnosticMessage, type Diagnostic as Found, relatedMessage } from '../../core/checks/diagnostic';
import type { TranscriptFile } from '../../core/model/file';
import { codePage } from '../codes';
import type { Server } from '../feature';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
const tags: Record<Tag, DiagnosticTag> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** What a diagnostic needs of the server to be said to the client. */
export type DiagnosticsContext = Pick<Server, 'workspace' | 'positions' | 'locale' | 'documentation'>;

/** A diagnostic of a file as the protocol has it, in the client's language. */
export function convertDiagnostic(context: DiagnosticsContext, file: TranscriptFile, found: Found): Diagnostic {
  const { workspace, positions, locale, documentation } = context;
  const { code, start, end, severity, related } = found;
  const href = codePage(code, documentation);
  return {
    range: positions.rangeOf(file.tree, start, end),
    severity: severities[severity],
    code,
    ...(href === null ? {} : { codeDescription: { href } }),
    source: 'broadsheet',
    message: diagnosticMessage(found, locale),
    tags: codeTags(code).map((tag) => tags[tag]),
    relatedInformation: related.flatMap((other) => {
      const tree = workspace.archive.file(other.path)?.tree;
      if (!tree) return [];
      const location = { uri: workspace.uriOf(other.path), range: positions.rangeOf(tree, other.start, other.end) };
      return [{ location, message: relatedMessage(other, locale) }];
    }),
  };
}

function codeTags(code: Found['code']): readonly Tag[] {
  const entry = codes[code];
  return 'tags' in entry ? entry.tags : [];
}
