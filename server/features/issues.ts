import { acrossWorkspace } from '../answer';
import type { Feature } from '../feature';
import { countsOf, issuesByPaper, summaryOf } from '../issue-list';
import { ISSUES, type IssueSummary, type IssuesParams, PAPERS, type Paper } from '../protocol';

/** Issues that are told of at a time. */
const MOST = 500;

/** Answers Broadsheet's own requests for the papers of the workspace and for the issues of each. */
export const issues: Feature = (server) => {
  const { connection } = server;
  connection.onRequest(
    PAPERS,
    acrossWorkspace(server, async (_: object, token): Promise<Paper[]> => {
      const papers: Paper[] = [];
      for (const [name, issues] of await issuesByPaper(server, token)) {
        const counts = await countsOf(server, issues, token);
        papers.push({ name, issues: issues.length, counts, latest: summaryOf(server, issues[0]!) });
      }
      return papers;
    }),
  );
  connection.onRequest(
    ISSUES,
    acrossWorkspace(server, async ({ paper, from, count }: IssuesParams, token): Promise<IssueSummary[]> => {
      const issues = (await issuesByPaper(server, token)).get(paper) ?? [];
      return issues.slice(from, from + Math.min(count, MOST)).map((issue) => summaryOf(server, issue));
    }),
  );
  return {};
};
