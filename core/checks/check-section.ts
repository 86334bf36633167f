import type { Configuration } from '../configuration';
import type { Conventions, NameIndex } from '../conventions/conventions';
import type { SectionContent } from '../model/contents';
import { noNames } from '../model/credits';
import { getOrMake } from '../model/maps';
import type { Search, Section } from '../syntax';
import { checkArticleOf } from './article';
import { checkBylines } from './byline';
import type { Finding } from './finding';
import { type Ignores, readIgnores } from './ignore';
import { checkJumpsOf } from './jump';
import { checkMarkup } from './markup';
import { withoutRisk } from './risk';
import { checkText } from './text';

export interface SectionReport {
  /** Offsets are UTF-16 units into the section. */
  readonly findings: readonly Finding[];
  readonly ignores: Ignores;
}

interface Kept {
  readonly conventions: Conventions;
  readonly configuration: Configuration;
  readonly paper: string | null;
  readonly report: SectionReport;
}

const kept = new WeakMap<Section, Kept>();

/** The searches for reports, by the paper whose sections they are. */
const searches = new WeakMap<Configuration, Map<string | null, Search<SectionContent, SectionReport>>>();

/** Finds what is to be said of single sections, runs of names split as they look by themselves (see `withArchiveNames`). */
export function reportsUnder(
  configuration: Configuration,
  paper: string | null,
): Search<SectionContent, SectionReport> {
  const ofConfiguration =
    searches.get(configuration) ?? new Map<string | null, Search<SectionContent, SectionReport>>();
  searches.set(configuration, ofConfiguration);
  return getOrMake(ofConfiguration, paper, () => (content) => {
    const report = checkSection(content, configuration, paper);
    return report.findings.length > 0 || report.ignores.ignores.length > 0 ? [report] : [];
  });
}

/** Checks one section by itself; for a section that was checked before under the same settings, the same report again. */
function checkSection(content: SectionContent, configuration: Configuration, paper: string | null): SectionReport {
  const { section, conventions } = content;
  let before = kept.get(section);
  if (before?.conventions !== conventions || before.configuration !== configuration || before.paper !== paper) {
    before = { conventions, configuration, paper, report: read(content, configuration, paper) };
    kept.set(section, before);
  }
  return before.report;
}

function read(content: SectionContent, configuration: Configuration, paper: string | null): SectionReport {
  const { section, conventions, segment } = content;
  const ignores = readIgnores(section);
  const findings = [
    ...checkText(section, conventions.script),
    ...checkMarkup(section, conventions),
    ...(segment ? [...checkArticleOf(segment, configuration), ...checkJumpsOf(segment)] : []),
    ...bylineFindings(content, configuration, paper, noNames),
    ...ignores.faults,
  ];
  return { findings: withoutEchoes(findings, section).map((found) => withoutRisk(section, found)), ignores };
}

function bylineFindings(
  { section, conventions, page, segment }: SectionContent,
  configuration: Configuration,
  paper: string | null,
  names: NameIndex,
): Finding[] {
  const bylines = segment
    ? [...segment.bylines, ...new Set(segment.pictures.flatMap(({ credits }) => credits))]
    : (page?.bylines ?? []);
  return checkBylines(section, bylines, { conventions, names, staff: configuration.staff, paper });
}

/** Runs of names may be split by names that other files print, so they are looked at anew each time; they are few. */
export function withArchiveNames(
  report: SectionReport,
  content: SectionContent,
  configuration: Configuration,
  paper: string | null,
  names: NameIndex,
): SectionReport {
  if (!report.findings.some(({ code }) => code === 'byline-unsplit-names')) return report;
  const others = report.findings.filter(({ code }) => !code.startsWith('byline-'));
  return { ...report, findings: [...others, ...bylineFindings(content, configuration, paper, names)] };
}

/** A jump whose marker lacks its space is one fault, not two. */
function withoutEchoes(findings: readonly Finding[], section: Section): Finding[] {
  const lines = new Set(
    findings.flatMap(({ code, start }) => (code === 'marker-without-space' ? [section.lineAt(start)] : [])),
  );
  return findings.filter(({ code, start }) => code !== 'jump-without-marker' || !lines.has(section.lineAt(start)));
}
