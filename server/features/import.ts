import type { CancellationToken } from 'vscode-languageserver';
import { acrossWorkspace } from '../answer';
import type { Feature } from '../feature';
import { Cancelled } from '../import/cancelled';
import { importPages } from '../import/pages';
import { importPlanOf } from '../import/plan';
import { say } from '../messages';
import {
  IMPORT,
  IMPORT_PLAN,
  type Imported,
  type ImportParams,
  type ImportPlan,
  type ImportPlanParams,
} from '../protocol';

/** Answers Broadsheet's own requests for what files of foreign formats hold, and for the transcripts of their pages. */
export const importing: Feature = (server) => {
  const { connection, locale } = server;
  connection.onRequest<ImportPlan | null, never>(
    IMPORT_PLAN,
    acrossWorkspace(server, (params: ImportPlanParams, token: CancellationToken) =>
      unlessLeft(importPlanOf(server, params, token)),
    ),
  );
  connection.onRequest<Imported | null, never>(
    IMPORT,
    acrossWorkspace(server, async (params: ImportParams, token: CancellationToken) => {
      const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
      progress.begin(say('importing', locale), 0, undefined, true);
      try {
        return await unlessLeft(importPages(server, params, progress, token));
      } finally {
        progress.done();
      }
    }),
  );
  return {};
};

/** What was cancelled in between is nothing; that it was cancelled, the answer says. */
async function unlessLeft<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}
