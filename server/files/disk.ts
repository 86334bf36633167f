import { constants, readFileSync } from 'node:fs';
import { open, opendir } from 'node:fs/promises';
import path from 'node:path';
import { watch } from 'chokidar';
import { URI } from 'vscode-uri';
import { LARGEST_TRANSCRIPT, readTranscriptBytes } from '../../core/transcript-bytes';
import { pathOf, urisOf } from '../uris';
import { decodeUtf8 } from './decode';
import { faultOf } from './faults';
import { type AllFiles, CONFIGURATION, type FileText, type FolderEntry, isTranscript, MOST_ENTRIES } from './files';
import { pdfReader } from './pdf/node';
import { isThere, readBytes } from './read-bytes';
import { filesBelow } from './walk';

/** Changes on disk that come within this time of the first, in milliseconds, are told together. */
const GATHERING = 100;

/** Files on this machine's disk; what other schemes name is not there. */
export const diskFiles: AllFiles = {
  async list(folder, report) {
    const root = pathOf(folder);
    if (root === null) return [];
    const paths = await filesBelow(root, isRead, (path, error) => {
      const fault = faultOf(error);
      if (fault !== null) report(uriOf(path), fault);
    });
    return urisOf(paths);
  },

  async read(uri): Promise<FileText> {
    const file = pathOf(uri);
    if (file === null) return null;
    try {
      return await readTranscript(file);
    } catch (error) {
      return faultOf(error);
    }
  },

  readNow(uri) {
    const file = pathOf(uri);
    try {
      // What is no file has no card, and is not asked for.
      const read = file === null ? null : readTranscriptBytes(readFileSync(file), decodeUtf8);
      return read && 'text' in read ? read.text : null;
    } catch {
      return null;
    }
  },

  watch(folder, changed) {
    const root = pathOf(folder);
    if (root === null) return () => {};
    let waiting: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(root, {
      ignoreInitial: true,
      ignored: (file, stats) =>
        /[\\/](?:\.[^\\/]+|node_modules)$/.test(file) || (stats?.isFile() === true && !isRead(path.basename(file))),
    });
    watcher.on('all', (_, file) => {
      if (!isRead(path.basename(file))) return;
      waiting.push(uriOf(file));
      // Not the last change counts: while a program writes file after file, none would be told of.
      timer ??= setTimeout(() => {
        timer = undefined;
        changed(waiting.splice(0));
      }, GATHERING);
    });
    // What cannot be watched is not followed; that is no reason to end.
    watcher.on('error', () => {});
    return () => {
      clearTimeout(timer);
      waiting = [];
      void watcher.close();
    };
  },

  async entries(folder) {
    const path = pathOf(folder);
    const found: FolderEntry[] = [];
    if (path === null) return found;
    try {
      for await (const entry of await opendir(path)) {
        if (entry.name.startsWith('.')) continue;
        found.push({ name: entry.name, isFolder: entry.isDirectory() });
        if (found.length === MOST_ENTRIES) break;
      }
    } catch {
      // what cannot be looked into offers nothing
    }
    return found;
  },

  foreign: {
    pdf: pdfReader,
    read: async (uri, limit, cut) => {
      const file = pathOf(uri);
      return file === null ? { fault: 'not-here' } : readBytes(file, limit, cut);
    },
    exists: async (uri) => {
      const file = pathOf(uri);
      return file !== null && isThere(file);
    },
  },
};

function isRead(name: string): boolean {
  return isTranscript(name) || name === CONFIGURATION;
}

function uriOf(file: string): string {
  return URI.file(file).toString();
}

async function readTranscript(file: string): Promise<FileText> {
  // Or a pipe of this name would be waited for until somebody writes into it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return null;
    if (stats.size > LARGEST_TRANSCRIPT) return { fault: 'too-large' };
    return readTranscriptBytes(await handle.readFile(), decodeUtf8);
  } finally {
    await handle.close();
  }
}
