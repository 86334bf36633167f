import { CompletionItemKind } from 'vscode-languageserver';
import { counterpartsOf } from '../../core/model/counterparts';
import type { PlacedSegment } from '../../core/model/file';
import { idsInIssue, idsOf, newId } from '../../core/model/ids';
import type { Issue } from '../../core/model/issue';
import { pageName, segmentName } from '../writing/titles';
import type { Cursor } from './cursor';
import type { CompletionContext, Offer } from './offer';

/** Ids to give: those that are referred to and that nothing carries yet, and one that is new. */
export function newIds({ workspace }: CompletionContext, cursor: Cursor): Offer[] {
  const { file, line, page } = cursor;
  const issue = workspace.issueOf(file);
  if (!issue) return [];
  const all = idsInIssue(issue);
  const isTyped = ({ path, start }: { path: string; start: number }) =>
    path === file.path && file.tree.positionAt(start).line === line;
  const given = new Set(all.filter((place) => place.kind === 'definition' && !isTyped(place)).map(({ id }) => id));
  const missing = all
    .filter((place) => place.kind === 'reference' && place.id !== '' && !given.has(place.id))
    .map(({ id }) => id);
  const fresh = page ? [newId(page, new Set([...given, ...missing]))] : [];
  return [...new Set([...missing, ...fresh])].map((id) => ({ label: `#${id}`, kind: CompletionItemKind.Reference }));
}

/** Ids that `to`, `from` or `with` can name: those of the halves that wait for this jump first. */
export function knownIds(
  context: CompletionContext,
  cursor: Cursor,
  issue: Issue,
  key: 'to' | 'from' | 'with',
): Offer[] {
  const { segment: own, page } = cursor;
  const wanted =
    key === 'with'
      ? []
      : counterpartsOf(issue, key === 'to' ? 'out' : 'in', page?.key ?? null, own).map(({ placed }) => placed);
  const all = issue.segments.filter(({ segment }) => key !== 'to' || segment.jumpIn !== null);
  const isOwn = (id: string) => own?.segment.attributes.ids.includes(id) ?? false;
  const carriers = [...new Set([...wanted, ...all])].filter((placed) => placed !== own);
  const ofSegments = carriers.flatMap((placed) =>
    placed.segment.attributes.ids.map((id) => offer(id, described(placed, context), cursor)),
  );
  const shown = new Set(ofSegments.map(({ label }) => label));
  const others = key === 'with' ? [...idsOf(issue)].filter((id) => !shown.has(`#${id}`) && !isOwn(id)) : [];
  return [...ofSegments, ...others.map((id) => offer(id, '', cursor))];
}

function described(placed: PlacedSegment, { locale }: CompletionContext): string {
  return `${pageName(placed.page, locale)} ${segmentName(placed, locale)}`;
}

function offer(id: string, description: string, { file }: Cursor): Offer {
  return {
    label: `#${id}`,
    kind: CompletionItemKind.Reference,
    ...(description === '' ? {} : { description }),
    // Both `#flood` and `flood` are typed.
    filter: `#${id} ${id}`,
    about: { kind: 'id', key: id, path: file.path },
  };
}
