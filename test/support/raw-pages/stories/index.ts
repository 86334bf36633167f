import type { StoryBank } from './bank';
import { de } from './de';
import { en } from './en';
import { zh } from './zh';

/** By language. */
export const banks: Readonly<Record<string, StoryBank>> = { zh, en, de };
