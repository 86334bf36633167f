import type { Byline, Conventions, NameIndex } from '../conventions/conventions';
import { type PrintedByline, withNames } from '../model/credits';
import { nameKey } from '../model/names';
import { printedPlace } from '../model/printed-place';
import { blocksOf, type Section } from '../syntax';
import { type Finding, finding, replacing } from './finding';
import { Passage } from './passage';
import { balance } from './text/brackets';
import { isCjkLetter } from './text/script';
import { nearest } from './vocabulary';

export interface BylineSettings {
  readonly conventions: Conventions;
  /** The names that the archive knows. */
  readonly names: NameIndex;
  /** Everybody who signs in the paper; `null` where no list is configured. */
  readonly staff: ReadonlySet<string> | null;
  /** The paper's name as the front matter gives it: a byline's source that is the paper itself. */
  readonly paper: string | null;
}

/** What is wrong with printed bylines, whoever they belong to. Offsets are UTF-16 units into their section. */
export function checkBylines(section: Section, bylines: readonly PrintedByline[], settings: BylineSettings): Finding[] {
  return [
    ...checkBrackets(section, settings),
    ...bylines.flatMap((printed) => checkByline(section, printed, settings)),
  ];
}

/** Brackets of `@` lines; those of a lead are the paragraph's. */
function checkBrackets(section: Section, { conventions }: BylineSettings): Finding[] {
  const found: Finding[] = [];
  for (const block of blocksOf(section)) {
    if (block.kind !== 'byline') continue;
    const passage = Passage.of(section, block);
    if (passage.hasGaps) continue;
    const { loose, mixed } = balance(passage.text, conventions.script);
    for (const { at, mark } of loose) {
      found.push(passage.locate(finding('byline-unclosed-bracket', at, at + 1, { bracket: mark })));
    }
    for (const { code, start, end, arguments: values, fixes } of mixed) {
      if (code !== 'mixed-width-brackets') continue;
      found.push(passage.locate(finding('byline-mixed-brackets', start, end, values, ...fixes)));
    }
  }
  return found;
}

/** Roles that a name belongs to. Commentators, correspondents and the editors may sign without theirs. */
const neverAnonymous = /^author$|photo|foto|(?:记者|記者|通讯员|通訊員|实习生|實習生|摄|攝|摄影|攝影|撮影|기자)$/i;

function checkByline(section: Section, printed: PrintedByline, settings: BylineSettings): Finding[] {
  const byline = withNames(printed, settings.conventions, settings.names);
  if (!byline) return checkUnread(section, printed, settings.conventions);
  const names = byline.credits.flatMap((credit) => credit.names);
  if (names.length === 0) {
    // A picture may be an agency's: Foto: dpa.
    const mayBeAgencys = (role: string) => byline.source !== null && /photo|foto/i.test(role);
    const asksForName = byline.credits.some(
      ({ role }) => role !== null && neverAnonymous.test(role) && !mayBeAgencys(role),
    );
    return asksForName ? [finding('byline-without-name', printed.start, printed.end, {})] : [];
  }
  return [
    ...checkRoles(section, printed, byline, settings),
    ...checkSplit(section, printed, byline),
    ...checkStaff(section, printed, byline, settings),
  ];
}

function checkRoles(
  section: Section,
  printed: PrintedByline,
  byline: Byline,
  { conventions }: BylineSettings,
): Finding[] {
  const found = new Map<string, Finding>();
  for (const { role, roleSpan } of byline.credits) {
    if (!role || !roleSpan || found.has(role) || conventions.knowsRole(role)) continue;
    const { start, end } = printedPlace(section, printed.runs, roleSpan.start, roleSpan.end);
    found.set(role, finding('byline-unknown-role', start, end, { role }));
  }
  return [...found.values()];
}

/** The paper's own people, in words between the paper and the name that are no role: 本报记着 石兰. */
const ownRole =
  /^[（(]?本[报報刊社]([\u4e00-\u9fff]{2,6})(?:[：:]|[ \u3000]{1,3})[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])/d;

function checkUnread(section: Section, printed: PrintedByline, conventions: Conventions): Finding[] {
  const match = ownRole.exec(printed.text);
  const role = match?.[1];
  if (role === undefined || conventions.knowsRole(role)) return [];
  const [from, to] = match?.indices?.[1] ?? [0, 0];
  const { start, end } = printedPlace(section, printed.runs, from, to);
  return [finding('byline-unknown-role', start, end, { role })];
}

/** More characters than a Chinese, Japanese or Korean name has. */
const longestCjkName = 4;

/** A single doubtful name may well be one; a run that was cut by guess, or is too long to be one, is not clear. */
function checkSplit(section: Section, printed: PrintedByline, byline: Byline): Finding[] {
  const found: Finding[] = [];
  for (const { names } of byline.credits) {
    let run = '';
    let count = 0;
    // Names cut out of one run stand without anything between them.
    for (const [index, name] of names.entries()) {
      if (!name.doubtful) continue;
      run += name.text;
      count++;
      const next = names[index + 1];
      if (next?.doubtful && next.start === name.end) continue;
      if (count > 1 || (run.length > longestCjkName && isCjkRun(run))) {
        const { start, end } = printedPlace(section, printed.runs, name.end - run.length, name.end);
        found.push(finding('byline-unsplit-names', start, end, { names: run }));
      }
      run = '';
      count = 0;
    }
  }
  return found;
}

function isCjkRun(text: string): boolean {
  return [...text].every((character) => isCjkLetter(character.charCodeAt(0)));
}

const staffKeys = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** By what the people on a list are told, however their names are set. */
function keysOf(staff: ReadonlySet<string>): ReadonlySet<string> {
  let keys = staffKeys.get(staff);
  if (!keys) {
    keys = new Set([...staff].map(nameKey));
    staffKeys.set(staff, keys);
  }
  return keys;
}

function checkStaff(section: Section, printed: PrintedByline, byline: Byline, settings: BylineSettings): Finding[] {
  const { staff, paper } = settings;
  if (!staff || !(byline.source === null || byline.source === paper || /^[本我]/.test(byline.source))) return [];
  const found: Finding[] = [];
  for (const { text: name, doubtful, ...span } of byline.credits.flatMap((credit) => credit.names)) {
    if (doubtful || keysOf(staff).has(nameKey(name))) continue;
    const { start, end } = printedPlace(section, printed.runs, span.start, span.end);
    const near = nearest(name, staff);
    const fixes = near && section.text.slice(start, end) === name ? [replacing(start, end, near, false)] : [];
    found.push(finding('byline-unknown-reporter', start, end, { name }, ...fixes));
  }
  return found;
}
