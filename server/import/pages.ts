import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { importIssue, inOrder } from '../../core/import';
import { Archive } from '../../core/model/archive';
import type { ConventionsOf } from '../../core/model/file';
import { parse } from '../../core/syntax';
import { breathe } from '../answer';
import type { Server } from '../feature';
import { say } from '../messages';
import { neighbourhoodOf } from '../neighbours';
import type { Imported, ImportedFile, ImportParams, ImportProblem } from '../protocol';
import { folderKey, keyOf } from '../uris';
import { Cancelled } from './cancelled';
import { told } from './plan';
import { importWorld } from './world';

/** The transcripts of the pages that are given; throws `Cancelled` where nobody wants them any more. */
export async function importPages(
  server: Pick<Server, 'workspace' | 'files' | 'locale'>,
  { uris, folder, ...params }: ImportParams,
  progress: Pick<WorkDoneProgressReporter, 'report'>,
  token: CancellationToken,
): Promise<Imported> {
  const { workspace, locale } = server;
  const transcript = `${folderKey(folder)}p1.broadsheet`;
  const conventionsOf = workspace.conventionsOf(transcript);
  const steps = importIssue(inOrder(uris.map(keyOf)), importWorld(server, folder, token), {
    paper: params.paper ?? undefined,
    date: params.date ?? undefined,
    likelyLanguage: neighbourhoodOf(workspace.archive, transcript).language ?? undefined,
    reflow: params.reflow,
    uncertain: params.uncertain ?? undefined,
    zones: params.regions,
    names: workspace.archive.names,
    locale,
    conventionsOf,
  });
  const pages: ImportedFile[] = [];
  const problems: ImportProblem[] = [];
  let [done, total] = [0, 0];
  for await (const step of steps) {
    if (step.kind === 'page') pages.push(step.page);
    else if (step.kind === 'problem') problems.push(told(step.problem, locale));
    // What is wrong before pages are counted is none of them.
    if (step.kind === 'planned') total = step.pages;
    else if (total > 0) done++;
    const percentage = total === 0 ? 0 : Math.floor((100 * done) / total);
    progress.report(percentage, say('indexed-so-far', locale, { done, total }));
    await breathe();
    if (token.isCancellationRequested) throw new Cancelled();
  }
  return {
    pages: pages.map(({ name, transcript, regions, doubts }) => ({ name, transcript, regions, doubts })),
    articles: countArticles(pages, conventionsOf),
    problems,
  };
}

/** Over all pages, so that an article that jumps is one. */
function countArticles(pages: readonly ImportedFile[], conventionsOf: ConventionsOf): number {
  const archive = new Archive(() => conventionsOf);
  for (const { name, transcript } of pages) archive.setFile(`${name}.broadsheet`, parse(transcript));
  return archive.issues().reduce((sum, { articles }) => sum + articles.length, 0);
}
