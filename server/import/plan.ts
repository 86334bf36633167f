import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { dateInName } from '../../core/calendar-date';
import { importFaultMessage, inOrder, type Plan, type Problem, planImport } from '../../core/import';
import type { Locale } from '../../core/locale';
import type { Server } from '../feature';
import { neighbourhoodOf } from '../neighbours';
import type { ImportPlan, ImportPlanParams, ImportProblem, ImportSource } from '../protocol';
import { keyOf, parentOf } from '../uris';
import { importWorld } from './world';

/** What is told of an issue by its files, before their pages are read. */
export async function importPlanOf(
  server: Pick<Server, 'workspace' | 'files' | 'locale'>,
  { uris }: ImportPlanParams,
  token: CancellationToken,
): Promise<ImportPlan> {
  const given = inOrder(uris.map(keyOf));
  const [first] = given;
  if (first === undefined) return { ...nothing, sources: [], problems: [] };
  const plan = await planImport(given, importWorld(server, parentOf(first), token));
  const near = neighbourhoodOf(server.workspace.archive, first);
  return {
    sources: sourcesOf(plan),
    paper: plan.issue?.paper ?? null,
    date: plan.issue?.date ?? null,
    probable: { paper: near.paper, date: dateInName(URI.parse(first).path) ?? near.date },
    problems: plan.problems.map((problem) => told(problem, server.locale)),
  };
}

const nothing = { paper: null, date: null, probable: { paper: null, date: null } };

/** METS first: it says which of the other files are its pages, and these are not told again. */
function sourcesOf({ files, issuePath }: Plan): ImportSource[] {
  const sources: ImportSource[] = [];
  if (issuePath !== null)
    sources.push({ format: 'METS', uris: [issuePath], pages: files.filter(({ page }) => page !== null).length });
  const alone = files.filter(({ page }) => page === null);
  for (const format of new Set(alone.map(({ reader }) => reader.format))) {
    const uris = alone.flatMap(({ path, reader }) => (reader.format === format ? [path] : []));
    sources.push({ format, uris, pages: uris.length });
  }
  return sources;
}

/** A problem in words. */
export function told({ path, fault }: Problem, locale: Locale): ImportProblem {
  return { uri: path, fault: fault.fault, message: importFaultMessage(fault, locale) };
}
