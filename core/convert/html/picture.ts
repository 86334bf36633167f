import type { Segment } from '../../model/segment';
import { LineKind } from '../../syntax';
import { bylineRows, joinedLines, type Setting } from './blocks';
import { escapeHtml } from './escape';
import type { Piece } from './part';

/**
 * The segment's picture at `index` with its caption, and with the credit below it, unless that stands below the next picture of
 * its group. Its lines count from its first. Without an image of it there is a frame in its place.
 */
export function pictureHtml(segment: Segment, index: number, setting: Setting): Piece {
  const { section, pictures } = segment;
  const picture = pictures[index]!;
  const next = pictures[index + 1]?.credits ?? [];
  const credits = picture.credits
    .filter((credit) => section.lineKind(credit.line) === LineKind.Byline && !next.includes(credit))
    .map((credit) => `<span class="credit">${bylineRows(section, credit, setting, picture.block.firstLine)}</span>`);
  const src = picture.attributes.values.get('src');
  const image =
    src === undefined
      ? `<div class="frame" role="img" aria-label="${escapeHtml(setting.words.picture)}"></div>`
      : '<img data-image="0" alt="">';
  const caption = joinedLines(segment, picture.block, setting, []);
  const words = caption + credits.join('');
  return {
    html: `<figure data-line="0">${image}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`,
    images: src === undefined ? [] : [src],
  };
}
