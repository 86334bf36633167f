import { URI } from 'vscode-uri';
import { dateInName } from '../core/calendar-date';
import type { Conventions } from '../core/conventions/conventions';
import type { Archive } from '../core/model/archive';
import { type Masthead, readFile } from '../core/model/file';
import { languageByScript } from '../core/model/script-guess';
import { pageInName, structurePage } from '../core/structure';
import { parse } from '../core/syntax';
import type { Server } from './feature';
import type { RawPage, RawPageParams } from './protocol';
import { keyOf, parentOf } from './uris';

type Context = Pick<Server, 'workspace'>;

/**
 * What can be told of a page of raw text. Its day and its page are read off its file's path, its paper and its language off the
 * transcripts in the nearest folder upwards that holds any, where these agree; failing that, the language off its letters and the
 * page off its folio line.
 */
export function rawPageOf({ workspace }: Context, { uri, text }: RawPageParams): RawPage {
  const key = keyOf(uri);
  const { path } = URI.parse(uri);
  const { beside, near } = neighboursOf(workspace.archive, key);
  const language = common(near, 'language') ?? languageByScript(parse(text));
  const conventions = workspace.conventionsOf(key)(language);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    language,
    paper: common(near, 'paper'),
    date: dateInName(path) ?? common(beside, 'date'),
    page: pageInName(name, conventions) ?? printedPage(text, conventions),
  };
}

/** The page that the folio line of a raw text names. */
function printedPage(text: string, conventions: Conventions): string | null {
  const { transcript } = structurePage(text, { conventions });
  return readFile('', parse(transcript), () => conventions).pages[0]?.key ?? null;
}

interface Neighbours {
  /** In the file's folder. */
  readonly beside: readonly Masthead[];
  /** In the nearest folder upwards that holds any, and below it. */
  readonly near: readonly Masthead[];
}

function neighboursOf(archive: Archive, key: string): Neighbours {
  const paths = [...archive.paths];
  const mastheads = (inside: (path: string) => boolean) =>
    paths.filter(inside).flatMap((path) => archive.masthead(path) ?? []);
  const folder = parentOf(key);
  const beside = mastheads((path) => parentOf(path) === folder);
  for (let above = folder; above.includes('/'); above = parentOf(above)) {
    const near = mastheads((path) => path.startsWith(`${above}/`));
    if (near.length > 0) return { beside, near };
  }
  return { beside, near: [] };
}

/** What all mastheads say that say it at all; `null` where they disagree. */
function common(mastheads: readonly Masthead[], key: 'paper' | 'date' | 'language'): string | null {
  const said = new Set(mastheads.flatMap((masthead) => masthead[key] ?? []));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}
