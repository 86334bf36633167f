import type {
  Box,
  MeasuredBlock,
  MeasuredLine,
  MeasuredPage,
  MeasuredPicture,
  MeasuredWord,
} from '../../measured-page';
import { isWide } from '../../syntax/characters';
import { around } from './boxes';

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Gathers a page as a reader comes upon its parts, and sees that none of them is empty. */
export class PageBuilder {
  width = 0;
  height = 0;
  image: string | null = null;
  label: string | null = null;
  language: string | null = null;
  private readonly lines: MeasuredLine[] = [];
  private readonly blocks: MeasuredBlock[] = [];
  private readonly rules: Box[] = [];
  private readonly pictures: MeasuredPicture[] = [];

  /** Opens a block for the lines that follow; returns its index. */
  block(block: MeasuredBlock): number {
    return this.blocks.push(block) - 1;
  }

  /** How many lines there are so far. */
  get lineCount(): number {
    return this.lines.length;
  }

  changeBlock(index: number, change: Partial<MeasuredBlock>): void {
    const block = this.blocks[index];
    if (block) this.blocks[index] = { ...block, ...change };
  }

  /** Adds a line of words; without a box of its own it is as large as its words. */
  line(
    words: readonly MeasuredWord[],
    place: { box: Box | null; block: number | null; baseline: number | null; vertical?: boolean },
  ): void {
    if (words.length === 0) return;
    const box = place.box ?? around(words.map((word) => word.box)) ?? NOWHERE;
    const upright = box.height > 2 * box.width && words.reduce((sum, { text }) => sum + text.length, 0) > 2;
    this.lines.push({
      words,
      box,
      block: place.block,
      baseline: place.baseline,
      vertical:
        place.vertical ?? (upright && /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(words[0]!.text)),
    });
  }

  rule(box: Box): void {
    this.rules.push(box);
  }

  picture(id: string | null, box: Box): void {
    this.pictures.push({ id, box });
  }

  /** Tells words apart where the format has not said a single time that a blank stands between two. */
  spaceWords(): void {
    this.lines.forEach((line, index) => {
      const words = line.words.map((word, i) => {
        const before = line.words[i - 1]?.text ?? '';
        const wide = isWide(before.charCodeAt(before.length - 1)) || isWide(word.text.charCodeAt(0));
        return i === 0 || wide ? word : { ...word, spaced: true };
      });
      this.lines[index] = { ...line, words };
    });
  }

  page(): MeasuredPage {
    const { width, height, image, label, language, lines, blocks, rules, pictures } = this;
    return { width, height, image, label, language, lines, blocks, rules, pictures };
  }
}
