import { conventionsFor } from '../../core/conventions';
import { newIssueFiles } from '../../core/structure';
import { unlessCancelled } from '../answer';
import type { Feature } from '../feature';
import { NEW_ISSUE, type NewFile, type NewIssueParams } from '../protocol';

/** Answers Broadsheet's own request for the files of a new issue. */
export const newIssue: Feature = ({ connection }) => {
  connection.onRequest(
    NEW_ISSUE,
    unlessCancelled(
      async (params: NewIssueParams): Promise<NewFile[]> => newIssueFiles(params, conventionsFor(params.language)),
    ),
  );
  return {};
};
