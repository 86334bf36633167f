import type { StoryBank } from './bank';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import { ru } from './ru';
import { zh } from './zh';

/** By language. */
export const banks: Readonly<Record<string, StoryBank>> = { zh, en, de, ja, ko, fr, es, ru };
