import { attributes } from './attributes';
import { frontMatterBlock } from './front-matter-block';
import { frontMatterKeys } from './front-matter-keys';
import { frontMatterValues } from './front-matter-values';
import { ignores } from './ignores';
import { inlineForms } from './inline-forms';
import { jumps } from './jumps';
import { markers } from './markers';
import type { CompletionSource } from './offer';
import { pageLabels } from './page-labels';
import { paths } from './paths';
import { people } from './people';
import { preformattedKinds } from './preformatted-kinds';
import { rubrics } from './rubrics';

/** All who may have something to offer, in the order in which their offers are shown. */
const sources: readonly CompletionSource[] = [
  frontMatterBlock,
  frontMatterKeys,
  frontMatterValues,
  paths,
  inlineForms,
  attributes,
  preformattedKinds,
  ignores,
  jumps,
  people,
  rubrics,
  pageLabels,
  markers,
];

/** Those who are asked where a character has made the editor ask. */
export function sourcesFor(trigger: string | null): readonly CompletionSource[] {
  return trigger === '/' ? [paths] : sources;
}

/**
 * What makes an editor ask by itself: the first characters of markers and what an input method types for them, brackets and signs of inline
 * forms, braces and what follows in them, the slash in a path, and the blank behind a marker or a key. In running text nothing comes of them but of `[`.
 */
export const triggerCharacters: readonly string[] = [
  ...'#＃*＊-－+＋=＝@＠!！>＞》〉<＜《〈|｜%％~～〜',
  ...'[?^？＾',
  ...'{.',
  ' ',
  '\u3000',
  '/',
];
