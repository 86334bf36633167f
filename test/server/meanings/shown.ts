import { strict as assert } from 'node:assert';
import type { Locale } from '../../../core/locale';
import type { TranscriptFile } from '../../../core/model/file';
import type { Issue } from '../../../core/model/issue';
import type { Meaning } from '../../../server/meanings/meaning';
import { Desk } from '../../core/checks/desk';

export const locales: readonly Locale[] = ['en', 'zh-CN'];

const frames = {
  en: { keys: { paper: 'The Lennport Courier', date: '1911-05-04', language: 'en' }, body: '# Ferry late\nFog.' },
  'zh-CN': { keys: { paper: '临江日报', date: '2021-03-06', language: 'zh-CN' }, body: '# 渡口今日停航\n江面有雾。' },
};

/** An example as a whole transcript: with the front matter and the page that an example leaves out. */
export function transcriptOf(example: string, locale: Locale): string {
  const { keys, body } = frames[locale];
  const [, inFrontMatter, behind] = /^---\n([\s\S]*?)\n---\s*([\s\S]*)$/.exec(example) ?? [];
  const given = inFrontMatter?.split('\n') ?? [];
  const rest = inFrontMatter === undefined ? example : behind || body;
  const wanted = rest.startsWith('==') ? keys : { ...keys, page: 1 };
  const added = Object.entries(wanted).filter(([key]) => !given.some((line) => line.startsWith(`${key}:`)));
  const lines = [...given, ...added.map(([key, value]) => `${key}: ${value}`)];
  return `---\n${lines.join('\n')}\n---\n\n${rest}\n`;
}

/** An example in an archive of its own, and the codes of what is reported of it. */
export function checked(example: string, locale: Locale): { file: TranscriptFile; issue: Issue; codes: string[] } {
  const desk = new Desk().put('p1.broadsheet', transcriptOf(example, locale));
  const file = desk.archive.file('p1.broadsheet');
  const issue = desk.archive.issueOf('p1.broadsheet');
  assert.ok(file && issue);
  return { file, issue, codes: desk.check().map(({ code }) => code) };
}

/** Letters of one language that stand in texts of the other, code and what both languages write alike left out. */
export function foreignWords(text: string, locale: Locale): string[] {
  const prose = text.replace(/`[^`]*`/g, '');
  if (locale === 'en')
    return [...prose.matchAll(/[\p{Script=Han}、。，：；“”（）]+/gu)]
      .map(([word]) => word)
      .filter((word) => !/^[“”]$/.test(word));
  return [...prose.matchAll(/[A-Za-z]+/g)].map(([word]) => word).filter((word) => !alike.has(word));
}

const alike = new Set(['YAML', 'BCP', 'PDF', 'IIIF', 'ASCII', 'TEI']);

/** What is wrong with a meaning's texts; empty where nothing is. */
export function faultsOf(meaning: Meaning): string[] {
  const faults: string[] = [];
  for (const locale of locales) {
    const texts = [meaning.name, meaning.text, meaning.value, meaning.on].flatMap((text) => text?.[locale] ?? []);
    for (const text of texts) {
      const foreign = foreignWords(text, locale);
      if (foreign.length > 0) faults.push(`${locale}: ${foreign.join(' ')} in: ${text}`);
      if (text.trim() === '') faults.push(`${locale}: an empty text`);
      // Outside of code spans nothing may be Markdown, or plain text would show it.
      if (/[*_[\]<>#|\\~]/.test(text.replace(/`[^`]*`/g, ''))) faults.push(`${locale}: Markdown in: ${text}`);
      if (text.split('`').length % 2 === 0) faults.push(`${locale}: an unclosed code span in: ${text}`);
    }
    if (!meaning.text[locale].endsWith(locale === 'en' ? '.' : '。'))
      faults.push(`${locale}: no sentence: ${meaning.text[locale]}`);
    const example = meaning.example?.[locale];
    if (example === undefined) continue;
    if (example.includes('```') || example.trim() !== example) faults.push(`${locale}: no clean example: ${example}`);
    const foreign = foreignWords(printedOf(example), locale);
    if (foreign.length > 0) faults.push(`${locale}: ${foreign.join(' ')} in: ${example}`);
  }
  return faults;
}

/** What an example has printed: keys, values that are no words, attributes and kinds left out. */
function printedOf(example: string): string {
  return example
    .replace(/\{[^{}]*\}/g, '')
    .replace(/^(?:status|facsimile|language): .*|^[a-z]+:|^[~～]{3} [a-z]+$|yáo/gm, '');
}
