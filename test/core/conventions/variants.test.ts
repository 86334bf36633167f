import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { conventionsFor } from '../../../core/conventions';
import type { Byline, Conventions, Lead } from '../../../core/conventions/conventions';
import { noNames } from './support';

const file = new URL('../../../../shared/real/variants.tsv', import.meta.url);

interface Row {
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly page: string;
  readonly label: string;
  readonly names: string;
}

/** Rows whose columns say what is not in the row's own text, or what our reading words otherwise; by line number of the file. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'jump-in label': 'the label is the reprinted headline, on a line of its own above the notice',
};

describe('wordings found in print', () => {
  if (!existsSync(file)) {
    it('skipped: the collection is not there', function () {
      this.skip();
    });
    return;
  }
  const [, ...lines] = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const [lang = '', kind = '', text = '', page = '', label = '', names = ''] = line.split('\t');
    const row: Row = { lang, kind, text: text.replaceAll('⏎', '\n'), page, label, names };
    it(`line ${i + 2}, ${lang} ${kind}`, () => check(row, conventionsFor(lang)));
  });
});

const CHECKS: Readonly<Record<string, (row: Row, conventions: Conventions) => void>> = {
  'jump-out': checkNotice,
  'jump-in': checkNotice,
  xref: checkNotice,
  serial: checkNotice,
  dateline: checkDateline,
  byline: (row, conventions) => checkNames(row, conventions.readByline(row.text, noNames)),
  credit: (row, conventions) => checkNames(row, conventions.findCredit(row.text, noNames)),
  'page-label': (row, conventions) => assert.equal(conventions.readPageLabel(row.text)?.key, normalised(row.page)),
  'end-mark': (row, conventions) => assert.equal(conventions.findEndMark(row.text)?.text, row.text),
};

function check(row: Row, conventions: Conventions): void {
  const checkKind = CHECKS[row.kind];
  assert.ok(checkKind, `no test for rows of the kind ${row.kind}`);
  checkKind(row, conventions);
}

function checkNotice(row: Row, conventions: Conventions): void {
  const direction = row.kind === 'jump-in' ? 'in' : 'out';
  const notice = conventions.readNotice(row.text, direction);
  assert.ok(notice, 'not recognised');
  assert.equal(notice.kind, row.kind === 'xref' ? 'reference' : row.kind);
  assert.equal(row.text.slice(notice.start, notice.end), notice.text);
  const keys = notice.pages.map(({ key }) => key);
  if (row.page === '')
    assert.deepEqual(
      keys.filter((key) => key !== null),
      [],
    );
  else if (!/\d/.test(row.page) && row.page !== '(same)') {
    // XXX, N, [DESTPAGE]: the place of a page that was never filled in names none.
    assert.deepEqual(keys, [null]);
    assert.equal(notice.damage, 'unreadable');
  } else assert.deepEqual(keys, row.page.split(',').map(normalised));
  if (row.label !== '' && row.text.includes(row.label)) assert.equal(notice.label ?? notice.slug, row.label);
  else if (row.label !== '') assert.ok(EXCEPTIONS[`${row.kind} label`]);
}

/** As printed, `A03`, to the key, `A3`. */
function normalised(page: string): string {
  return page === '(same)' ? 'same' : page.replace(/^([A-Z]*)0*(?=\d)/, '$1');
}

function checkDateline(row: Row, conventions: Conventions): void {
  const lead = conventions.findLead(row.text, noNames);
  assert.ok(lead, 'not recognised');
  const agency = lead.dateline?.agency ?? null;
  if (row.label === 'New York Herald cable')
    assert.ok(agency && row.text.includes(agency), 'misread beyond recognition, so as printed');
  else if (row.label === 'AP') assert.ok(agency === 'AP' || agency === 'Associated Press');
  else if (row.label !== '') checkOrigin(row, lead);
  if (row.lang === 'zh' && row.names !== '') checkNames(row, lead.byline);
}

/** A bracket's contents are the origin as printed: `J. S. Orig.-Korr.`, `„United Preß“`. */
function checkOrigin(row: Row, lead: Lead): void {
  const plain = (text: string) => text.replace(/ß/g, 'ss').toLowerCase();
  assert.ok(
    plain(lead.dateline?.agency ?? '').includes(plain(row.label.replace(/\.$/, ''))),
    `agency is ${lead.dateline?.agency}`,
  );
  if (row.lang === 'de' && row.names !== '') assert.ok(lead.dateline?.text.includes(row.names));
}

function checkNames(row: Row, byline: Byline | null): void {
  assert.ok(byline, 'not recognised');
  const printed = byline.credits.filter(({ names }) => names.length > 0);
  if (row.names === '') {
    assert.deepEqual(printed, []);
    return;
  }
  const wanted = row.names.split(';').map((credit) => {
    const [role, people] = credit.includes(':') ? (credit.split(':') as [string, string]) : [null, credit];
    return { role, people: people.split('|') };
  });
  if (printed.length === 0) {
    assert.deepEqual([byline.source], wanted[0]?.people);
    return;
  }
  assert.equal(printed.length, wanted.length);
  printed.forEach(({ role, names }, i) => {
    const { role: wantedRole, people } = wanted[i]!;
    // 作者 stands for a name that print gives no role.
    if (wantedRole !== null) assert.equal(role ?? '作者', wantedRole);
    assert.deepEqual(
      names.map(({ text }) => text),
      people.map((name, k) => (name.endsWith('(OCR)') ? asMisread(row, names[k]?.text) : asPrinted(name))),
    );
    const doubted = people.some((name) => name.endsWith('?'));
    assert.equal(
      names.some(({ doubtful }) => doubtful),
      doubted,
    );
  });
}

/** Without the mark of doubt and the note on the person. */
function asPrinted(name: string): string {
  return name.replace(/\?$/, '').replace(/\(.*\)$/, '');
}

/** The table corrects what the machine misread; we keep the print. */
function asMisread(row: Row, name: string | undefined): string {
  assert.ok(name && row.text.endsWith(`${name}.`));
  return name;
}
