import { languageByScript } from '../../core/model/script-guess';
import { structurePage, verifyNothingLost } from '../../core/structure';
import { parse } from '../../core/syntax';
import { acrossWorkspace } from '../answer';
import type { Feature, Server } from '../feature';
import {
  RAW_PAGE,
  type RawPage,
  type RawPageParams,
  STRUCTURE,
  type Structured,
  type StructureParams,
} from '../protocol';
import { rawPageOf } from '../raw-page';
import { keyOf } from '../uris';

function structured(
  { workspace, locale }: Pick<Server, 'workspace' | 'locale'>,
  { uri, text, language, paper, date, page }: StructureParams,
): Structured {
  const conventionsOf = workspace.conventionsOf(keyOf(uri));
  const { transcript, doubts } = structurePage(text, {
    conventions: conventionsOf(language ?? languageByScript(parse(text))),
    language: language ?? undefined,
    paper: paper ?? undefined,
    date: date ?? undefined,
    page: page ?? undefined,
    names: workspace.archive.names,
    locale,
  });
  return { difference: verifyNothingLost(text, transcript), transcript, doubts: doubts.length };
}

/** Answers Broadsheet's own requests for what is told of raw text, and for the transcript that it makes. */
export const structure: Feature = (server) => {
  const { connection } = server;
  connection.onRequest(
    RAW_PAGE,
    acrossWorkspace(server, (params: RawPageParams): RawPage => rawPageOf(server, params)),
  );
  connection.onRequest<Structured, never>(
    STRUCTURE,
    acrossWorkspace(server, (params: StructureParams): Structured => structured(server, params)),
  );
  return {};
};
