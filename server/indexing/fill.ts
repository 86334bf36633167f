import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { parseConfiguration } from '../../core/configuration';
import { conventionsUnder } from '../../core/configured-conventions';
import { type Card, cardOf } from '../../core/model/card';
import { type ConventionsOf, readFile } from '../../core/model/file';
import type { ReadFault } from '../../core/read-faults';
import { parse } from '../../core/syntax';
import { LARGEST_TRANSCRIPT, readTranscriptBytes } from '../../core/transcript-bytes';
import { decodeUtf8 } from '../files/decode';
import { faultOf } from '../files/faults';
import { hashOf, type KeptCard, modifiedOf, openDrawer, shutDrawer } from './drawer';
import type { Work } from './indexer';

/** The transcripts of one drawer of the catalogue. */
export interface FillTask {
  /** The file that keeps their cards; `null` where none are kept. */
  readonly drawer: string | null;
  /** The program that makes the cards: those of another hold no more. */
  readonly code: string;
  /** Whether these are all: what else the drawer keeps is of transcripts that are gone. */
  readonly isWhole: boolean;
  readonly configurations: readonly string[];
  /** Their paths, and which of the configurations each is read by. */
  readonly files: readonly (readonly [path: string, configuration: number])[];
}

export interface Filled {
  /** For each file; neither card nor fault where there is none. */
  readonly made: readonly { readonly card: Card | null; readonly fault: ReadFault | null }[];
  readonly work: Work;
}

/** Makes cards of transcripts, or takes those that were kept and still hold; keeps those that are new. */
export function fill({ drawer, code, isWhole, configurations, files }: FillTask): Filled {
  const before = drawer === null ? new Map<string, KeptCard>() : openDrawer(drawer, code);
  const hashes = configurations.map(hashOf);
  const after = new Map(isWhole ? [] : before);
  const work = { read: 0, parsed: 0, reused: 0 };
  let isSame = true;
  const made = files.map(([path, index]) => {
    try {
      after.delete(path);
      const configuration = hashes[index]!;
      const known = before.get(path);
      const kept = known?.configuration === configuration ? known : undefined;
      const stats = statSync(path);
      if (kept && kept.size === stats.size && kept.modified === stats.mtimeMs) {
        work.reused++;
        after.set(path, kept);
        return { card: kept.card, fault: null };
      }
      isSame = false;
      const bytes = readBytes(path);
      if (bytes === null) return { card: null, fault: null };
      if ('fault' in bytes) return { card: null, fault: bytes };
      work.read++;
      const fresh = {
        size: bytes.stats.size,
        modified: modifiedOf(bytes.stats),
        hash: hashOf(bytes.bytes),
        configuration,
      };
      if (kept?.hash === fresh.hash) {
        work.reused++;
        after.set(path, { ...fresh, card: kept.card });
        return { card: kept.card, fault: null };
      }
      const read = readTranscriptBytes(bytes.bytes, decodeUtf8);
      if ('fault' in read) return { card: null, fault: read };
      work.parsed++;
      const card = cardOf(readFile(path, parse(read.text), conventionsUnderText(configurations[index]!)));
      after.set(path, { ...fresh, card });
      return { card, fault: null };
    } catch (error) {
      isSame = false;
      return { card: null, fault: faultOf(error) };
    }
  });
  if (drawer !== null && (!isSame || after.size !== before.size)) shutDrawer(drawer, code, after);
  return { made, work };
}

function readBytes(path: string): { bytes: Uint8Array; stats: Stats } | ReadFault | null {
  // Or a pipe of this name would be waited for until somebody writes into it.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) return null;
    if (stats.size > LARGEST_TRANSCRIPT) return { fault: 'too-large' };
    return { bytes: readFileSync(handle), stats };
  } finally {
    closeSync(handle);
  }
}

const conventions = new Map<string, ConventionsOf>();

function conventionsUnderText(text: string): ConventionsOf {
  let found = conventions.get(text);
  if (!found) {
    found = conventionsUnder(parseConfiguration(text === '' ? '{}' : text).configuration);
    conventions.set(text, found);
  }
  return found;
}
