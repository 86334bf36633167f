import 'mocha/mocha'; // the build for browsers: it runs in both extension hosts
import * as vscode from 'vscode';
import { ask } from './eyes';

/** The tests that are wanted, by their files' names, parted by commas; all where it is empty. */
declare const SUITE: string;

const tests: Record<string, () => Promise<unknown>> = {
  activation: () => import('./activation.test'),
  walkthrough: () => import('./walkthrough.test'),
  highlighting: () => import('./highlighting.test'),
  diagnostics: () => import('./diagnostics.test'),
  'quick-fixes': () => import('./quick-fixes.test'),
  typing: () => import('./typing.test'),
  'document-symbols': () => import('./document-symbols.test'),
  'semantic-tokens': () => import('./semantic-tokens.test'),
  continuation: () => import('./continuation.test'),
  peek: () => import('./peek.test'),
  rename: () => import('./rename.test'),
  doubts: () => import('./doubts.test'),
  'beside-articles': () => import('./beside-articles.test'),
  articles: () => import('./articles.test'),
  refactorings: () => import('./refactorings.test'),
  views: () => import('./views.test'),
  structure: () => import('./structure.test'),
  restart: () => import('./restart.test'),
  'new-issue': () => import('./new-issue.test'),
  'import-issue': () => import('./import-issue.test'),
  preview: () => import('./preview.test'),
  'preview-long': () => import('./preview-long.test'),
  'preview-access': () => import('./preview-access.test'),
  facsimile: () => import('./facsimile.test'),
  'facsimile-access': () => import('./facsimile-access.test'),
  soak: () => import('./soak.test'),
  // The last one: it leaves the preview as it is to be found.
  'preview-restored': () => import('./preview-left.test'),
};

/** Those that run only when they are named. */
const testsOnDemand: Record<string, () => Promise<unknown>> = {
  'preview-speed': () => import('./preview-speed.test'),
};

/** Those that look at what a reload of the window has brought back, after the first reload and after the second. */
const testsAfterReload: readonly (typeof tests)[] = [
  {
    'preview-restored': () => import('./preview-restored.test'),
    'facsimile-restored': () => import('./facsimile-left.test'),
  },
  { 'facsimile-restored': () => import('./facsimile-restored.test') },
];

/** Called by the extension host, again after the window has been loaded again. The outcome goes to the runner as a line of the log. */
export async function run(): Promise<void> {
  // That build asks the page's address for options; the Node extension host has no page.
  const host = globalThis as { location?: { search: string } };
  host.location ??= { search: '' };
  // Marked so that the runner tells it from what VS Code itself logs.
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: unknown[]) =>
    console.log(`suite: ${format}`, ...values);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000 });
  const loads = await ask<number>({ ask: 'loads' });
  for (const load of wanted([tests, ...testsAfterReload][loads - 1] ?? {})) await load();
  if (loads === 1 && SUITE !== '') for (const load of wanted(testsOnDemand)) await load();
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {};
      console.log(`suite outcome: ${JSON.stringify({ passed: passes, failed: failures })}`);
      resolve(failures);
    });
  });
  if (testsAfterReload.slice(loads - 1).some((later) => wanted(later).length > 0)) {
    await ask({ ask: 'logged' });
    // This ends the extension host, and with it all that waits here.
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
    await new Promise(() => undefined);
  }
  if (failed > 0) throw new Error(`${failed} failed`);
}

function wanted(all: typeof tests): (() => Promise<unknown>)[] {
  const names = SUITE.split(',');
  return Object.entries(all).flatMap(([name, load]) => (SUITE === '' || names.includes(name) ? [load] : []));
}
