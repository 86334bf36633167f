import type { Feature } from '../feature';
import { callHierarchy } from './call-hierarchy';
import { changed } from './changed';
import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { completion } from './completion';
import { configuration } from './configuration';
import { continuation } from './continuation';
import { declaration } from './declaration';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './document-highlight';
import { documentLinks } from './document-links';
import { documentSymbols } from './document-symbols';
import { doubts } from './doubts';
import { executeCommand } from './execute-command';
import { facsimile } from './facsimile';
import { fileOperations } from './file-operations';
import { foldingRanges } from './folding-ranges';
import { formatting } from './formatting';
import { hover } from './hover';
import { importing } from './import';
import { inlayHints } from './inlay-hints';
import { issue } from './issue';
import { issues } from './issues';
import { linkedEditing } from './linked-editing';
import { newIssue } from './new-issue';
import { onTypeFormatting } from './on-type-formatting';
import { place } from './place';
import { preview } from './preview';
import { rangeFormatting } from './range-formatting';
import { refactor } from './refactor';
import { references } from './references';
import { renaming } from './rename';
import { selectionRanges } from './selection-ranges';
import { semanticTokens } from './semantic-tokens';
import { structure } from './structure';
import { structureInPlace } from './structure-in-place';
import { textDocuments } from './text-documents';
import { unfinished } from './unfinished';
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
  declaration,
  references,
  documentHighlight,
  renaming,
  linkedEditing,
  callHierarchy,
  continuation,
  codeActions,
  foldingRanges,
  selectionRanges,
  semanticTokens,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  documentLinks,
  executeCommand,
  codeLens,
  inlayHints,
  willRenameFiles,
  workspaceSymbols,
  hover,
  completion,
  changed,
  issue,
  issues,
  unfinished,
  place,
  preview,
  refactor,
  doubts,
  structure,
  structureInPlace,
  newIssue,
  importing,
  facsimile,
];
