import type { BaseLanguageClient } from 'vscode-languageclient';
import { ISSUE, type IssueParams, type IssueTree, PAPERS, type Paper } from '../server/protocol';
import { transcriptEditor } from './transcripts';

/** The papers of the workspace by name, that of the active transcript first. */
export async function papersOf(client: BaseLanguageClient): Promise<readonly Paper[]> {
  const papers = (await client.sendRequest<Paper[]>(PAPERS, {})).filter(({ name }) => name !== null);
  const editor = transcriptEditor();
  if (!editor) return papers;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const issue = await client.sendRequest<IssueTree | null>(ISSUE, { textDocument } satisfies IssueParams);
  const isOwn = ({ name }: Paper) => name === issue?.paper;
  return [...papers.filter(isOwn), ...papers.filter((paper) => !isOwn(paper))];
}

/** A paper as it is offered. */
export function knownPaper({ name, latest }: Paper): { label: string; description: string } {
  return { label: name ?? '', description: latest.date ?? '' };
}
