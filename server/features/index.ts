import type { Feature } from '../feature';
import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { configuration } from './configuration';
import { continuation } from './continuation';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentLinks } from './document-links';
import { documentSymbols } from './document-symbols';
import { executeCommand } from './execute-command';
import { facsimile } from './facsimile';
import { fileOperations } from './file-operations';
import { formatting } from './formatting';
import { inlayHints } from './inlay-hints';
import { onTypeFormatting } from './on-type-formatting';
import { rangeFormatting } from './range-formatting';
import { textDocuments } from './text-documents';
import { watchedFiles } from './watched-files';
import { willRenameFiles } from './will-rename-files';
import { workspaceSymbols } from './workspace-symbols';

/** All features. The one that keeps the documents comes first: the others' answers rest on it. */
export const features: readonly Feature[] = [
  textDocuments,
  watchedFiles,
  fileOperations,
  configuration,
  diagnostics,
  documentSymbols,
  definition,
  continuation,
  codeActions,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  documentLinks,
  executeCommand,
  codeLens,
  inlayHints,
  willRenameFiles,
  workspaceSymbols,
  facsimile,
];
