import type { Code, Severity } from '../../core/checks/codes';
import { type Diagnostic, diagnosticMessage, relatedMessage } from '../../core/checks/diagnostic';
import type { Locale } from '../../core/locale';
import type { Archive } from '../../core/model/archive';

/** A diagnostic as the command line prints it. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export interface Report {
  readonly path: string;
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly range: ReportRange;
  readonly related: readonly { readonly path: string; readonly range: ReportRange; readonly message: string }[];
  readonly fixable: boolean;
}

export interface ReportRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Tells a diagnostic of a file of the archive in a locale. */
export function reportOf(found: Diagnostic, archive: Archive, locale: Locale): Report {
  return {
    path: found.path,
    code: found.code,
    severity: found.severity,
    message: diagnosticMessage(found, locale),
    range: rangeOf(found, archive),
    related: found.related.map((other) => ({
      path: other.path,
      range: rangeOf(other, archive),
      message: relatedMessage(other, locale),
    })),
    fixable: found.fixes[0]?.safe === true,
  };
}

function rangeOf({ path, start, end }: { path: string; start: number; end: number }, archive: Archive): ReportRange {
  const { tree } = archive.file(path)!;
  const [from, to] = [tree.positionAt(start), tree.positionAt(end)];
  return {
    start: { line: from.line + 1, column: from.character + 1 },
    end: { line: to.line + 1, column: to.character + 1 },
  };
}
