import type { Box, MeasuredBlock, MeasuredPage, MeasuredWord } from '../../measured-page';
import { blockTypeOf } from '../block-type';
import { aroundPoints, readPoints } from '../measured/boxes';
import { PageBuilder } from '../measured/page-builder';
import { PLAIN, wordsOf } from '../measured/words';
import type { XmlElement, XmlHandler } from '../xml/walk';
import { type AltoStyle, altoStyle, styleNamed } from './styles';

interface Open {
  readonly name: string;
  readonly style: AltoStyle | null;
  readonly box: Box | null;
  readonly id: string | null;
  readonly type: string | null;
}

/** Builds pages from ALTO's elements as they come. */
export class AltoHandler implements XmlHandler {
  readonly pages: MeasuredPage[] = [];
  private readonly open_: Open[] = [];
  private readonly styles = new Map<string, AltoStyle>();
  private readonly tags = new Map<string, string>();
  private image = '';
  private page: PageBuilder | null = null;
  private block: number | null = null;
  private words: MeasuredWord[] = [];
  private spaced = false;
  /** The file states where blanks stand. */
  private hasBlanks = false;
  private baseline: number | null = null;
  /** Ids of blocks in the order that `ReadingOrder` or `IDNEXT` states. */
  private readonly order: string[] = [];
  private readonly blocks = new Map<string, number>();

  open(element: XmlElement): undefined {
    const { name } = element;
    const style = styleNamed(element.get('STYLEREFS'), this.styles) ?? this.open_.at(-1)?.style ?? null;
    const type = element.get('TYPE') ?? this.tagsOf(element);
    this.open_.push({ name, style, box: boxOf(element), id: element.get('ID'), type });
    if (name === 'TextStyle') {
      const set = altoStyle(
        element.number('FONTSIZE'),
        element.get('FONTSTYLE') ?? '',
        element.get('FONTFAMILY') ?? '',
      );
      this.styles.set(element.get('ID') ?? '', set);
    } else if (/^(?:Layout|Structure|Role|Other)Tag$/.test(name)) {
      this.tags.set(element.get('ID') ?? '', `${element.get('LABEL') ?? ''}`);
    } else if (name === 'Page') this.openPage(element);
    else if (name === 'ElementRef') this.order.push(element.get('REF') ?? '');
    else if (this.page) this.openPart(element, this.page);
    return undefined;
  }

  close(name: string): void {
    const { page } = this;
    const closed = this.open_.pop();
    if ((name === 'TextLine' || name === 'TextBlock') && page) {
      page.line(this.words, { box: closed?.box ?? null, block: this.block, baseline: this.baseline });
      this.words = [];
      if (name === 'TextBlock') this.block = null;
    }
    if (name === 'Page' && page) {
      this.order.forEach((id, order) => {
        page.changeBlock(this.blocks.get(id) ?? -1, { order });
      });
      if (!this.hasBlanks) page.spaceWords();
      this.pages.push(page.page());
      this.page = null;
      this.blocks.clear();
    }
  }

  text(text: string): void {
    if (this.open_.at(-1)?.name === 'fileName' && this.open_.at(-2)?.name === 'sourceImageInformation')
      this.image += text;
  }

  private openPage(element: XmlElement): void {
    this.page = new PageBuilder();
    this.page.width = element.number('WIDTH') ?? 0;
    this.page.height = element.number('HEIGHT') ?? 0;
    this.page.image = this.image.trim() || null;
    this.page.label = element.get('PRINTED_IMG_NR');
    this.page.language = element.get('LANG');
  }

  private openPart(element: XmlElement, page: PageBuilder): void {
    const { box, id, style, type } = this.open_.at(-1)!;
    switch (element.name) {
      case 'TextBlock':
        this.block = page.block(this.blockOf(element, box, type));
        if (id !== null) this.blocks.set(id, this.block);
        break;
      case 'TextLine':
        this.words = [];
        this.spaced = false;
        this.baseline = baselineOf(element);
        break;
      case 'String': {
        const set = element.get('STYLE');
        const own = set === null ? style : altoStyle(style?.size ?? null, set, '');
        this.readString(element, box ?? this.placeInLine(), own);
        break;
      }
      case 'SP':
        this.spaced = true;
        this.hasBlanks = true;
        break;
      case 'HYP':
        this.readHyphen(element.get('CONTENT') ?? '');
        break;
      case 'Illustration':
        if (box) page.picture(id, box);
        break;
      case 'GraphicalElement':
        if (box) page.rule(box);
    }
  }

  private blockOf(element: XmlElement, box: Box | null, type: string | null): MeasuredBlock {
    const composed = this.open_.findLast(({ name }) => name === 'ComposedBlock');
    const inMargin = this.open_.some(({ name }) => name === 'TopMargin' || name === 'BottomMargin');
    return {
      id: element.get('ID'),
      box: box ?? composed?.box ?? { x: 0, y: 0, width: 0, height: 0 },
      type: blockTypeOf(type) ?? blockTypeOf(composed?.type ?? null) ?? (inMargin ? 'folio' : null),
      order: null,
      group: composed?.id ?? null,
      language: element.get('LANG') ?? element.get('language'),
    };
  }

  private readString(element: XmlElement, box: Box, style: AltoStyle | null): void {
    const part = element.get('SUBS_TYPE');
    const confidence = element.number('WC');
    this.words.push(
      ...wordsOf(element.get('CONTENT') ?? '', box, this.spaced, {
        size: style?.size ?? null,
        bold: style?.bold ?? false,
        italic: style?.italic ?? false,
        confidence: confidence !== null && confidence >= 0 && confidence <= 1 ? confidence : null,
        hyphenation:
          part === 'HypPart1' || part === 'HypPart2'
            ? { part: part === 'HypPart1' ? 'first' : 'second', whole: element.get('SUBS_CONTENT') }
            : null,
      }),
    );
    this.spaced = false;
  }

  /** A printed hyphen belongs to the word before it. */
  private readHyphen(hyphen: string): void {
    const last = this.words.pop();
    const printed = hyphen.trim();
    if (!last) this.words.push(...wordsOf(printed, this.placeInLine(), false, PLAIN));
    else this.words.push(last.text.endsWith(printed) ? last : { ...last, text: last.text + printed });
  }

  /** Where a string without a place of its own stands: somewhere in its line. */
  private placeInLine(): Box {
    return this.open_.findLast(({ box }) => box)?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  private tagsOf(element: XmlElement): string | null {
    const labels = (element.get('TAGREFS') ?? '').split(/\s+/).map((id) => this.tags.get(id) ?? '');
    return labels.find((label) => blockTypeOf(label) !== null) ?? null;
  }
}

function boxOf(element: XmlElement): Box | null {
  const [x, y] = [element.number('HPOS'), element.number('VPOS')];
  const [width, height] = [element.number('WIDTH'), element.number('HEIGHT')];
  if (x === null || y === null || width === null || height === null) return null;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

/** A number, or from version 4 on a list of points. */
function baselineOf(element: XmlElement): number | null {
  const stated = element.get('BASELINE');
  if (stated === null) return null;
  const number = element.number('BASELINE');
  if (number !== null) return number;
  const box = aroundPoints(readPoints(stated));
  return box && box.y + box.height / 2;
}
