import type { ConventionAdditions } from './additions';
import type { BylineReader } from './bylines/byline-reader';
import type {
  Byline,
  Conventions,
  GenreEvidence,
  JumpDirection,
  Lead,
  NameIndex,
  Notice,
  PageLabel,
  ScriptFacts,
  Span,
} from './conventions';
import { EndMarks } from './end-marks';
import { Genres } from './genre';
import type { Language } from './language';
import { NoticeReader } from './notices/notice-reader';
import { writeFolio } from './print/folio';
import { PageLabels } from './print/page-labels';
import { PageNumbers } from './print/page-numbers';
import { PagePrinter } from './print/page-printer';
import { endsSentence, hangsHyphen } from './sentences';

/** Wordings of jumps that are kept, and how long one may be, in UTF-16 units. */
const MOST_NOTICES = 1000;
const LONGEST_NOTICE = 100;

/** The conventions of one language, with what a workspace adds to them. */
export class LanguageConventions implements Conventions {
  readonly language: string;
  readonly script: ScriptFacts;
  private readonly notices: NoticeReader;
  /** What has been read of late: an archive prints the same words of jumps thousands of times. */
  private readonly noticesRead: Readonly<Record<JumpDirection, Map<string, Notice | null>>> = {
    out: new Map(),
    in: new Map(),
  };
  private readonly pages: PagePrinter;
  private readonly labels: PageLabels;
  private readonly bylines: BylineReader;
  private readonly endMarks: EndMarks;
  private readonly genres: Genres;

  constructor(
    private readonly data: Language,
    additions: ConventionAdditions,
  ) {
    this.language = data.language;
    this.script = data.script;
    const numbers = new PageNumbers(data.pages);
    this.pages = new PagePrinter(data.pages, numbers);
    this.notices = new NoticeReader(data, numbers, {
      ornaments: data.notices.ornaments,
      jumpOut: [...data.notices.jumpOut, ...(additions.jumpOut ?? [])],
      jumpIn: [...data.notices.jumpIn, ...(additions.jumpIn ?? [])],
      reference: [...data.notices.reference, ...(additions.reference ?? [])],
      serial: [...data.notices.serial, ...(additions.serial ?? [])],
    });
    this.labels = new PageLabels(data.pages, numbers);
    this.bylines = data.bylines(additions.roles ?? []);
    this.endMarks = new EndMarks(data.endMarks, additions.endMark);
    this.genres = new Genres(data.genres);
  }

  findNotices(text: string): Notice[] {
    return this.notices.find(text);
  }

  readNotice(text: string, direction: JumpDirection): Notice | null {
    const known = this.noticesRead[direction];
    let notice = known.get(text);
    if (notice === undefined) {
      notice = this.notices.read(text, direction);
      // Beyond these it is not what papers print again and again.
      if (known.size >= MOST_NOTICES) known.clear();
      if (text.length <= LONGEST_NOTICE) known.set(text, notice);
    }
    return notice;
  }

  commonJump(direction: JumpDirection): string {
    return this.data.commonJumps[direction];
  }

  printPage(key: string, like: string): string | null {
    return this.pages.print(key, like);
  }

  readPageLabel(text: string): PageLabel | null {
    const label = this.labels.read(text);
    const jumps =
      label !== null && this.notices.find(text).some(({ kind }) => kind === 'jump-out' || kind === 'jump-in');
    return jumps ? null : label;
  }

  writePageLabel(key: string): string {
    return writeFolio(key, this.data.pages.folio);
  }

  readByline(text: string, names: NameIndex): Byline | null {
    return this.unlessNotice(this.bylines.read(text, names));
  }

  findLead(paragraph: string, names: NameIndex): Lead | null {
    return this.data.leads.read(paragraph, names, this.bylines);
  }

  findCredit(text: string, names: NameIndex): Byline | null {
    return this.unlessNotice(this.bylines.readLast(text, names));
  }

  /** （つづく） and the like say nobody's name. */
  private unlessNotice(byline: Byline | null): Byline | null {
    if (!byline?.credits.every(({ role }) => role === null)) return byline;
    const [notice] = this.notices.find(byline.text);
    return notice && notice.end - notice.start >= byline.text.length - 2 ? null : byline;
  }

  findEndMark(paragraph: string): Span | null {
    return this.endMarks.find(paragraph);
  }

  endsSentence(text: string): boolean {
    const last = text.slice(-200);
    const mark = this.endMarks.find(last);
    const tail = mark ? last.slice(0, mark.start) : last;
    const notice = this.notices.find(tail).at(-1);
    const printed = notice && notice.end >= tail.trimEnd().length - 1 ? tail.slice(0, notice.start) : tail;
    return endsSentence(printed, this.data.sentences);
  }

  hangsHyphen(before: string, after: string): boolean {
    return hangsHyphen(before, after, this.data.sentences);
  }

  readGenre(article: GenreEvidence): string | null {
    return this.genres.read(article);
  }

  knowsRole(role: string): boolean {
    return this.bylines.knowsRole(role);
  }
}
