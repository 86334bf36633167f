import type * as vscode from 'vscode';
import { escapeHtml } from '../core/convert/html/escape';

/** A page for a webview: nothing runs or loads in it but what the policy names. */
export interface WebviewPage {
  readonly lang: string;
  readonly title: string;
  /** Scripts and style sheets, as addresses of the webview. */
  readonly scripts: readonly vscode.Uri[];
  readonly styles: readonly vscode.Uri[];
  /** What the policy allows beside scripts and styles of the extension, by directive: `{ 'img-src': 'blob:' }`. */
  readonly allows?: Readonly<Record<string, string>>;
  /** Attributes of the body, escaped here. */
  readonly data: Readonly<Record<string, string>>;
  /** What stands in the body; whoever makes it escapes what it holds. */
  readonly body: string;
}

/** The HTML of a page, under a policy that lets nothing come from elsewhere. */
export function webviewHtml(webview: vscode.Webview, page: WebviewPage): string {
  const nonce = newNonce();
  const policy = Object.entries({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}'`,
    'style-src': `${webview.cspSource} 'nonce-${nonce}'`,
    ...page.allows,
  }).map(([directive, sources]) => `${directive} ${sources.replace('{nonce}', `'nonce-${nonce}'`)}`);
  const data = Object.entries(page.data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${page.styles.map((uri) => `<link rel="stylesheet" href="${escapeHtml(uri.toString())}">`).join('\n')}
</head>
<body${data.join('')}>
${page.body}
${page.scripts.map((uri) => `<script type="module" nonce="${nonce}" src="${escapeHtml(uri.toString())}"></script>`).join('\n')}
</body>
</html>`;
}

/** A word that nobody can guess. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
