import 'mocha/mocha'; // the build for browsers: it runs in both extension hosts

/** What the environment variable SUITE says: the tests whose titles hold it are run, the others left out. */
declare const SUITE: string;

/** Called by the extension host. The outcome goes to the runner as a line of the log. */
export async function run(): Promise<void> {
  // That build asks the page's address for options; the Node extension host has no page.
  const host = globalThis as { location?: { search: string } };
  host.location ??= { search: '' };
  // Marked so that the runner tells it from what VS Code itself logs.
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: unknown[]) =>
    console.log(`suite: ${format}`, ...values);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, ...(SUITE ? { fgrep: SUITE } : {}) });
  await import('./activation.test');
  await import('./diagnostics.test');
  await import('./document-symbols.test');
  await import('./semantic-tokens.test');
  await import('./continuation.test');
  await import('./beside-articles.test');
  await import('./articles.test');
  await import('./refactorings.test');
  await import('./views.test');
  await import('./structure.test');
  await import('./restart.test');
  await import('./new-issue.test');
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {};
      console.log(`suite outcome: ${JSON.stringify({ passed: passes, failed: failures })}`);
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
