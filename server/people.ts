import type { CancellationToken } from 'vscode-languageserver';
import type { Locale } from '../core/locale';
import { signaturesIn } from '../core/model/signatures';
import { inTurn } from './mentions';
import type { Workspace } from './workspace';
import { counted } from './writing/counted';

/** How a person has signed, as far as the archive tells. */
export interface Signed {
  /** Bylines, credits and signatures. */
  readonly times: number;
  readonly issues: number;
  /** The dates of the first issue and the last that have one, as ISO 8601 writes them; `null` where none has. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What the archive has of a person, by the name's key (see `nameKey`). */
export async function signedBy(workspace: Workspace, key: string, token: CancellationToken): Promise<Signed> {
  const { archive } = workspace;
  let times = 0;
  const issues = new Set<string>();
  const dates: string[] = [];
  for await (const path of inTurn(archive.filesNaming(key), token)) {
    const found = signaturesIn(path, key, archive).length;
    const issue = archive.issueKeyOf(path);
    if (found === 0 || issue === undefined) continue;
    times += found;
    issues.add(issue);
    const date = archive.masthead(path)?.date ?? null;
    if (date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) dates.push(date);
  }
  dates.sort();
  return { times, issues: issues.size, first: dates[0] ?? null, last: dates.at(-1) ?? null };
}

const bylines = { en: ['byline', 'bylines'], 'zh-CN': '次' } as const;
const issues = { en: ['issue', 'issues'], 'zh-CN': '期' } as const;

/** The same in words; `isWhole` says whether the archive has been read. */
export function signedInWords(
  { times, issues: printed, first, last }: Signed,
  isWhole: boolean,
  locale: Locale,
): string {
  const [signatures, papers] = [counted(times, bylines, locale), counted(printed, issues, locale)];
  const dates = first === last ? (first ?? '') : `${first}${locale === 'en' ? ' – ' : '至'}${last}`;
  if (locale === 'zh-CN') {
    const facts = `署名 ${signatures}，见于 ${papers}${dates && `，${dates}`}`;
    return isWhole ? facts : `${facts}（工作区还在读取）`;
  }
  const facts = `${signatures} in ${papers}${dates && `, ${dates}`}`;
  return isWhole ? facts : `${facts} (the workspace is still being read)`;
}
