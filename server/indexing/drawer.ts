import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Card } from '../../core/model/card';
import { isCard } from './validate';

/** A card as it is kept, with all that tells whether it still holds. */
export interface KeptCard {
  readonly size: number;
  /** When the file was last changed, as the disk says; 0 where that was so short a time before it was read that it may have changed again. */
  readonly modified: number;
  /** Of the file's bytes. */
  readonly hash: string;
  /** Of the configuration that it was read by. */
  readonly configuration: string;
  readonly card: Card;
}

/** Raised when what a drawer holds is written otherwise. */
const FORMAT = 3;

/** Milliseconds within which a file can change twice and look the same. */
const BLINK = 2000;

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}

export function modifiedOf({ mtimeMs }: Stats): number {
  return Date.now() - mtimeMs > BLINK ? mtimeMs : 0;
}

/**
 * The cards that a file of the catalogue keeps, by the paths of their transcripts; none where it is missing, damaged, or was written by
 * another program than `code` tells.
 */
export function openDrawer(file: string, code: string): Map<string, KeptCard> {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const body = content.slice(end + 1);
    if (content.slice(0, end) !== hashOf(body)) return new Map();
    const kept = JSON.parse(body) as { format: unknown; code: unknown; cards: unknown };
    if (kept.format !== FORMAT || kept.code !== code || !Array.isArray(kept.cards)) return new Map();
    return new Map((kept.cards as [unknown, unknown][]).filter(isEntry));
  } catch {
    return new Map();
  }
}

/** Puts cards in the place of what a drawer held. Whoever reads it meanwhile reads the one or the other. */
export function shutDrawer(file: string, code: string, cards: ReadonlyMap<string, KeptCard>): void {
  const body = JSON.stringify({ format: FORMAT, code, cards: [...cards] });
  const written = `${file}.${randomUUID()}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(written, `${hashOf(body)}\n${body}`, { mode: 0o600 });
    renameSync(written, file);
  } catch {
    // Where nothing can be kept, everything is read the next time.
    rmSync(written, { force: true });
  }
}

function isEntry(entry: unknown): entry is [string, KeptCard] {
  if (!Array.isArray(entry)) return false;
  const [name, kept] = entry as [unknown, Partial<Record<keyof KeptCard, unknown>> | null];
  return (
    typeof name === 'string' &&
    typeof kept === 'object' &&
    kept !== null &&
    typeof kept.size === 'number' &&
    typeof kept.modified === 'number' &&
    typeof kept.hash === 'string' &&
    typeof kept.configuration === 'string' &&
    isCard(kept.card)
  );
}
