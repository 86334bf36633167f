import type { Conventions, NameIndex } from '../conventions/conventions';
import { isFault } from '../convert/faults';
import type { MetsIssue } from '../convert/mets/issue';
import { writeRegions } from '../convert/regions/file';
import type { Locale } from '../locale';
import type { MeasuredPage } from '../measured-page';
import { languageByScript } from '../model/script-guess';
import { verifyNothingLost } from '../structure';
import type { FrontMatterFields } from '../structure/front-matter';
import { structureMeasuredPage, textOfPage } from '../structure/measured';
import { parse } from '../syntax';
import { languageByWords, languageTag } from './languages';
import { PageNames } from './page-names';
import { type Plan, type PlannedFile, type Problem, planImport } from './plan';
import type { Holding } from './reader';
import type { ImportWorld } from './world';

export interface ImportOptions {
  /** What the files say otherwise counts less. */
  readonly paper?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  /** The language of pages of which neither the files nor their words tell it. */
  readonly likelyLanguage?: string | undefined;
  readonly reflow?: boolean | undefined;
  /** Words of which the extractor is less sure than this, 0 to 1, are marked as uncertain. */
  readonly uncertain?: number | undefined;
  /** Makes a file of regions for each page. */
  readonly zones?: boolean | undefined;
  readonly locale: Locale;
  readonly names?: NameIndex | undefined;
  /** The conventions of a language, with what the configuration adds to them. */
  conventionsOf(language: string | null): Conventions;
}

/** A page as it is to be written. */
export interface ImportedPage {
  /** Of the file that it was read from. */
  readonly path: string;
  /** For the transcript's file, without folder and ending: `p1`. */
  readonly name: string;
  readonly transcript: string;
  /** The file of regions beside it, where one is asked for. */
  readonly regions: string | null;
  /** How many decisions are guesses. */
  readonly doubts: number;
}

export type ImportStep =
  /** How many pages there are, as far as one can tell by now: again, when a file turns out to hold several. */
  | { readonly kind: 'planned'; readonly pages: number }
  | { readonly kind: 'page'; readonly page: ImportedPage }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Imports the files of one issue, page by page, so that no more than one file is held in memory. What cannot be read, or would lose a
 * printed character, is a problem; the other pages are imported all the same. Never throws because of what the files hold.
 */
export async function* importIssue(
  paths: readonly string[],
  world: ImportWorld,
  options: ImportOptions,
): AsyncGenerator<ImportStep> {
  const plan = await planImport(paths, world);
  for (const problem of plan.problems) yield { kind: 'problem', problem };
  yield { kind: 'planned', pages: plan.files.length };
  const desk = new ImportDesk(plan, world, options);
  for (const file of plan.files) yield* desk.importFile(file);
}

class ImportDesk {
  private readonly names = new PageNames();
  private place = 0;
  private expected: number;
  /** Of the pages read so far: a page with few words is in the language of the others. */
  private language: string | null;

  constructor(
    private readonly plan: Plan,
    private readonly world: ImportWorld,
    private readonly options: ImportOptions,
  ) {
    this.expected = plan.files.length;
    this.language = options.language ?? languageTag(plan.issue?.language ?? null);
  }

  async *importFile(file: PlannedFile): AsyncGenerator<ImportStep> {
    const { path, reader } = file;
    const bytes = await this.world.read(path, reader.limit);
    const holding = bytes instanceof Uint8Array ? await reader.read(bytes, this.world) : bytes;
    if (isFault(holding)) {
      yield this.unread({ path, fault: holding });
      return;
    }
    if (holding.kind !== 'pages') return;
    try {
      yield* this.importPages(file, holding);
    } finally {
      await holding.close?.();
    }
  }

  private async *importPages(
    file: PlannedFile,
    { count, pages }: Extract<Holding, { kind: 'pages' }>,
  ): AsyncGenerator<ImportStep> {
    if (count > 1) {
      this.expected += count - 1;
      yield { kind: 'planned', pages: this.expected };
    }
    const alone = this.plan.files.length === 1 && count === 1;
    let number = 0;
    for await (const page of pages) {
      number++;
      if (isFault(page)) yield this.unread({ path: file.path, fault: page });
      else yield this.importPage(file, withArticles(page, file), { number, alone });
    }
  }

  /** A page that cannot be read still has its place. */
  private unread(problem: Problem): ImportStep {
    this.place++;
    return { kind: 'problem', problem };
  }

  /** `number` counts a file's pages, from 1. */
  private importPage(
    file: PlannedFile,
    page: MeasuredPage,
    { number, alone }: { readonly number: number; readonly alone: boolean },
  ): ImportStep {
    this.place++;
    const { path } = file;
    const { options, world } = this;
    const raw = textOfPage(page);
    const label = file.page?.label ?? page.label;
    const name = this.names.nameFor(label, this.place);
    this.language ??= languageOf(page, raw);
    const language = this.language ?? options.likelyLanguage ?? null;
    const image = imageOf(file, number, world);
    const key = label ?? (alone ? undefined : String(this.place));
    const { transcript, doubts, places } = structureMeasuredPage(page, {
      conventions: options.conventionsOf(language),
      names: options.names,
      page: key,
      language: language ?? undefined,
      reflow: options.reflow,
      uncertain: options.uncertain,
      locale: options.locale,
      ...issueFields(this.plan.issue, options),
      pages: this.plan.issue ? String(this.plan.issue.pages.length) : undefined,
      facsimile: [...(image === null ? [] : [image]), ...(options.zones ? [`${name}.regions.json`] : [])],
    });
    const difference = verifyNothingLost(raw, transcript, { uncertain: true });
    if (difference) {
      const fault = { fault: 'would-lose', lost: difference.lost, added: difference.invented } as const;
      return { kind: 'problem', problem: { path, fault } };
    }
    const { width, height } = sizeOf(page);
    const regions = options.zones
      ? writeRegions({ pages: [{ page: key ?? null, image: image ?? page.image, width, height, lines: places }] })
      : null;
    return { kind: 'page', page: { path, name, transcript, regions, doubts: doubts.length } };
  }
}

/** How the transcript names the page's scan; of a file that shows it itself, its page is named. */
function imageOf({ path, image, reader }: PlannedFile, number: number, world: ImportWorld): string | null {
  if (image !== null) return world.nameFor(image);
  return reader.showsPages ? `${world.nameFor(path)}#page=${number}` : null;
}

/** A page's size; where it is not stated, all that is printed on it. */
function sizeOf({ width, height, lines }: MeasuredPage): { width: number; height: number } {
  if (width > 0 && height > 0) return { width, height };
  const [end, foot] = lines.reduce(
    ([x, y], { box }) => [Math.max(x, box.x + box.width), Math.max(y, box.y + box.height)],
    [1, 1],
  );
  return { width: end, height: foot };
}

function issueFields(issue: MetsIssue | null, { paper, date }: ImportOptions): Partial<FrontMatterFields> {
  return {
    paper: paper ?? issue?.paper ?? undefined,
    date: date ?? issue?.date ?? undefined,
    number: issue?.number ?? undefined,
    edition: issue?.edition ?? undefined,
    place: issue?.place ?? undefined,
    publisher: issue?.publisher ?? undefined,
  };
}

/** A page with its blocks as METS puts them into articles. */
function withArticles(page: MeasuredPage, { articles }: PlannedFile): MeasuredPage {
  if (articles.size === 0) return page;
  const blocks = page.blocks.map((block) => {
    const found = block.id === null ? undefined : articles.get(block.id);
    if (!found) return block;
    const type = block.type ?? (/advert/i.test(found.type) ? ('advertisement' as const) : null);
    return { ...block, type, group: found.article };
  });
  return { ...page, blocks };
}

/** The language that most of a page's characters are said to be in, else the one that its letters and words tell. */
function languageOf(page: MeasuredPage, raw: string): string | null {
  const counts = new Map<string, number>();
  for (const { words, block } of page.lines) {
    const stated = (block === null ? null : page.blocks[block]?.language) ?? page.language;
    const tag = languageTag(stated ?? null);
    if (tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + words.reduce((sum, { text }) => sum + text.length, 0));
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? languageByScript(parse(raw)) ?? languageByWords(raw);
}
