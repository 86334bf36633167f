import {
  type ClientCapabilities,
  CodeActionKind,
  DiagnosticTag,
  MarkupKind,
  SymbolKind,
  TokenFormat,
} from 'vscode-languageserver-protocol';

const dynamicRegistration = false;
const refreshSupport = true;

/** What an editor of today can do, all of it. */
export const everything: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
      snippetEditSupport: true,
    },
    symbol: { symbolKind: { valueSet: Object.values(SymbolKind) as SymbolKind[] }, resolveSupport: { properties: [] } },
    fileOperations: { didCreate: true, didRename: true, didDelete: true, willRename: true },
    codeLens: { refreshSupport },
    inlayHint: { refreshSupport },
    semanticTokens: { refreshSupport },
    diagnostics: { refreshSupport },
    executeCommand: {},
  },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    diagnostic: {
      relatedDocumentSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
    },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: Object.values(SymbolKind) as SymbolKind[] },
    },
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    references: {},
    callHierarchy: {},
    documentHighlight: {},
    documentLink: { tooltipSupport: true },
    foldingRange: { lineFoldingOnly: true },
    selectionRange: {},
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: [MarkupKind.Markdown, MarkupKind.PlainText],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
      contextSupport: true,
      completionList: { itemDefaults: ['editRange', 'insertTextFormat'] },
    },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    linkedEditingRange: { dynamicRegistration },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: Object.values(CodeActionKind) } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    formatting: {},
    rangeFormatting: { rangesSupport: true },
    onTypeFormatting: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [TokenFormat.Relative],
      augmentsSyntaxTokens: true,
    },
    inlayHint: { resolveSupport: { properties: ['label.location', 'tooltip'] } },
    codeLens: { resolveSupport: { properties: ['command'] } },
  },
};

/** An editor that does not ask for diagnostics but takes them when they come. */
export const pushOnly: ClientCapabilities = {
  ...everything,
  textDocument: without(everything.textDocument, 'diagnostic'),
  workspace: without(everything.workspace, 'diagnostics'),
};

/** Capabilities with one left out. */
export function without<T extends object, K extends keyof T>(all: T | undefined, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = all ?? ({} as T);
  return rest;
}
