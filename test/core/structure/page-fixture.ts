import { readFileSync } from 'node:fs';
import { conventionsFor } from '../../../core/conventions';
import type { StructureOptions } from '../../../core/structure';

/** What an editor reads on a page, and the options under which `structurePage` should read the same. */
export interface Page {
  readonly transcript: string;
  readonly options: StructureOptions;
}

/** Reads a transcript of `test/fixtures/structure`. */
export function readPage(name: string): Page {
  const transcript = readFileSync(`test/fixtures/structure/${name}`, 'utf8');
  const field = (key: string): string | undefined => new RegExp(`^${key}: (.*)$`, 'mu').exec(transcript)?.[1];
  const language = field('language');
  const options = { language, paper: field('paper'), date: field('date'), page: field('page') };
  return { transcript, options: { ...options, conventions: conventionsFor(language ?? null) } };
}

/** A transcript without the comments that tell doubts. */
export function withoutDoubts(transcript: string): string {
  return transcript.replace(/^% \? .*\n/gmu, '');
}
