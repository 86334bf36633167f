import type { Box, MeasuredPage, MeasuredWord } from '../../measured-page';
import { blockTypeOf } from '../block-type';
import { around } from '../measured/boxes';
import { PageBuilder } from '../measured/page-builder';
import { wordsOf } from '../measured/words';
import type { XmlElement, XmlHandler } from '../xml/walk';
import { HocrProperties } from './properties';

type Role = 'page' | 'block' | 'line' | 'word' | 'other';

interface Open {
  readonly role: Role;
  readonly box: Box | null;
  readonly size: number | null;
  readonly confidence: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly language: string | null;
}

const LINE = /^(?:ocr_line|ocr_header|ocr_footer|ocr_caption|ocr_textfloat|ocr_pageno)$/;
const BLOCK = /^(?:ocr_carea|ocr_column|ocr_float|ocr_title|ocr_table|ocr_display)$/;
const PICTURE = /^(?:ocr_photo|ocr_image|ocr_linedrawing)$/;
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };
const TOP: Open = {
  role: 'other',
  box: null,
  size: null,
  confidence: null,
  bold: false,
  italic: false,
  language: null,
};

/** Builds pages from the elements of an hOCR document as they come. */
export class HocrHandler implements XmlHandler {
  readonly pages: MeasuredPage[] = [];
  private readonly open_: Open[] = [TOP];
  private page: PageBuilder | null = null;
  private block: number | null = null;
  private words: MeasuredWord[] = [];
  /** The words of the line or the word that is open, and whether a blank stands before them. */
  private run = '';
  private spaced = false;

  open(element: XmlElement): undefined {
    const names = (element.get('class') ?? '').split(/\s+/);
    const properties = new HocrProperties(element.get('title'));
    const role = this.roleOf(names);
    const above = this.open_.at(-1)!;
    if (role === 'word' || role === 'line') this.flush();
    this.open_.push({
      role,
      box: properties.box() ?? (role === 'other' ? above.box : null),
      size: properties.number('x_fsize') ?? properties.number('x_size') ?? above.size,
      confidence: confidenceOf(properties) ?? above.confidence,
      bold: above.bold || /^(?:strong|b)$/i.test(element.name),
      italic: above.italic || /^(?:em|i)$/i.test(element.name),
      language: element.get('lang') ?? above.language,
    });
    const { box, language } = this.open_.at(-1)!;
    if (role === 'page') this.openPage(properties, language);
    else if (this.page && role === 'block') this.openBlock(names, element.get('id'), this.page);
    else if (this.page && box && names.some((name) => PICTURE.test(name))) this.page.picture(element.get('id'), box);
    else if (this.page && box && names.includes('ocr_separator')) this.page.rule(box);
    return undefined;
  }

  close(): void {
    const { role, box } = this.open_.at(-1)!;
    // Bold words are marked within the word.
    if (role === 'word' || role === 'line') this.flush();
    if (this.open_.length > 1) this.open_.pop();
    if (role === 'line') this.closeLine(box);
    else if (role === 'block') {
      this.closeLine(null);
      this.block = null;
    } else if (role === 'page' && this.page) {
      this.closeLine(null);
      this.pages.push(this.page.page());
      this.page = null;
    }
  }

  text(text: string): void {
    if (!this.page) return;
    const { role } = this.open_.at(-1)!;
    const inWord = this.open_.some((open) => open.role === 'word');
    if (role === 'word' || inWord || this.open_.some((open) => open.role === 'line')) this.run += text;
    else if (text.trim() !== '') {
      // Words that stand in no line are printed too.
      this.run += text;
      this.flush();
      this.closeLine(null);
    }
    if (inWord) this.style = this.open_.at(-1)!;
  }

  /** How the words of the run are set: as the innermost element that holds them says. */
  private style: Open | null = null;

  private roleOf(names: readonly string[]): Role {
    if (names.includes('ocr_page')) return 'page';
    if (names.includes('ocrx_word') || names.includes('ocr_word')) return 'word';
    if (names.some((name) => LINE.test(name))) return 'line';
    return names.some((name) => BLOCK.test(name)) ? 'block' : 'other';
  }

  private openPage(properties: HocrProperties, language: string | null): void {
    const box = properties.box();
    this.page = new PageBuilder();
    this.page.width = box ? box.x + box.width : 0;
    this.page.height = box ? box.y + box.height : 0;
    this.page.image = properties.file('image');
    this.page.language = language;
    this.block = null;
    this.words = [];
  }

  private openBlock(names: readonly string[], id: string | null, page: PageBuilder): void {
    const type = names.map((name) => blockTypeOf(name.replace(/^ocrx?_/, ''))).find((found) => found !== null) ?? null;
    const { box, language } = this.open_.at(-1)!;
    this.block = page.block({ id, box: box ?? NOWHERE, type, order: null, group: null, language });
  }

  /** Takes the words that have come so far into the line. */
  private flush(): void {
    const text = this.run;
    const holder = this.open_.findLast(({ role, box }) => box && (role === 'word' || role === 'line')) ?? TOP;
    const { bold, italic, size, confidence } = this.style ?? this.open_.at(-1)!;
    this.run = '';
    this.style = null;
    if (text.trim() === '') {
      this.spaced ||= text !== '';
      return;
    }
    const soft = text.trimEnd().endsWith('\u00ad') ? ({ part: 'first', whole: null } as const) : null;
    const set = { size, bold, italic, confidence, hyphenation: soft };
    this.words.push(...wordsOf(text, holder.box ?? NOWHERE, this.spaced, set));
    this.spaced = /\s$/u.test(text);
  }

  private closeLine(box: Box | null): void {
    const place = box ?? around(this.words.map((word) => word.box));
    this.page?.line(this.words, { box: place, block: this.block, baseline: null });
    this.words = [];
    this.spaced = false;
  }
}

/** Per cent of certainty, of a word or, on average, of its characters. */
function confidenceOf(properties: HocrProperties): number | null {
  const stated = properties.number('x_wconf') ?? average(properties.numbers('x_confs'));
  return stated === null || !(stated >= 0 && stated <= 100) ? null : stated / 100;
}

function average(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
