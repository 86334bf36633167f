import { env, l10n, Uri, type Webview } from 'vscode';
import { escapeHtml } from '../../core/convert/html/escape';
import { icons } from '../icons';
import { webviewHtml } from '../webview';
import { webviewFolder } from '../webview-folder';
import type { FacsimileSetting } from './messages';
import { pageWords } from './words';

/** The page of a facsimile, which waits for what it is to show. Nothing but the extension's own scripts run in it. */
export function facsimileHtml(webview: Webview, extension: Uri): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), name));
  const title = l10n.t('Facsimile');
  return webviewHtml(webview, {
    lang: env.language,
    title,
    scripts: [address('facsimile.js')],
    styles: [address('facsimile.css')],
    allows: {
      // pdf.js decodes images by WebAssembly, in a worker that is made of its own code.
      'script-src': `{nonce} 'wasm-unsafe-eval'`,
      'worker-src': 'blob:',
      'img-src': 'blob:',
      'font-src': 'blob: data:',
      'connect-src': webview.cspSource,
    },
    data: { words: JSON.stringify(pageWords()), resources: `${address('pdfjs')}/` },
    body: `${toolbar(title)}
<main><h1 class="unseen">${escapeHtml(title)}</h1><div id="scan"></div><div id="message" role="status"></div></main>`,
  });
}

function toolbar(title: string): string {
  const views = [
    button('zoom-out', icons.zoomOut, l10n.t('Zoom out')),
    button('zoom-in', icons.zoomIn, l10n.t('Zoom in')),
    button('whole', icons.whole, l10n.t('Whole page')),
    button('width', icons.width, l10n.t('Fit width')),
    button('rotate', icons.rotate, l10n.t('Rotate')),
  ];
  const sheets = [
    button('previous', icons.previous, l10n.t('Previous page of the file')),
    '<span id="sheet" role="status"></span>',
    button('next', icons.next, l10n.t('Next page of the file')),
  ];
  const tools = [
    toggle('keepsZoom', icons.keepZoom, l10n.t('Keep zoom and place when the page changes')),
    toggle('isLocked', icons.lock, l10n.t('Stay with what is shown')),
  ];
  return `<header id="toolbar"><div role="toolbar" aria-label="${escapeHtml(title)}">
<div class="tools">${views.join('')}</div>
<div class="tools" id="sheets" hidden>${sheets.join('')}</div>
<div class="tools">${tools.join('')}</div>
</div></header>`;
}

function button(id: string, icon: string, title: string): string {
  const name = escapeHtml(title);
  return `<button type="button" id="${id}" title="${name}" aria-label="${name}" disabled>${icon}</button>`;
}

function toggle(setting: FacsimileSetting, icon: string, title: string): string {
  const name = escapeHtml(title);
  return `<button type="button" data-set="${setting}" aria-pressed="false" title="${name}" aria-label="${name}">${icon}</button>`;
}
