import { env, l10n, Uri, type Webview } from 'vscode';
import { escapeHtml } from '../../core/convert/html/escape';
import { icons } from '../icons';
import { webviewHtml } from '../webview';
import { webviewFolder } from '../webview-folder';

/** The page of a preview, which fills itself with what it is sent. Nothing but the extension's own script runs in it. */
export function previewHtml(webview: Webview, extension: Uri): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), name));
  const title = l10n.t('Preview');
  return webviewHtml(webview, {
    lang: env.language,
    title,
    scripts: [address('preview.js')],
    styles: [address('preview.css')],
    allows: { 'style-src': webview.cspSource, 'img-src': webview.cspSource },
    data: {},
    body: `${toolbar()}
<main id="scroller" tabindex="0" aria-label="${escapeHtml(title)}"><div id="sheet"><div id="content"></div></div></main>`,
  });
}

function toolbar(): string {
  const views = [
    viewButton('article', l10n.t('Article'), l10n.t('The article at the cursor, whole')),
    viewButton('page', l10n.t('Page'), l10n.t('The page at the cursor, as it is printed')),
    viewButton('issue', l10n.t('Issue'), l10n.t('The contents of the issue')),
  ];
  const tools = [
    toolButton('isVertical', icons.vertical, l10n.t('Vertical writing')),
    toolButton('isLocked', icons.lock, l10n.t('Stay with what is shown')),
    toolButton('print', icons.print, l10n.t('Print')),
  ];
  const label = escapeHtml(l10n.t('Preview'));
  return `<header id="toolbar"><div role="toolbar" aria-label="${label}">
<div class="views">${views.join('')}</div>
<div class="tools">${tools.join('')}</div>
</div></header>`;
}

function viewButton(view: string, name: string, title: string): string {
  return `<button type="button" data-view="${view}" aria-pressed="false" title="${escapeHtml(title)}">${escapeHtml(name)}</button>`;
}

function toolButton(use: 'isVertical' | 'isLocked' | 'print', icon: string, title: string): string {
  const name = escapeHtml(title);
  const data = use === 'print' ? '' : ` data-set="${use}" aria-pressed="false"`;
  return `<button type="button"${data} title="${name}" aria-label="${name}">${icon}</button>`;
}
