import { chooseHouseStyle, type HouseStyle, inCase } from './house-style';
import type { Random } from './random';
import type { Printed, StoryBank, Topic } from './stories/bank';

/** Which topics are written about: those that the engine was tuned on, or those that it was not. */
export type Pool = 'tuning' | 'held-out';

/** Writes an invented page as a transcript, its articles in random order. */
export function writeTranscript(bank: StoryBank, pool: Pool, random: Random): string {
  return new PageWriter(bank, pool, random).write();
}

/** Of ten articles so many are of each kind; reports are the rest. */
const kinds = [
  ...Array<'report'>(6).fill('report'),
  ...(['brief', 'brief', 'commentary', 'photo', 'letter', 'notice', 'document', 'advertisement'] as const),
  ...(['continued', 'continuation'] as const),
] as const;

/** What the kinds that are not of the day's topics are taken from. */
const sources: Partial<
  Record<(typeof kinds)[number], 'commentaries' | 'letters' | 'notices' | 'documents' | 'advertisements'>
> = {
  commentary: 'commentaries',
  letter: 'letters',
  notice: 'notices',
  document: 'documents',
  advertisement: 'advertisements',
};

class PageWriter {
  private readonly lines: string[] = [];
  private readonly endMark: string;
  private readonly house: HouseStyle;
  private readonly topics: Topic[];
  /** What the page has printed already: a page does not say a thing twice. */
  private readonly used = new Set<unknown>();
  /** Names of this story. */
  private slots: Record<string, string> = {};

  constructor(
    private readonly bank: StoryBank,
    pool: Pool,
    private readonly random: Random,
  ) {
    this.endMark = random.chance(0.4) ? random.pick(bank.endMarks) : '';
    this.house = chooseHouseStyle(bank.language, random);
    const own = bank.topics.filter((_, i) => (i % 2 === 0) === (pool === 'tuning'));
    this.topics = random.some(own, own.length);
  }

  write(): string {
    const { bank, random } = this;
    this.lines.push('---', `language: ${bank.language}`, '---', '');
    if (bank.folios.length > 0) {
      this.lines.push(`== ${random.pick(bank.folios)} ==`);
      if (bank.editors.length > 0 && random.chance(0.5)) this.lines.push(`@ ${random.pick(bank.editors)}`);
      this.lines.push('');
    }
    const count = random.whole(5, 9);
    for (let i = 0, stories = 0; i < count; i++) {
      const kind = random.pick(kinds);
      const source = sources[kind];
      const isSecond = kind === 'commentary' && bank.commentaries.some((each) => this.used.has(each));
      if (isSecond || (source && bank[source].every((each) => this.used.has(each)))) continue;
      const topic = this.topics[stories]!;
      if (!source && kind !== 'photo' && ++stories >= this.topics.length) continue;
      this.article(kind, topic);
    }
    return `${this.lines.join('\n')}\n`;
  }

  private article(kind: (typeof kinds)[number], topic: Topic): void {
    this.newStory();
    switch (kind) {
      case 'report':
      case 'continued':
      case 'continuation':
        this.report(topic, kind);
        break;
      case 'brief':
        this.head(topic, false);
        this.paragraph([
          this.lead() + this.sentence(topic.sentences[0]!),
          ...this.sentences(topic.sentences.slice(1), 2),
        ]);
        this.endArticle();
        break;
      case 'commentary':
        this.commentary();
        break;
      case 'photo':
        this.lines.push('# {.photo}');
        // Of something that no article of the page tells of.
        this.picture(this.topics.at(-1)!);
        break;
      case 'letter':
        this.printed(this.bank.letters, 'letter');
        break;
      case 'notice':
        this.printed(this.bank.notices, 'notice');
        break;
      case 'document':
        this.printed(this.bank.documents, 'document');
        break;
      case 'advertisement':
        this.lines.push('# {.advertisement}', '', '~~~ ad');
        for (const line of this.fresh(this.bank.advertisements)) this.lines.push(this.fill(line));
        this.lines.push('~~~', '');
    }
  }

  private newStory(): void {
    const { bank, random } = this;
    const [who, other, reporter] = random.some(bank.people, 3) as [string, string, string];
    const place = random.pick(bank.places);
    this.slots = {
      ...{ who, other, reporter, place, body: random.pick(bank.bodies), day: random.pick(bank.days) },
      ...{ WHO: who.toUpperCase(), REPORTER: reporter.toUpperCase(), PLACE: place.toUpperCase() },
    };
  }

  private report(topic: Topic, kind: 'report' | 'continued' | 'continuation'): void {
    const { random, bank } = this;
    if (kind === 'continuation') {
      if (random.chance(0.5)) this.lines.push(`# ${this.fill(random.pick(topic.headlines)[0]!)}`);
      this.lines.push(`<< ${random.pick(bank.jumpsIn)}`);
    } else this.head(topic, true);
    const sentences = this.sentences(topic.sentences.slice(1), topic.sentences.length);
    sentences.splice(random.whole(1, 3), 0, ...this.sentences(bank.general, random.whole(0, 4)));
    if (kind === 'continuation') sentences[0] = tailOf(sentences[0]!);
    else sentences.unshift(this.lead() + this.sentence(topic.sentences[0]!));
    const parted = random.chance(0.25) && kind === 'report';
    let paragraphs = 0;
    for (let i = 0; i < sentences.length; ) {
      const length = random.whole(1, 4);
      if (
        parted &&
        paragraphs > 0 &&
        paragraphs % 2 === 0 &&
        topic.crossheads.length > 0 &&
        i + length < sentences.length
      )
        this.lines.push(`## ${this.fill(topic.crossheads[(paragraphs / 2 - 1) % topic.crossheads.length]!)}`, '');
      this.paragraph(sentences.slice(i, i + length));
      i += length;
      paragraphs++;
    }
    if (kind === 'continued') this.jumpOut();
    else this.endArticle();
    if (random.chance(0.2)) this.picture(topic);
  }

  /** The text breaks off, in the middle of a sentence as a rule. */
  private jumpOut(): void {
    this.lines.pop();
    const last = this.lines.pop()!;
    const inside = this.random.chance(0.7);
    this.lines.push(inside ? headOf(last) : last);
    if (!inside) this.lines.push('');
    this.lines.push(`>> ${this.random.pick(this.bank.jumpsOut)}`, '');
  }

  private endArticle(): void {
    this.lines.pop();
    const last = this.lines.pop()!;
    const tail = this.fill(this.random.pick(this.bank.tails));
    const mark = this.endMark === '' ? '' : `${this.bank.blank}${this.endMark}`;
    this.lines.push(last + (tail === '' ? '' : this.bank.blank + tail) + mark, '');
    const { signed = [] } = this.bank;
    if (tail === '' && signed.length > 0 && this.random.chance(0.2))
      this.lines.push(`@ ${this.fill(this.random.pick(signed))}`, '');
  }

  private head(topic: Topic, full: boolean): void {
    const { random, bank } = this;
    if (full && random.chance(0.08)) this.lines.push(`#* ${random.pick(bank.standing)}`);
    const { house } = this;
    if (full && random.chance(house.kickers))
      this.lines.push(`#- ${inCase(this.fill(random.pick(topic.kickers)), house.kickerCase)}`);
    for (const line of random.pick(topic.headlines))
      this.lines.push(`# ${inCase(this.fill(line), house.headlineCase)}`);
    if (full && random.chance(house.decks))
      this.lines.push(`#+ ${inCase(this.fill(random.pick(topic.decks)), house.deckCase)}`);
    if (full && random.chance(0.35)) this.bylines(random.pick(bank.bylines));
    this.lines.push('');
  }

  private bylines(lines: readonly string[]): void {
    for (const line of lines) this.lines.push(`@ ${this.fill(line)}`);
  }

  private commentary(): void {
    const { random, bank } = this;
    for (const line of this.fresh(bank.commentaries)) this.lines.push(`# ${line}`);
    this.bylines(random.pick(bank.commentators));
    this.lines.push('');
    const opinions = this.sentences(bank.opinions, random.whole(6, 11));
    for (let i = 0; i < opinions.length; ) {
      const length = random.whole(2, 3);
      this.paragraph(opinions.slice(i, i + length));
      i += length;
    }
    this.endArticle();
  }

  private picture({ caption }: Topic): void {
    const { random, bank } = this;
    this.lines.push(`! ${this.fill(caption)}`);
    if (random.chance(0.85)) this.bylines(random.pick(bank.credits));
    this.lines.push('');
  }

  private printed(from: readonly Printed[], genre: string): void {
    const { headline, paragraphs, signatures } = this.fresh(from);
    if (headline.length === 0) this.lines.push(`# {.${genre}}`);
    for (const line of headline) this.lines.push(`# ${this.fill(line)}`);
    this.lines.push('');
    for (const paragraph of paragraphs) this.lines.push(this.fill(paragraph), '');
    if (signatures.length > 0) {
      this.bylines(signatures);
      this.lines.push('');
    }
  }

  private paragraph(sentences: readonly string[]): void {
    this.lines.push(sentences.join(this.bank.blank), '');
  }

  private sentences(from: readonly string[], count: number): string[] {
    const fresh = from.filter((sentence) => !this.used.has(sentence));
    return this.random.some(fresh, count).map((sentence) => {
      this.used.add(sentence);
      return this.sentence(sentence);
    });
  }

  /** One that this page has not printed yet. */
  private fresh<T>(from: readonly T[]): T {
    const fresh = from.filter((each) => !this.used.has(each));
    const picked = this.random.pick(fresh);
    this.used.add(picked);
    return picked;
  }

  private lead(): string {
    return this.fill(this.random.pick(this.bank.leads));
  }

  /** A sentence's first letter is a capital, whatever the names in it are. */
  private sentence(template: string): string {
    const text = this.fill(template);
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  }

  private fill(template: string): string {
    return template.replace(/\{(\w+)\}/gu, (_, slot: string) => this.slots[slot] ?? this.number());
  }

  private number(): string {
    const digits = String(this.random.whole(3, 97));
    if (this.bank.figures !== 'full-width') return digits;
    return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
}

/** What is left of a sentence when its first part is printed elsewhere. */
function tailOf(sentence: string): string {
  const at = sentence.slice(0, -4).search(/[，,、] ?/u);
  return at < 0
    ? sentence.slice(Math.floor(sentence.length / 2)).replace(/^\S*\s/u, '')
    : sentence.slice(at + 1).trimStart();
}

/** The first part of a paragraph whose last sentence goes on elsewhere. */
function headOf(paragraph: string): string {
  const commas = [...paragraph.matchAll(/[，,、](?=[^\d])/gu)];
  const last = commas.at(-1);
  return last && last.index > 10
    ? paragraph.slice(0, last.index + 1)
    : paragraph.slice(0, Math.ceil(paragraph.length * 0.7)).replace(/\s\S*$/u, '');
}
