import type { Conventions } from '../../core/conventions/conventions';
import { conventionsFor } from '../../core/conventions/index';
import {
  type InspectedArticle,
  type InspectedByline,
  type InspectedCredit,
  type InspectedIssue,
  type InspectedJump,
  type InspectedPage,
  type InspectedSegment,
  inspectIssue,
} from '../../core/convert/inspect';
import { Archive } from '../../core/model/archive';
import type { Issue } from '../../core/model/issue';
import { parse } from '../../core/syntax';
import type { ExampleFile } from './examples';

/**
 * What the files mean as `docs/format.md` prints it. Files that name no language are read in `language`; lines are named with their
 * file where there are several.
 */
export function modelOutlineOf(files: readonly ExampleFile[], language: string | null): string {
  const conventions = new Map<string | null, Conventions>();
  const archive = new Archive(() => (named) => {
    const tag = named ?? language;
    if (!conventions.has(tag)) conventions.set(tag, conventionsFor(tag));
    return conventions.get(tag)!;
  });
  for (const { path, text } of files) archive.setFile(path, parse(text));
  const outline = new ModelOutline(files.length > 1);
  const issues = [...new Set(files.map(({ path }) => archive.issueOf(path)!))];
  return issues
    .flatMap((issue) => outline.issue(issue, inspectIssue(issue, archive.names), issues.length > 1))
    .join('\n');
}

class ModelOutline {
  constructor(private readonly withPaths: boolean) {}

  issue(issue: Issue, inspected: InspectedIssue, isOneOfMany: boolean): string[] {
    const { paper, date, edition, pages, articles } = inspected;
    const named = [paper, date, edition].filter((word) => word !== null).map((word) => `"${word}"`);
    const title = isOneOfMany || named.length > 0 ? [['issue', ...named].join(' ')] : [];
    return [
      ...title,
      ...pages.flatMap((page) => this.page(page)),
      ...articles.flatMap((article, i) =>
        this.article(
          article,
          issue.articles[i]!.segments.map(({ join }) => join),
        ),
      ),
    ];
  }

  private page({ number, label, bylines }: InspectedPage): string[] {
    if (number === null && label === null && bylines.length === 0) return [];
    const title = ['page', number ?? 'unknown', ...(label === null ? [] : [`"${label}"`])].join(' ');
    return [title, ...bylines.map((byline) => `  ${creditOf(byline)}`)];
  }

  private article(article: InspectedArticle, joins: readonly (string | null)[]): string[] {
    const { headline, genre, id, rubric, bylines, dateline, pictures, segments, endMark, text } = article;
    const lines: string[] = [];
    if (rubric !== null) lines.push(`rubric "${rubric}"`);
    for (const words of headline.standing) lines.push(`standing head "${words}"`);
    for (const words of headline.kicker) lines.push(`kicker "${words}"`);
    for (const words of headline.deck) lines.push(`deck "${words}"`);
    if (id !== null) lines.push(`id ${id}`);
    if (genre !== 'news') lines.push(`genre ${genre}`);
    if (article.with) lines.push(`with ${article.with.id}`);
    for (const byline of bylines) lines.push(`byline (${byline.position}) ${creditOf(byline)}`);
    if (dateline) lines.push(`dateline ${datelineOf(dateline)}`);
    for (const { caption, credits, with: tie } of pictures) {
      const belonging = tie ? ` with ${tie.id}` : '';
      lines.push(`picture "${caption}"${belonging}`, ...credits.map((credit) => `  credit ${creditOf(credit)}`));
    }
    if (segments.length > 1 || segments[0]!.jumpIn || segments[0]!.jumpOut) {
      segments.forEach((segment, i) => {
        lines.push(...this.segment(segment, i > 0, joins[i] ?? null));
      });
    }
    for (const paragraph of text === '' ? [] : text.split('\n')) lines.push(`paragraph "${paragraph}"`);
    if (endMark !== null) lines.push(`end mark "${endMark}"`);
    const main = headline.main.map((words) => `"${words}"`).join(' ');
    return [main === '' ? 'article' : `article ${main}`, ...lines.map((line) => `  ${line}`)];
  }

  private segment(segment: InspectedSegment, isContinuation: boolean, join: string | null): string[] {
    const { page, headline, jumpIn, jumpOut } = segment;
    const main = isContinuation ? headline.main.map((words) => ` "${words}"`).join('') : '';
    const title = `segment${page === null ? '' : ` on page ${page}`}${main}${join === null ? '' : `, joined (${join})`}`;
    const lines: string[] = [];
    if (jumpIn) lines.push(`  jump in ${this.jump(jumpIn)}`);
    if (jumpOut) lines.push(`  jump out ${this.jump(jumpOut)}`);
    return [title, ...lines];
  }

  private jump({ text, pages, label, slug, state, to, from, candidates }: InspectedJump): string {
    const words = [
      ...(text === '' ? [] : [`"${text}"`]),
      ...(pages.length === 0 ? [] : [`page ${pages.join(', ')}`]),
      ...(label === null ? [] : [`label ${label}`]),
      ...(slug === null ? [] : [`slug ${slug}`]),
    ];
    const there = [...(to ?? []), ...(from ?? [])].map((place) => this.place(place)).join(', ');
    if (state === 'paired') return [...words, to ? '⇒' : '⇐', there].join(' ');
    const beside = there === '' ? [] : [`beside ${there}`];
    const why = candidates.map((candidate) => `${this.place(candidate)}: ${candidate.why}`).join('; ');
    return [...words, state, ...beside, ...(why === '' ? [] : [`(${why})`])].join(' ');
  }

  private place({ path, line }: { path: string; line: number }): string {
    return this.withPaths ? `${path} line ${line}` : `line ${line}`;
  }
}

function creditOf({ role, names, text, source }: InspectedCredit & Pick<InspectedByline, 'source'>): string {
  if (names.length === 0) return `"${text.replaceAll('\n', ' / ')}"`;
  return `${source === undefined ? '' : `${source} `}${role === undefined ? '' : `${role}: `}${names.join(', ')}`;
}

function datelineOf(dateline: NonNullable<InspectedArticle['dateline']>): string {
  const { place, date, agency } = dateline;
  return [agency && `agency ${agency}`, place && `place ${place}`, date && `date ${date}`].filter(Boolean).join(', ');
}
