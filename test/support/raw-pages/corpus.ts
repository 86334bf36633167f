import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { conventionsFor } from '../../../core/conventions';
import type { Conventions } from '../../../core/conventions/conventions';
import { type PrintedArticle, readPages, type Unit } from './printed-page';
import type { Random } from './random';
import type { PageContent } from './raw-page';
import { banks } from './stories';
import { type Pool, writeTranscript } from './write-issue';

/** Issues and pages written for this project, by language; paths from the project's root. */
const printed: Readonly<Record<string, readonly string[]>> = {
  zh: ['examples/linjiang-ribao/2021-03-06', 'test/fixtures/structure/linjiang.broadsheet'],
  en: ['examples/harbor-courier', 'test/fixtures/structure/ellery.broadsheet'],
  de: ['examples/donaubote/1908-05-03'],
  ja: ['examples/shiokaze-shinbun/2019-05-18'],
};

export const languages: readonly string[] = Object.keys(banks);

/** The languages whose pages weights are learnt from; others by the variable LANGUAGES: LANGUAGES=zh,ja,en npm run train */
export const learntLanguages: readonly string[] = process.env.LANGUAGES?.split(',') ?? ['zh', 'en', 'de'];

interface Shelf {
  readonly articles: readonly PrintedArticle[];
  readonly furniture: readonly (readonly Unit[])[];
}

/** Pages to lay out: of the articles of the examples, shuffled, and of invented ones; half of both is held out from tuning. */
export class Corpus {
  private readonly shelves = new Map<string, Shelf>();

  constructor(private readonly root: string) {}

  page(language: string, pool: Pool, random: Random): { content: PageContent; conventions: Conventions } {
    const bank = banks[language]!;
    const conventions = conventionsFor(bank.language);
    const shelf = this.shelf(language, pool, conventions);
    if (shelf.articles.length >= 6 && random.chance(0.4)) {
      const articles = random.some(shelf.articles, random.whole(5, 9));
      return { content: { articles, furniture: random.pick(shelf.furniture) ?? [] }, conventions };
    }
    const [page] = readPages(writeTranscript(bank, pool, random), conventions, true);
    return { content: page!, conventions };
  }

  private shelf(language: string, pool: Pool, conventions: Conventions): Shelf {
    const key = `${language} ${pool}`;
    let shelf = this.shelves.get(key);
    if (!shelf) {
      const pages = (printed[language] ?? [])
        .flatMap((place) => filesOf(path.join(this.root, place)))
        .flatMap((file) => readPages(readFileSync(file, 'utf8'), conventions, true));
      const articles = pages.flatMap(({ articles }) => articles).filter(({ units }) => units.length > 0);
      shelf = {
        articles: articles.filter((_, i) => (i % 2 === 0) === (pool === 'tuning')),
        furniture: pages.map(({ furniture }) => furniture),
      };
      this.shelves.set(key, shelf);
    }
    return shelf;
  }
}

function filesOf(place: string): string[] {
  if (place.endsWith('.broadsheet')) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith('.broadsheet'))
    .sort()
    .map((name) => path.join(place, name));
}
