import { readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '../../../core/convert/html/escape';
import type { PrintedArticle, Role, Unit } from '../../support/raw-pages/printed-page';
import type { Random } from '../../support/raw-pages/random';
import type { PageContent } from '../../support/raw-pages/raw-page';

const css = readFileSync(path.join(__dirname, 'newspaper.css'), 'utf8');
/** A picture that is one: a PDF says where images stand, not where a box is filled. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVQI12NoYPj/nwEABYUBgTYTwGQAAAAASUVORK5CYII=';
const heads: readonly Role[] = ['standing', 'kicker', 'headline', 'deck'];

/** The page's printed width, and that of the narrowest columns that ideographs and letters are set in, in millimetres. */
const WIDTH = 326;
const NARROWEST = { square: 36, letters: 46 } as const;

/** A page of a newspaper as HTML: articles side by side and below one another, in columns of several widths. */
export function newspaperPage({ furniture, articles }: PageContent, language: string, random: Random): string {
  const rows: string[] = [];
  for (let i = 0; i < articles.length; ) {
    const count = Math.min(articles.length - i, random.pick([1, 2, 2, 3]));
    const widths = Array.from({ length: count }, () => random.whole(2, 4));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const row = articles.slice(i, i + count).map((article, k) => {
      const least = /^(?:zh|ja|ko)/u.test(language) ? NARROWEST.square : NARROWEST.letters;
      const most = Math.max(1, Math.floor((widths[k]! / whole) * (WIDTH / least)));
      return articleHtml(article, widths[k]!, Math.min(most, random.whole(1, 6)), random);
    });
    rows.push(`<div class="row">${row.join('\n')}</div>`);
    i += count;
  }
  const style = [random.chance(0.4) ? 'centred' : '', random.chance(0.5) ? 'ruled' : ''].join(' ');
  const folio = furniture.map((unit) => `<div class="folio">${lines(unit)}</div>`).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}"><meta charset="utf-8"><title>page</title><style>${css}</style>
<body class="${style}">${folio}
${rows.join('\n')}
</body></html>`;
}

function articleHtml({ units }: PrintedArticle, width: number, columns: number, random: Random): string {
  const length = units.reduce((sum, { lines }) => sum + lines.reduce((all, { text }) => all + text.length, 0), 0);
  const size = Math.round(Math.min(34, 13 + length / 60)) + random.whole(0, 4);
  const first = units.findIndex(({ role }) => !heads.includes(role) && role !== 'byline');
  const rest = first < 0 ? units.length : first;
  const head = units.slice(0, rest).map((unit) => `<div class="${unit.role}">${lines(unit)}</div>`);
  return `<article style="--width: ${width}; --columns: ${columns}; --size: ${size}pt">
<header>${head.join('\n')}</header>
<div class="text">${textHtml(units.slice(rest))}</div>
</article>`;
}

/** What stands below the head; who took a picture is printed below its caption. */
function textHtml(units: readonly Unit[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < units.length; ) {
    const unit = units[i++]!;
    if (unit.role !== 'caption') {
      blocks.push(unitHtml(unit));
      continue;
    }
    const credits: string[] = [];
    while (units[i]?.role === 'credit') credits.push(unitHtml(units[i++]!));
    blocks.push(`<figure>${unitHtml(unit)}${credits.join('')}</figure>`);
  }
  return blocks.join('\n');
}

function unitHtml(unit: Unit): string {
  switch (unit.role) {
    case 'text':
      return `<p>${lines(unit)}</p>`;
    case 'caption':
      return `<img class="picture" alt="" width="100%" src="${picture}"><figcaption>${lines(unit)}</figcaption>`;
    case 'crosshead':
    case 'preformatted':
      return `<div class="${unit.role}">${unit.lines.map(({ text }) => escapeHtml(text)).join('\n')}</div>`;
    default:
      return `<p class="${unit.role}">${lines(unit)}</p>`;
  }
}

function lines(unit: Unit): string {
  return unit.lines.map(({ text }) => escapeHtml(text)).join('<br>');
}
