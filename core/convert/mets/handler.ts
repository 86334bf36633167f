import type { XmlElement, XmlHandler } from '../xml/walk';
import { Description } from './descriptions';
import type { MetsArticle, MetsFile, MetsIssue, MetsPage } from './issue';

/** A division of a structural map. */
interface Division {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly orderLabel: string;
  readonly order: number | null;
  readonly descriptions: readonly string[];
  readonly files: string[];
  readonly areas: { file: string; block: string }[];
  readonly map: string;
}

interface FoundPage {
  readonly division: Division;
  readonly index: number;
}

const ARTICLE =
  /^(?:article|advert|ad$|obituar|illustration|picture|weather|letter|column|section.?article|death|birth)/i;
/** Where the pointers of an article's paragraphs and headings stand in the blocks of other divisions. */
const PAGE = /(?:^|:)page$/i;

/** Builds an issue from the elements of METS as they come. */
export class MetsHandler implements XmlHandler {
  private label = '';
  private readonly descriptions = new Map<string, Description>();
  private description: Description | null = null;
  private readonly depths: string[] = [];
  private readonly groups: string[] = [];
  private readonly files = new Map<string, MetsFile>();
  private file: { id: string; type: string; use: string } | null = null;
  private readonly divisions: Division[] = [];
  private map = '';
  private readonly pages: FoundPage[] = [];
  private readonly articles: Division[] = [];
  private issueDescriptions: readonly string[] = [];

  open(element: XmlElement): undefined {
    const { name } = element;
    this.depths.push(name);
    if (name === 'mets') this.label = element.get('LABEL') ?? '';
    else if (name === 'dmdSec') {
      this.description = new Description();
      this.descriptions.set(element.get('ID') ?? '', this.description);
    } else if (this.description) this.description.enter(element);
    else if (name === 'fileGrp') this.groups.push(element.get('USE') ?? element.get('ID') ?? '');
    else if (name === 'file') this.openFile(element);
    else if (name === 'FLocat') this.locate(element.get('href'));
    else if (name === 'structMap') this.map = element.get('TYPE') ?? '';
    else if (name === 'div') this.openDivision(element);
    else if (name === 'fptr' || name === 'area') this.point(element);
    return undefined;
  }

  close(name: string): void {
    this.depths.pop();
    if (name === 'dmdSec') this.description = null;
    else if (this.description) this.description.leave();
    else if (name === 'fileGrp') this.groups.pop();
    else if (name === 'file') this.file = null;
    else if (name === 'div') this.closeDivision(this.divisions.pop());
  }

  text(text: string): void {
    this.description?.text(text);
  }

  issue(): MetsIssue {
    const ordered = [...this.pages].sort(
      (a, b) => (a.division.order ?? a.index) - (b.division.order ?? b.index) || a.index - b.index,
    );
    const [issue] = this.issueDescriptions.flatMap((id) => this.descriptions.get(id) ?? []);
    const all = [...this.descriptions.values()];
    const say = (read: (description: Description) => string | null): string | null =>
      (issue && read(issue)) ?? all.map(read).find((found) => found !== null) ?? null;
    return {
      paper: say(({ title }) => title) ?? paperIn(this.label),
      date: say(({ date }) => date) ?? /\d{4}-\d{2}-\d{2}/.exec(this.label)?.[0] ?? null,
      number: issue?.number ?? null,
      // The only edition of a day is counted too: it need not be told from others.
      edition: issue?.edition && issue.edition !== '1' ? issue.edition : null,
      place: issue?.place ?? null,
      publisher: issue?.publisher ?? null,
      language: say(({ language }) => language),
      pages: ordered.map(({ division }) => this.pageOf(division)),
      articles: this.articles.map((division) => this.articleOf(division)),
    };
  }

  private openFile(element: XmlElement): void {
    const [id, own] = [element.get('ID') ?? '', element.get('USE') ?? ''];
    const use = [...this.groups, own].filter((word) => word !== '').join(' ');
    this.file = { id, type: element.get('MIMETYPE') ?? '', use };
  }

  private locate(href: string | null): void {
    const { file } = this;
    if (!file || href === null || this.files.has(file.id)) return;
    this.files.set(file.id, {
      name: href.replace(/^file:\/\/(?:localhost)?(?=[^/])/, ''),
      type: file.type,
      use: file.use,
    });
  }

  private openDivision(element: XmlElement): void {
    const division: Division = {
      type: element.get('TYPE') ?? '',
      id: element.get('ID') ?? '',
      label: element.get('LABEL') ?? '',
      orderLabel: element.get('ORDERLABEL') ?? '',
      order: element.number('ORDER'),
      descriptions: (element.get('DMDID') ?? '').split(/\s+/).filter((id) => id !== ''),
      files: [],
      areas: [],
      map: this.map,
    };
    if (this.issueDescriptions.length === 0 && !PAGE.test(division.type))
      this.issueDescriptions = division.descriptions;
    this.divisions.push(division);
  }

  private point(element: XmlElement): void {
    const file = element.get('FILEID');
    const block = element.get('BEGIN');
    const division = this.divisions.at(-1);
    if (file === null || !division) return;
    if (block === null) {
      division.files.push(file);
      return;
    }
    const article = this.divisions.findLast(({ type }) => ARTICLE.test(type));
    const page = this.divisions.findLast(({ type }) => PAGE.test(type));
    if (article) article.areas.push({ file, block });
    else if (page) page.files.push(file);
  }

  private closeDivision(division: Division | undefined): void {
    if (!division) return;
    const outer = this.divisions.findLast(({ type }) => PAGE.test(type));
    // A page's files may stand in divisions of its own.
    if (outer) outer.files.push(...division.files);
    else if (PAGE.test(division.type) && division.files.length > 0 && !/^logical$/i.test(division.map))
      this.pages.push({ division, index: this.pages.length });
    if (division.areas.length > 0) this.articles.push(division);
  }

  private pageOf(division: Division): MetsPage {
    const own = division.descriptions.map((id) => this.descriptions.get(id)?.start ?? null).find((start) => start);
    const label = own ?? division.orderLabel ?? '';
    return {
      label: label.trim() !== '' ? label.trim() : null,
      files: [...new Set(division.files)].flatMap((id) => this.files.get(id) ?? []),
    };
  }

  private articleOf({ id, type, areas }: Division): MetsArticle {
    return {
      id,
      type,
      blocks: areas.flatMap(({ file, block }) => {
        const name = this.files.get(file)?.name;
        return name === undefined ? [] : [{ file: name, block }];
      }),
    };
  }
}

/** `Der Nordstern (St. Cloud, Minn.), 1878-01-03`: the paper's title without the place and the day. */
function paperIn(label: string): string | null {
  const title = label.replace(/[,;\s]*\d{4}-\d{2}-\d{2}.*$/, '').replace(/\s*\([^()]*\)\s*$/, '');
  return title.trim() || null;
}
