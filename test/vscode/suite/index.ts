import 'mocha/mocha'; // the build for browsers: it runs in both extension hosts

/** Called by the extension host. The outcome goes to the runner as a line of the log. */
export async function run(): Promise<void> {
  // That build asks the page's address for options; the Node extension host has no page.
  const host = globalThis as { location?: { search: string } };
  host.location ??= { search: '' };
  // Marked so that the runner tells it from what VS Code itself logs.
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: unknown[]) =>
    console.log(`suite: ${format}`, ...values);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000 });
  await import('./activation.test');
  await import('./diagnostics.test');
  await import('./document-symbols.test');
  await import('./semantic-tokens.test');
  await import('./continuation.test');
  await import('./beside-articles.test');
  await import('./restart.test');
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {};
      console.log(`suite outcome: ${JSON.stringify({ passed: passes, failed: failures })}`);
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
