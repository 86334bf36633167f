import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { checkFile } from '../../core/checks/check';
import { codes, type Severity, type Tag } from '../../core/checks/codes';
import { diagnosticMessage, type Diagnostic as Found, relatedMessage } from '../../core/checks/diagnostic';
import type { TranscriptFile } from '../../core/model/file';
import type { Feature, Server } from '../feature';
import { rangeOf } from '../places';

/** A pause in typing after which diagnostics are pushed, in milliseconds. */
const PAUSE = 150;

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

/** What is wrong with a file, as the protocol says it. */
export function diagnosticsOf(server: Server, file: TranscriptFile): Diagnostic[] {
  const { workspace } = server;
  const { archive } = workspace;
  const issue = archive.issueOf(file.path);
  if (!issue) return [];
  const configuration = workspace.configurationOf(file.path);
  return checkFile(file, { issue, names: archive.names, configuration }).map((found) => convert(server, file, found));
}

function convert({ workspace, locale, documentation }: Server, file: TranscriptFile, found: Found): Diagnostic {
  const { code, start, end, severity, related } = found;
  return {
    range: rangeOf(file.tree, start, end),
    severity: severities[severity],
    code,
    ...(documentation === null ? {} : { codeDescription: { href: `${documentation}/${code}.md` } }),
    source: 'broadsheet',
    message: diagnosticMessage(found, locale),
    tags: codeTags(code).map((tag) => tags[tag]),
    relatedInformation: related.flatMap((other) => {
      const tree = workspace.archive.file(other.path)?.tree;
      if (!tree) return [];
      const location = { uri: workspace.uriOf(other.path), range: rangeOf(tree, other.start, other.end) };
      return [{ location, message: relatedMessage(other, locale) }];
    }),
  };
}

function codeTags(code: Found['code']): readonly Tag[] {
  const entry = codes[code];
  return 'tags' in entry ? entry.tags : [];
}

/** Reports what is wrong: to a client that asks for it when it asks, to others whenever it may have changed. */
export const diagnostics: Feature = (server) => {
  const { client } = server;
  return client.capabilities.textDocument?.diagnostic ? pull(server) : push(server);
};

function pull(server: Server): ServerCapabilities {
  const { connection, workspace, client } = server;
  connection.languages.diagnostics.on(async ({ textDocument }) => {
    await workspace.ready;
    const file = workspace.file(textDocument.uri);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      items: file ? diagnosticsOf(server, file) : [],
    };
  });
  if (client.capabilities.workspace?.diagnostics?.refreshSupport) {
    // The client asks again by itself for what it shows when a document that is open changes.
    workspace.onDidChange((changed) => {
      const documents = new Set([...workspace.documents].map(([key]) => key));
      if ([...changed].some((key) => !documents.has(key))) connection.languages.diagnostics.refresh();
    });
  }
  return {
    diagnosticProvider: { identifier: 'broadsheet', interFileDependencies: true, workspaceDiagnostics: false },
  };
}

function push(server: Server): ServerCapabilities {
  const { connection, workspace } = server;
  const published = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function publish(): Promise<void> {
    await workspace.ready;
    const open = new Map(workspace.documents);
    for (const [key, uri] of published) {
      if (open.has(key)) continue;
      published.delete(key);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [key, { uri, version }] of open) {
      const file = workspace.archive.file(key);
      if (!file) continue;
      published.set(key, uri);
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(server, file) });
    }
  }

  workspace.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void publish(), PAUSE);
  });
  return {};
}
