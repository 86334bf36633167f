/**
 * An invented archive in the server as it is shipped, over stdio: how long it takes to be read, what it takes, and how soon questions are
 * answered. Options: --issues N (10,000), --folder PATH (in the system's temporary folder). Prints the table of docs/performance.md.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { writeArchive } from './support/invented-archive';

const { values } = parseArgs({
  allowPositionals: true,
  options: { issues: { type: 'string', default: '10000' }, folder: { type: 'string' } },
});
const issues = Number(values.issues);
const folder = values.folder ?? path.join(os.tmpdir(), `broadsheet-archive-${issues}`);
const storage = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-catalogue-'));

/** A server at work on the archive. */
interface Session {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  /** Since the process was started, ms: until the first edit of an open file was answered by its symbols, and until all was read. */
  readonly editable: number;
  readonly ready: number;
  /** Resident memory at its highest, and once all was read, in bytes. */
  readonly peak: number;
  readonly resident: number;
  readonly uri: string;
  readonly text: string;
}

async function start(): Promise<Session> {
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'archive' }],
    initializationOptions: { storage: pathToFileURL(storage).href },
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } },
    },
  });
  await connection.sendNotification('initialized', {});
  const file = path.join(folder, firstFile());
  const [uri, text] = [pathToFileURL(file).href, readFileSync(file, 'utf8')];
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'broadsheet', version: 1, text },
  });
  await type(connection, uri, 2);
  const editable = performance.now() - began;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOf(child));
  }, 200);
  await connection.sendRequest('workspace/symbol', { query: '' });
  const ready = performance.now() - began;
  clearInterval(watch);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return { child, connection, editable, ready, peak, resident: residentOf(child), uri, text };
}

/** Types a character and waits for the outline. */
async function type(connection: MessageConnection, uri: string, version: number): Promise<void> {
  const at = { line: 12, character: 0 };
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: at, end: at }, text: '水' }],
  });
  await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

async function end({ child, connection }: Session): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
}

function residentOf({ pid }: ChildProcess): number {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(pages) * 4096;
}

/** The first page of an issue of several files, on which an article runs on. */
function firstFile(): string {
  const paper = 'linjiang-wanbao';
  const year = readdirSync(path.join(folder, paper)).sort()[0]!;
  for (const day of readdirSync(path.join(folder, paper, year)).sort()) {
    const file = path.join(paper, year, day, 'p1.broadsheet');
    if (readFileSync(path.join(folder, file), 'utf8').includes('\n>> ')) return file;
  }
  throw new Error('no article runs on');
}

/** Milliseconds that a request takes, the median of several, and what it answers. */
async function time<R>(run: () => Promise<R>, times = 7): Promise<[milliseconds: number, result: R]> {
  const taken: number[] = [];
  let result: R | undefined;
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    result = await run();
    taken.push(performance.now() - began);
  }
  return [taken.sort((a, b) => a - b)[times >> 1]!, result as R];
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const ms = (value: number) => (value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`);
const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;

function positionOf(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
}

/** Reporters by how many files they sign in, about: told by the bylines that stand by themselves. */
function reporterIn(filesWanted: number, text: string, counts: ReadonlyMap<string, number>): string {
  const here = [...counts].filter(([name]) => text.includes(`本报记者 ${name}\n`));
  return here.sort(([, a], [, b]) => Math.abs(a - filesWanted) - Math.abs(b - filesWanted))[0]![0];
}

function countReporters(): { bytes: number; files: number; counts: Map<string, number> } {
  const counts = new Map<string, number>();
  let [bytes, files] = [0, 0];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.broadsheet')) continue;
    const file = path.join(folder, name);
    bytes += statSync(file).size;
    files++;
    if (!name.startsWith('linjiang') && !name.startsWith('chengjiang')) continue;
    const signed = new Set(readFileSync(file, 'utf8').matchAll(/记者[ ]?([\p{Script=Han}]{2,3})(?=[）\n])/gu));
    for (const reporter of new Set([...signed].map((match) => match[1]!)))
      counts.set(reporter, (counts.get(reporter) ?? 0) + 1);
  }
  return { bytes, files, counts };
}

writeArchive(folder, issues);
const { bytes, files, counts } = countReporters();
console.log(
  `node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores, ${os.platform()} ${os.arch()}`,
);
console.log(`load before: ${os.loadavg()[0]!.toFixed(1)}`);
console.log(`${issues} issues in ${files} files, ${megabytes(bytes)}\n`);
row('', 'measured');
row('---', '---:');
const cold = await start();
row('cold index', seconds(cold.ready));
row('cold: first edit answered, from the start of the process', seconds(cold.editable));
row('cold: resident memory, highest', megabytes(cold.peak));
row('cold: resident memory, once all is read', megabytes(cold.resident));
await end(cold);
const warm = await start();
row('warm start', seconds(warm.ready));
row('warm: first edit answered', seconds(warm.editable));
row('warm: resident memory, once all is read', megabytes(warm.resident));
const { connection, uri, text } = warm;
const textDocument = { uri };
const edited = `${text.split('\n').slice(0, 12).join('\n')}\n水${text.split('\n').slice(12).join('\n')}`;
const jump = positionOf(edited, '（下转');
const [definition] = await time(
  () => connection.sendRequest('textDocument/definition', { textDocument, position: jump }),
  51,
);
row('definition of a jump, in another file', ms(definition));
const [nothing] = await time(
  () => connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: `${uri}x` } }),
  51,
);
row('a request that has nothing to answer, for comparison', ms(nothing));
const some = reporterIn(500, edited, counts);
const common = reporterIn(Number.POSITIVE_INFINITY, edited, counts);
for (const name of [some, common]) {
  const references = { textDocument, position: positionOf(edited, `${name}\n`), context: { includeDeclaration: true } };
  const [found, places] = await time(() => connection.sendRequest<unknown[]>('textDocument/references', references));
  row(`references on a name that signs in ${counts.get(name)} files (${places.length} places)`, ms(found));
}
for (const query of ['白渡镇水闸', 'Marsh', 'ferry wins', '周晓', 'e']) {
  const [milliseconds, symbols] = await time(() => connection.sendRequest<unknown[]>('workspace/symbol', { query }));
  row(`workspace symbols, “${query}” (${symbols.length})`, ms(milliseconds));
}
const rename = { textDocument, position: positionOf(edited, `${some}\n`), newName: '欧阳若水' };
const [renamed, edit] = await time(
  () => connection.sendRequest<{ documentChanges?: unknown[] }>('textDocument/rename', rename),
  3,
);
row(`rename of a name across ${edit.documentChanges?.length ?? 0} files`, ms(renamed));
row('resident memory after all that', megabytes(residentOf(warm.child)));
await end(warm);
rmSync(storage, { recursive: true, force: true });
console.log(`\nload after: ${os.loadavg()[0]!.toFixed(1)}`);
