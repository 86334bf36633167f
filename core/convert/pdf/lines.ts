import type { MeasuredWord } from '../../measured-page';
import { around } from '../measured/boxes';
import type { PageBuilder } from '../measured/page-builder';
import { PLAIN, type WordStyle, wordsOf } from '../measured/words';
import type { Run } from './run';

/** As parts of an em: how far runs of one line may stand apart, and how far apart a blank is printed between them. */
const FARTHEST = 1.2;
const CLOSE = 0.7;
const BLANK = 0.18;
/** How far they may overlap, as characters do that are moved together. */
const OVERLAP = 0.6;
/** Characters below one another make a line that runs down from this many on. */
const FEWEST_DOWN = 3;

/** Puts runs together into lines as they come: a text layer has them in order within a line, whatever the order of lines. */
export class LineBuilder {
  private line: Run[] = [];
  /** The runs stand below one another. */
  private runsDown = false;
  private isSpaced = false;
  /** Where what is printed twice, to look bold, stands. */
  private readonly printed = new Set<string>();

  constructor(
    private readonly page: PageBuilder,
    private readonly styleOf: (font: string) => Pick<WordStyle, 'bold' | 'italic'>,
  ) {}

  add(run: Run): void {
    if (run.text.trim() === '') {
      this.isSpaced ||= run.text !== '';
      return;
    }
    if (this.isRepeated(run)) return;
    const last = this.line.at(-1);
    if (last && !this.goesOn(last, run)) this.end();
    this.spaced.set(run, this.isSpaced);
    this.line.push(run);
    this.isSpaced = false;
  }

  /** Ends the line, if one is begun. */
  end(): void {
    const { line, runsDown } = this;
    this.line = [];
    this.runsDown = false;
    if (runsDown && line.length < FEWEST_DOWN) for (const run of line) this.put([run], false);
    else if (line.length > 0) this.put(line, runsDown || line.every(({ isDown }) => isDown));
  }

  /** Whether a blank stands before a run. */
  private readonly spaced = new WeakMap<Run, boolean>();

  private isRepeated({ text, box, size }: Run): boolean {
    const place = [box.x, box.y].map((value) => Math.round((value / size) * 5)).join();
    const key = `${text}\n${place}`;
    if (this.printed.has(key)) return true;
    this.printed.add(key);
    return false;
  }

  private goesOn(last: Run, run: Run): boolean {
    const size = Math.max(last.size, run.size);
    if (Math.min(last.size, run.size) < 0.5 * size) return false;
    if (last.isDown !== run.isDown) return false;
    const isAligned = Math.abs(last.baseline - run.baseline) < 0.35 * size;
    const gap = run.isDown ? run.box.y - bottom(last) : run.box.x - (last.box.x + last.box.width);
    if (!this.runsDown && isAligned && gap > -OVERLAP * size && gap < (last.endsLine ? CLOSE : FARTHEST) * size)
      return true;
    if (run.isDown || !this.standsBelow(last, run, size)) return false;
    if (this.line.length > 1 && !this.runsDown) return false;
    this.runsDown = true;
    return true;
  }

  /** Single characters below one another: a line that runs down, set character by character. */
  private standsBelow(last: Run, run: Run, size: number): boolean {
    if ([...last.text.trim()].length > 1 || [...run.text.trim()].length > 1) return false;
    const [middle, other] = [last, run].map(({ box }) => box.x + box.width / 2);
    return Math.abs(middle! - other!) < 0.2 * size && run.box.y > last.box.y && run.box.y - bottom(last) < 0.9 * size;
  }

  private put(runs: readonly Run[], isDown: boolean): void {
    const words: MeasuredWord[] = [];
    let last: Run | undefined;
    for (const run of runs) {
      const gap = last === undefined || isDown ? 0 : run.box.x - (last.box.x + last.box.width);
      const isSpaced = last !== undefined && (this.spaced.get(run) === true || gap > BLANK * run.size) && !isDown;
      const style = { ...PLAIN, ...this.styleOf(run.font), size: run.size };
      for (const [i, word] of wordsOf(run.text, run.box, isSpaced, style, isDown).entries())
        words.push(i > 0 ? { ...word, tied: true } : word);
      last = run;
    }
    const [first] = runs;
    this.page.line(joined(words), {
      box: around(runs.map(({ box }) => box)),
      block: null,
      baseline: isDown || !first ? null : first.baseline,
      vertical: isDown,
    });
  }
}

function bottom({ box }: Run): number {
  return box.y + box.height;
}

/** What stands without a blank between is one word, if it is set alike: extractors cut where the font's part changes. */
function joined(words: readonly MeasuredWord[]): MeasuredWord[] {
  const whole: MeasuredWord[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const isAlike =
      last && !word.spaced && last.size === word.size && last.bold === word.bold && last.italic === word.italic;
    const box = isAlike && around([last.box, word.box]);
    if (last && box) whole[whole.length - 1] = { ...last, text: last.text + word.text, box };
    else whole.push(word);
  }
  return whole;
}
