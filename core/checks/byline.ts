import type { Byline, Conventions, NameIndex } from '../conventions/conventions';
import { type PrintedByline, withNames } from '../model/credits';
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
  const unknown = new Set(byline.credits.flatMap(({ role }) => (role && !conventions.knowsRole(role) ? [role] : [])));
  return [...unknown].map((role) => {
    const { start, end } = place(section, printed, role);
    return finding('byline-unknown-role', start, end, { role });
  });
}

/** The paper's own people, in words between the paper and the name that are no role: 本报记着 石兰. */
const ownRole =
  /^[（(]?本[报報刊社]([\u4e00-\u9fff]{2,6})(?:[：:]|[ \u3000]{1,3})[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])/;

function checkUnread(section: Section, printed: PrintedByline, conventions: Conventions): Finding[] {
  const role = ownRole.exec(printed.text)?.[1];
  if (role === undefined || conventions.knowsRole(role)) return [];
  const { start, end } = place(section, printed, role);
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
        const { start, end } = place(section, printed, run);
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

function checkStaff(section: Section, printed: PrintedByline, byline: Byline, settings: BylineSettings): Finding[] {
  const { staff, paper } = settings;
  if (!staff || !(byline.source === null || byline.source === paper || /^[本我]/.test(byline.source))) return [];
  const found: Finding[] = [];
  for (const { text: name, doubtful } of byline.credits.flatMap((credit) => credit.names)) {
    if (doubtful || staff.has(name)) continue;
    const { start, end, isVerbatim } = place(section, printed, name);
    const near = nearest(name, staff);
    const fixes = near && isVerbatim ? [replacing(start, end, near, false)] : [];
    found.push(finding('byline-unknown-reporter', start, end, { name }, ...fixes));
  }
  return found;
}

/** Where words of a byline stand in the section; the whole byline where markup or a line end breaks them. */
function place(
  section: Section,
  { start, end }: PrintedByline,
  words: string,
): { start: number; end: number; isVerbatim: boolean } {
  const at = section.text.indexOf(words, start);
  if (at < 0 || at + words.length > end) return { start, end, isVerbatim: false };
  return { start: at, end: at + words.length, isVerbatim: true };
}
