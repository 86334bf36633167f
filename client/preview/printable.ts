import { escapeHtml } from '../../core/convert/html/escape';
import { htmlOf } from '../../core/convert/html/part';
import type { PreviewPart, PreviewView } from '../../server/protocol';

/** A part as previews have it. */
export type PrintedPart = Pick<PreviewPart, 'html' | 'images' | 'isInside'>;

/** What is printed of a preview. */
export interface Printed {
  readonly title: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly view: PreviewView;
  readonly isVertical: boolean;
  readonly parts: readonly PrintedPart[];
}

/** A page of HTML that needs nothing beside itself, and that a browser prints as soon as it has opened it. Images are data. */
export function printable({ title, language, view, isVertical, parts }: Printed, css: string, nonce: string): string {
  const policy = `default-src 'none'; img-src data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const content = htmlOf(parts.map((part) => ({ ...part, html: withImages(part.html, part.images) }))).join('\n');
  return `<!DOCTYPE html>
<html${language === '' ? '' : ` lang="${escapeHtml(language)}"`}>
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
${css.replaceAll('</', '<\\/')}
</style>
</head>
<body class="printed view-${view}${isVertical ? ' vertical' : ''}">
<main id="content">
${content}
</main>
<script nonce="${nonce}">print()</script>
</body>
</html>
`;
}

/** A part's HTML with its images in place; without an image, nothing stands for it. */
function withImages(html: string, images: readonly (string | null)[]): string {
  return html.replace(/<img data-image="(\d+)"( [^>]*)?>/g, (_, index: string, rest = '') => {
    const address = images[Number(index)];
    return address ? `<img src="${escapeHtml(address)}"${rest}>` : '';
  });
}
