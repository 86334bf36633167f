import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getOrMake } from '../../core/model/maps';
import { Pool } from '../threads/pool';
import { parentOf, pathsOf } from '../uris';
import { hashOf } from './drawer';
import { type Filled, type FillTask, fill } from './fill';
import { type Indexed, type Indexer, noWork, sumOfWork, type Wanted } from './indexer';

/** Files of a drawer, about: what a thread does in one go. */
const DRAWER = 64;

/** Below so many files, threads would take longer to start than the files to read. */
const WORTHWHILE = 256;

/**
 * Megabytes for a thread: garbage would else pile up by what the machine has, and not by what cards need. A transcript that takes more is
 * read by the server's own thread.
 */
const ROOM = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

export interface IndexingOptions {
  /** The folder in which catalogues are kept; `null` where none are. */
  readonly storage: string | null;
  /** The script of the threads; `null`: all is done on this thread. */
  readonly script: string | null;
  readonly worthwhile?: number;
}

/** Makes cards of files on this machine's disk, on threads of their own, and keeps them for the next start. */
export function diskIndexer({ storage, script, worthwhile = WORTHWHILE }: IndexingOptions): Indexer {
  // Cards hold as long as the program is the same to the letter that makes them.
  const code = hashOf(script !== null && existsSync(script) ? readFileSync(script) : 'this thread');
  return {
    worthwhile,
    async index(folder, wanted, total, take) {
      const cabinet = storage === null ? null : path.join(storage, hashOf(folder));
      const pool = script === null ? null : new Pool<FillTask, Filled>(script, null, undefined, ROOM);
      let work = noWork;
      let goesOn = true;
      const doTask = async ({ task, keys }: Drawer) => {
        if (!goesOn) return;
        // What a thread fails at is done here; should that fail too, it is said.
        const filled = await (pool?.run(task).catch(() => fill(task)) ?? fill(task));
        work = sumOfWork(work, filled.work);
        const portion = keys.map((key, index): Indexed => ({ key, ...filled.made[index]! }));
        if (goesOn) goesOn = await take(portion);
      };
      try {
        const drawers = drawersOf(wanted, total, cabinet, code);
        if (pool) await Promise.all(drawers.map(doTask));
        else for (const drawer of drawers) await doTask(drawer);
      } finally {
        await pool?.end();
      }
      return work;
    },
  };
}

interface Drawer {
  readonly task: FillTask;
  readonly keys: readonly string[];
}

/** Shares files out among drawers, always the same: those of a folder into one. The first file's drawer comes first. */
function drawersOf(wanted: readonly Wanted[], total: number, cabinet: string | null, code: string): Drawer[] {
  let count = 1;
  while (count * DRAWER < total) count *= 2;
  const drawers = new Map<number, Wanted[]>();
  const numbers = new Map<string, number>();
  for (const each of wanted) {
    const folder = parentOf(each.key);
    const number = getOrMake(numbers, folder, () => Number.parseInt(hashOf(folder).slice(0, 8), 16) % count);
    getOrMake(drawers, number, () => [] as Wanted[]).push(each);
  }
  return [...drawers].map(([number, files]) => {
    const configurations = [...new Set(files.map(({ configuration }) => configuration))];
    const keys = files.map(({ key }) => key);
    const paths = pathsOf(keys);
    return {
      keys,
      task: {
        drawer: cabinet === null ? null : path.join(cabinet, `${count}-${number}.json`),
        code,
        isWhole: wanted.length === total,
        configurations,
        files: files.map(({ configuration }, at) => [paths[at] ?? '', configurations.indexOf(configuration)]),
      },
    };
  });
}
