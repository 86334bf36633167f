import { type FormatFault, isFault } from '../convert/faults';
import type { MetsFile, MetsIssue, MetsPage } from '../convert/mets/issue';
import type { ReadFault } from '../read-faults';
import type { ImportFault } from './faults';
import { HEAD, type Reader } from './reader';
import { readerOf } from './readers';
import type { ImportWorld } from './world';

/** A file with pages to be imported. */
export interface PlannedFile {
  readonly path: string;
  readonly reader: Reader;
  /** What METS says of it; `null` for a file that was given by itself. */
  readonly page: MetsPage | null;
  /** The image of the page, where METS names one that is there. */
  readonly image: string | null;
  /** For each block by its id, the article of METS that it belongs to, and its place among all blocks of articles. */
  readonly articles: ReadonlyMap<string, { readonly article: string; readonly type: string; readonly order: number }>;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly issue: MetsIssue | null;
  /** Of the METS file that tells of the issue. */
  readonly issuePath: string | null;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly path: string;
  readonly fault: FormatFault | ReadFault | ImportFault;
}

/** Looks at each file that was given, by its content: METS names the files of its pages, others hold pages themselves. */
export async function planImport(paths: readonly string[], world: ImportWorld): Promise<Plan> {
  const planner = new Planner(world);
  for (const path of paths) await planner.add(path);
  return planner.plan();
}

class Planner {
  private readonly files: PlannedFile[] = [];
  private readonly problems: Problem[] = [];
  private issue: MetsIssue | null = null;
  private issuePath: string | null = null;

  constructor(private readonly world: ImportWorld) {}

  async add(path: string): Promise<void> {
    const reader = await this.readerOf(path);
    if (!reader) return;
    if (reader.format !== 'METS') {
      this.files.push({ path, reader, page: null, image: null, articles: new Map() });
      return;
    }
    const bytes = await this.world.read(path, reader.limit);
    if (!(bytes instanceof Uint8Array)) return this.problem(path, bytes);
    const holding = await reader.read(bytes, this.world);
    if (isFault(holding)) return this.problem(path, holding);
    if (holding.kind !== 'issue') return;
    if (this.issue) return this.problem(path, { fault: 'second-issue' });
    this.issue = holding.issue;
    this.issuePath = path;
    await this.addPages(path, holding.issue);
  }

  plan(): Plan {
    // A file that METS names as a page's text or image is that page, even if it was given by itself too.
    const named = new Set<string>();
    for (const { path, page, image } of this.files) {
      if (!page) continue;
      named.add(this.world.identify(path));
      if (image !== null) named.add(this.world.identify(image));
    }
    const files = this.files.filter(({ path, page }) => page !== null || !named.has(this.world.identify(path)));
    return { files, issue: this.issue, issuePath: this.issuePath, problems: this.problems };
  }

  private async addPages(path: string, issue: MetsIssue): Promise<void> {
    for (const [index, page] of issue.pages.entries()) {
      const found = await this.textOf(path, page);
      if (!found) {
        this.problem(path, { fault: 'no-text-file', page: index + 1 });
        continue;
      }
      const articles = articlesIn(issue, found.name);
      this.files.push({
        path: found.path,
        reader: found.reader,
        page,
        image: await this.imageOf(path, page),
        articles,
      });
    }
  }

  /** The file of a page that holds its text with places: one that can be read and is there. */
  private async textOf(
    mets: string,
    page: MetsPage,
  ): Promise<{ path: string; name: string; reader: Reader } | undefined> {
    for (const file of [...page.files].sort((a, b) => textRank(a) - textRank(b))) {
      if (textRank(file) > 2) break;
      const path = this.world.resolve(mets, file.name);
      if (path === null || !(await this.world.exists(path))) continue;
      const head = await this.world.read(path, HEAD, true);
      const reader = head instanceof Uint8Array ? readerOf(head) : null;
      if (reader && reader.format !== 'METS') return { path, name: file.name, reader };
    }
    return undefined;
  }

  private async imageOf(mets: string, page: MetsPage): Promise<string | null> {
    for (const file of [...page.files].sort((a, b) => imageRank(a) - imageRank(b))) {
      if (imageRank(file) >= imageKinds.length) break;
      const path = this.world.resolve(mets, file.name);
      if (path !== null && (await this.world.exists(path))) return path;
    }
    return null;
  }

  private async readerOf(path: string): Promise<Reader | null> {
    const head = await this.world.read(path, HEAD, true);
    if (!(head instanceof Uint8Array)) {
      this.problem(path, head);
      return null;
    }
    const reader = readerOf(head);
    if (!reader) this.problem(path, { fault: 'unknown-format' });
    return reader;
  }

  private problem(path: string, fault: Problem['fault']): void {
    this.problems.push({ path, fault });
  }
}

function articlesIn(issue: MetsIssue, file: string): PlannedFile['articles'] {
  const found = new Map<string, { article: string; type: string; order: number }>();
  let order = 0;
  for (const { id, type, blocks } of issue.articles) {
    for (const block of blocks) {
      if (block.file === file && !found.has(block.block)) found.set(block.block, { article: id, type, order: order++ });
    }
  }
  return found;
}

/** 0 for what is said to be text with its places, 1 for XML, 2 for what may hold it, 3 for images. */
function textRank({ name, type, use }: MetsFile): number {
  if (/ocr|alto|fulltext|text|page.?xml|transcri/i.test(use) && !/^image\//i.test(type)) return 0;
  if (/xml|html/i.test(type) || /\.(?:xml|x?html?|hocr|alto)$/i.test(name)) return 1;
  if (/pdf/i.test(type) || /\.pdf$/i.test(name)) return 2;
  return 3;
}

/** Images that every viewer shows before those that few do. */
const imageKinds = [/jpe?g/i, /png|webp|gif/i, /pdf/i, /jp2|jpx|jpeg2000/i, /tiff?/i];

function imageRank({ name, type }: MetsFile): number {
  const kind = `${type} ${/\.(\w+)$/.exec(name)?.[1] ?? ''}`;
  const rank = imageKinds.findLastIndex((pattern) => pattern.test(kind));
  return rank < 0 ? imageKinds.length : rank;
}
