import type {
  ClientCapabilities,
  DocumentDiagnosticReport,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';

/** What an editor has of one kind for one document, and the id by which it asks for what is new. */
export interface Shown {
  readonly value: unknown;
  readonly resultId: string | undefined;
}

/** Something that editors show of an open document all the time, and ask for again when it changes or the server says so. */
export interface ShownKind {
  readonly method: string;
  /** By which the server asks to be asked again. */
  readonly refresh: string;
  /** Whether a client of these capabilities can be asked so; what others show is not always what is so. */
  refreshes(client: ClientCapabilities): unknown;
  announced(capabilities: ServerCapabilities): unknown;
  /** The request, where the editor has `before`. */
  ask(uri: string, whole: Range, before: Shown | undefined): { method: string; params: object };
  /** What the editor has after the answer. */
  take(result: unknown, before: Shown | undefined): Shown;
  /** What the answer says of other documents. */
  beside?(result: unknown): [uri: string, shown: Shown][];
}

const document = (uri: string) => ({ textDocument: { uri } });
const asAnswered = (value: unknown): Shown => ({ value, resultId: undefined });

export const shownKinds: readonly ShownKind[] = [
  {
    method: 'textDocument/diagnostic',
    refresh: 'workspace/diagnostic/refresh',
    refreshes: ({ workspace }) => workspace?.diagnostics?.refreshSupport,
    announced: (server) => server.diagnosticProvider,
    ask: (uri, _, before) => ({
      method: 'textDocument/diagnostic',
      params: { ...document(uri), previousResultId: before?.resultId },
    }),
    take: takeReport,
    beside: (result) =>
      Object.entries((result as DocumentDiagnosticReport).relatedDocuments ?? {}).map(([uri, report]) => [
        uri,
        takeReport(report, undefined),
      ]),
  },
  {
    method: 'textDocument/codeLens',
    refresh: 'workspace/codeLens/refresh',
    refreshes: ({ workspace }) => workspace?.codeLens?.refreshSupport,
    announced: (server) => server.codeLensProvider,
    ask: (uri) => ({ method: 'textDocument/codeLens', params: document(uri) }),
    take: asAnswered,
  },
  {
    method: 'textDocument/inlayHint',
    refresh: 'workspace/inlayHint/refresh',
    refreshes: ({ workspace }) => workspace?.inlayHint?.refreshSupport,
    announced: (server) => server.inlayHintProvider,
    ask: (uri, range) => ({ method: 'textDocument/inlayHint', params: { ...document(uri), range } }),
    take: asAnswered,
  },
  {
    method: 'textDocument/semanticTokens/full',
    refresh: 'workspace/semanticTokens/refresh',
    refreshes: ({ workspace }) => workspace?.semanticTokens?.refreshSupport,
    announced: (server) => server.semanticTokensProvider?.full,
    ask: (uri, _, before) =>
      before?.resultId === undefined
        ? { method: 'textDocument/semanticTokens/full', params: document(uri) }
        : {
            method: 'textDocument/semanticTokens/full/delta',
            params: { ...document(uri), previousResultId: before.resultId },
          },
    take: takeTokens,
  },
];

function takeReport(result: unknown, before: Shown | undefined): Shown {
  const report = result as DocumentDiagnosticReport;
  if (report.kind === 'full') return { value: report.items, resultId: report.resultId };
  if (!before || before.resultId !== report.resultId) throw new Error('unchanged from what the client does not have');
  return before;
}

function takeTokens(result: unknown, before: Shown | undefined): Shown {
  const tokens = result as SemanticTokens | SemanticTokensDelta | null;
  if (tokens === null) return { value: null, resultId: undefined };
  if ('data' in tokens) return { value: { data: tokens.data }, resultId: tokens.resultId };
  const data = [...((before?.value as SemanticTokens | undefined)?.data ?? [])];
  // Each counts in what was there before all of them.
  for (const { start, deleteCount, data: put = [] } of tokens.edits.toSorted((a, b) => b.start - a.start)) {
    data.splice(start, deleteCount, ...put);
  }
  return { value: { data }, resultId: tokens.resultId };
}
