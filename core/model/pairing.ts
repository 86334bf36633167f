import type { Pairing, PairingSegment } from './halves';
import { PairingDesk } from './pairing-desk';
import { Evidence } from './pairing-evidence';
import { Fitting } from './pairing-fit';
import { linkByIds } from './pairing-ids';
import { outcome } from './pairing-outcome';
import { certainPairs, rounds } from './pairing-rounds';
import { SlugWords } from './pairing-slugs';

/**
 * Pairs the halves of an issue's jumps: explicit ids first; then, until nothing is added, equal labels and slugs, halves that are
 * each other's only candidate, and what the texts make clear. Never by order of appearance: the order of the segments makes no
 * difference to the links. What is not certain is left open, with its candidates.
 *
 * @param pages the keys of all pages of the issue
 */
export function pairJumps(segments: readonly PairingSegment[], pages: readonly string[]): Pairing {
  const words = new SlugWords(segments);
  const desk = new PairingDesk(segments, pages, words);
  const evidence = new Evidence(desk);
  linkByIds(desk, words);
  for (let round = 0; round < rounds.length; ) {
    const pairs = certainPairs(desk, new Fitting(desk, words), evidence, rounds[round]!);
    round = desk.link(pairs) > 0 ? 0 : round + 1;
  }
  return outcome(desk, new Fitting(desk, words));
}
