// The one test command: sets up what is missing, builds, runs every suite, and ends with `N passed, M failed` over all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const summaries = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'));
const bin = (name) => path.join(root, 'node_modules', name);
const mocha = (...args) => [process.execPath, bin('mocha/bin/mocha.js'), '--reporter', 'test/reporter.mjs', ...args];

/** The tests of requests, which can be made over any transport, and those that are of processes. */
const serverSpecs = ['test/server/!(meanings|random|support|transport)/**/*.test.ts', 'test/server/**/*.stdio.ts'];

/** Each is a test by itself, unless `counts` says that it writes its own counts to $TEST_SUMMARY. */
const suites = [
  { name: 'lint', command: [process.execPath, bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'types of core', command: [process.execPath, bin('typescript/bin/tsc'), '-p', 'core'] },
  { name: 'types', command: [process.execPath, bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'unit tests', command: mocha('--parallel', 'test/!(vscode|editors|extractors)/**/*.test.ts'), counts: true },
  {
    name: 'language server over stdio',
    command: mocha('--require', './test/server/support/over-stdio.ts', ...serverSpecs),
    counts: true,
  },
  { name: 'random client', command: mocha('--parallel', '--jobs', '2', 'test/server/**/*.random.ts'), counts: true },
  {
    name: 'Neovim and Emacs',
    before: () => run(['bash', 'scripts/install-editors.sh']),
    command: mocha('test/editors/**/*.test.ts'),
    counts: true,
  },
  {
    name: 'PDF extractors',
    before: () =>
      run(['bash', 'scripts/install-chromium.sh']) &&
      run(['bash', 'scripts/install-tool.sh', 'pdftotext', 'poppler-utils']),
    command: mocha('test/extractors/**/*.test.ts'),
    counts: true,
  },
  {
    name: 'VS Code',
    before: () => run(['bash', 'scripts/install-chromium.sh']),
    command: [process.execPath, '--import', 'tsx', 'test/vscode/run.ts'],
    counts: true,
  },
];

function run(command, env = {}) {
  const [file, ...args] = command;
  const { status, error } = spawnSync(file, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status === 0;
}

function runSuite({ name, command, before, counts }, index) {
  console.log(`\n— ${name}`);
  const summary = path.join(summaries, `${index}.json`);
  try {
    const ready = before ? before() : true;
    const green = ready && run(command, counts ? { TEST_SUMMARY: summary } : {});
    if (!counts) return green ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    if (!existsSync(summary)) return { passed: 0, failed: 0, broken: `${name}: did not run to its end` };
    const { passed, failed, skipped = 0 } = JSON.parse(readFileSync(summary, 'utf8'));
    if (skipped > 0) console.log(`${skipped} skipped`);
    const broken = !green && failed === 0 ? `${name}: failed outside its tests` : undefined;
    return { passed, failed, broken };
  } catch (error) {
    return { passed: 0, failed: 0, broken: `${name}: ${error.message}` };
  }
}

const outcomes = [];
let isSetUp = false;
process.on('exit', () => {
  rmSync(summaries, { recursive: true, force: true });
  if (!isSetUp) outcomes.push({ passed: 0, failed: 0, broken: 'set-up failed: no suite was run' });
  report();
});
setUp(root);
isSetUp = true;
for (const [index, suite] of suites.entries()) outcomes.push(runSuite(suite, index));

/** Says what all suites came to; what could not run counts as a failure. */
function report() {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed + (outcome.broken ? 1 : 0), 0);
  console.log('');
  for (const { broken } of outcomes) if (broken) console.error(broken);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
