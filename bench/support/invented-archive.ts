import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blocksOf, parse } from '../../core/syntax';
import { readPages } from '../corpus';
import { type Paper, papers } from './papers';
import { Random } from './random';

/** A transcript of the archive; its path is relative to the archive's folder. */
export interface InventedFile {
  readonly path: string;
  readonly text: string;
}

/** Reporters of a paper. */
const STAFF = 120;
/** How many in a hundred jumps lead nowhere, as in print. */
const LOST = 0.02;

/**
 * An archive of so many invented issues, file by file, the same for the same seed: papers in turn, day by day, with reporters whose names
 * recur and articles that run on from page to page, and in some papers from file to file.
 */
export function* inventedArchive(issues: number, seed = 1908): Generator<InventedFile> {
  const presses = papers.map((paper, index) => new Press(paper, new Random(seed + index)));
  for (let issue = 0; issue < issues; issue++) {
    yield* presses[issue % presses.length]!.print(Math.floor(issue / presses.length));
  }
}

/** Writes it into a folder, unless it is there already. */
export function writeArchive(folder: string, issues: number, seed?: number): void {
  const stamp = path.join(folder, '.invented.json');
  const wanted = JSON.stringify({ version: 2, issues, seed });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  for (const file of inventedArchive(issues, seed)) {
    const at = path.join(folder, file.path);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, file.text);
  }
  writeFileSync(stamp, wanted);
}

/** An article that goes on on another page. */
interface Running {
  readonly page: number;
  readonly label: number;
  readonly slug: string;
}

/** Prints the issues of one paper. */
class Press {
  private readonly staff: readonly string[];
  private readonly paragraphs: readonly string[];

  constructor(
    private readonly paper: Paper,
    private readonly random: Random,
  ) {
    this.staff = Array.from({ length: STAFF }, (_, i) =>
      paper.fullName(
        paper.givenNames[i % paper.givenNames.length]!,
        paper.surnames[(i * 7 + Math.floor(i / 15)) % paper.surnames.length]!,
      ),
    );
    this.paragraphs = readPages(paper.example).flatMap(paragraphsIn);
  }

  *print(day: number): Generator<InventedFile> {
    const { folder, pages, pagesPerFile } = this.paper;
    const date = dateAfter(this.paper.firstDay, day);
    const running = new Map<number, Running[]>();
    let labels = 0;
    const place = path.posix.join(folder, date.slice(0, 4), date);
    for (let first = 1; first <= pages; first += pagesPerFile) {
      let text = this.frontMatter(date, day);
      for (let page = first; page < first + pagesPerFile; page++) {
        text += `${this.paper.pageLine(page, date)}\n\n`;
        for (const from of running.get(page) ?? []) text += this.continuation(from);
        for (let article = 0; article < this.paper.articles; article++) {
          const goesOn = page < pages && article < 2 && this.random.chance(0.7);
          const to = goesOn ? { page: page + 1 + this.random.below(pages - page), label: labels++ % 10 } : null;
          const slug = this.random.pick(this.paper.things).toUpperCase().replaceAll(' ', '-');
          text += this.article(to && { ...to, slug });
          if (!to || this.random.chance(LOST)) continue;
          running.set(to.page, [...(running.get(to.page) ?? []), { page, label: to.label, slug }]);
        }
      }
      const last = first + pagesPerFile - 1;
      const name =
        pagesPerFile === pages ? place : path.posix.join(place, first === last ? `p${first}` : `p${first}-${last}`);
      yield { path: `${name}.broadsheet`, text };
    }
  }

  private frontMatter(date: string, day: number): string {
    const { name, language, pages } = this.paper;
    const lines = [
      `paper: ${name}`,
      `date: ${date}`,
      `number: ${4000 + day}`,
      `language: ${language}`,
      `pages: ${pages}`,
    ];
    return `---\n${lines.join('\n')}\nstatus: ${this.random.pick(['structured', 'proofread', 'approved'])}\n---\n\n`;
  }

  private article(to: Running | null): string {
    const { paper, random } = this;
    const headline = paper.headline([random.pick(paper.places), random.pick(paper.things), random.pick(paper.deeds)]);
    const names = [random.pickEarly(this.staff), ...(random.chance(0.1) ? [random.pickEarly(this.staff)] : [])];
    const lead = random.chance(0.5) ? paper.lead(names[0]!) : null;
    // Every now and then names are set without a blank between them.
    const signed = random.chance(0.02) ? [names.join('')] : names;
    const byline = lead === null && random.chance(0.8) ? `${paper.byline(signed)}\n` : '';
    const body = this.body(2 + random.below(3));
    const jump = to ? `${paper.jumpOut(to.page, to.label, to.slug)}\n` : '';
    return `# ${headline}\n${byline}\n${lead ?? ''}${body}${jump}\n`;
  }

  private continuation({ page, label, slug }: Running): string {
    return `${this.paper.jumpIn(page, label, slug)}\n\n${this.body(2)}\n`;
  }

  private body(paragraphs: number): string {
    let text = '';
    for (let i = 0; i < paragraphs; i++) text += `${i > 0 ? '\n' : ''}${this.random.pick(this.paragraphs)}\n`;
    return text;
  }
}

/** What only one paragraph of an article prints: who wrote it, and the mark at its end. */
const once = /记者|通讯社|[①-⑩]|■|——/;

/** The paragraphs of a transcript as they are typed. */
function paragraphsIn(page: string): string[] {
  return parse(page).sections.flatMap((section) =>
    blocksOf(section)
      .filter(({ kind, firstLine, lastLine }) => kind === 'paragraph' && lastLine - firstLine >= 3)
      .map(({ firstLine, lastLine }) => section.text.slice(section.lineStart(firstLine), section.lineEnd(lastLine)))
      .filter((text) => !once.test(text)),
  );
}

function dateAfter(first: string, days: number): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
