import type { Locale } from '../../core/locale';
import type { Localized, Meaning } from './meaning';

const labels = {
  otherForms: { en: 'Also written', 'zh-CN': '也可写作' },
  value: { en: 'Value', 'zh-CN': '取值' },
  on: { en: 'Stands on', 'zh-CN': '用于' },
  tei: { en: 'TEI', 'zh-CN': 'TEI' },
} as const satisfies Record<string, Localized>;

/** A meaning as Markdown: its name in bold, its text, what else is known of it, its example as fenced code. */
export function meaningMarkdown(meaning: Meaning, locale: Locale): string {
  const heading = `**${meaning.name[locale]}** ${code(meaning.written)}`;
  const example = meaning.example ? [`\`\`\`broadsheet\n${meaning.example[locale]}\n\`\`\``] : [];
  return [heading, meaning.text[locale], ...factsOf(meaning, locale), ...example].join('\n\n');
}

/** The same for a client that shows plain text. */
export function meaningText(meaning: Meaning, locale: Locale): string {
  const heading = `${meaning.name[locale]}  ${meaning.written}`;
  const prose = [meaning.text[locale], ...factsOf(meaning, locale)].map((text) => text.replaceAll('`', ''));
  const example = meaning.example ? [meaning.example[locale].replace(/^(?=.)/gm, '    ')] : [];
  return [heading, ...prose, ...example].join('\n\n');
}

function factsOf({ otherForms = [], value, on, tei }: Meaning, locale: Locale): string[] {
  const fact = (label: Localized, text: string) => `${label[locale]}${locale === 'en' ? ': ' : '：'}${text}`;
  return [
    ...(otherForms.length > 0 ? [fact(labels.otherForms, otherForms.map(code).join(' '))] : []),
    ...(value ? [fact(labels.value, value[locale])] : []),
    ...(on ? [fact(labels.on, on[locale])] : []),
    ...(tei === undefined ? [] : [fact(labels.tei, code(tei))]),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}
