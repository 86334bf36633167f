import { URI } from 'vscode-uri';
import { dateInName } from '../core/calendar-date';
import type { Conventions } from '../core/conventions/conventions';
import { readFile } from '../core/model/file';
import { languageByScript } from '../core/model/script-guess';
import { pageInName, structurePage } from '../core/structure';
import { parse } from '../core/syntax';
import type { Server } from './feature';
import { neighbourhoodOf } from './neighbours';
import type { RawPage, RawPageParams } from './protocol';
import { keyOf } from './uris';

type Context = Pick<Server, 'workspace'>;

/**
 * What can be told of a page of raw text. Its day and its page are read off its file's path, its paper and its language off the
 * transcripts in the nearest folder upwards that holds any, where these agree; failing that, the language off its letters and the
 * page off its folio line.
 */
export function rawPageOf({ workspace }: Context, { uri, text }: RawPageParams): RawPage {
  const key = keyOf(uri);
  const { path } = URI.parse(uri);
  const near = neighbourhoodOf(workspace.archive, key);
  const language = near.language ?? languageByScript(parse(text));
  const conventions = workspace.conventionsOf(key)(language);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    language,
    paper: near.paper,
    date: dateInName(path) ?? near.date,
    page: pageInName(name, conventions) ?? printedPage(text, conventions),
  };
}

/** The page that the folio line of a raw text names. */
function printedPage(text: string, conventions: Conventions): string | null {
  const { transcript } = structurePage(text, { conventions });
  return readFile('', parse(transcript), () => conventions).pages[0]?.key ?? null;
}
