import { Uri, type Webview, workspace } from 'vscode';
import type { PreviewPart, PreviewResult } from '../../server/protocol';
import type { PreviewState, ShowMessage } from './messages';

/** What a preview shows, with the HTML of all its parts, and which of these its page has already. */
export class Shown {
  private readonly html = new Map<string, string>();
  private readonly sent = new Set<string>();
  result: PreviewResult | undefined;

  constructor(private readonly webview: Webview) {}

  /** Ids of the parts whose HTML is known. */
  get known(): string[] {
    return [...this.html.keys()];
  }

  /** Takes in an answer of the server; whether all of its HTML is there. */
  take(result: PreviewResult): boolean {
    for (const { id, html } of result.parts) if (html !== undefined) this.html.set(id, html);
    if (!result.parts.every(({ id }) => this.html.has(id))) return false;
    const ids = new Set(result.parts.map(({ id }) => id));
    for (const id of [...this.html.keys()]) if (!ids.has(id)) this.html.delete(id);
    for (const id of [...this.sent]) if (!ids.has(id)) this.sent.delete(id);
    this.result = result;
    return true;
  }

  /** The page is a new one, which has nothing. */
  forget(): void {
    this.sent.clear();
  }

  /** What the page has to be sent to show it all. */
  message(result: PreviewResult, state: PreviewState): ShowMessage {
    const { parts, title: _, ...rest } = result;
    const needed = parts.map(({ id, origins, images }): PreviewPart => {
      const part = { id, origins, images: images.map((image) => this.imageAddress(image)) };
      return this.sent.has(id) ? part : { ...part, html: this.html.get(id) ?? '' };
    });
    for (const { id } of parts) this.sent.add(id);
    return { type: 'show', state, ...rest, parts: needed };
  }

  /** All that is shown, with its HTML. */
  get parts(): { readonly html: string; readonly images: readonly (string | null)[] }[] {
    return (this.result?.parts ?? []).map(({ id, images }) => ({ html: this.html.get(id) ?? '', images }));
  }

  /** Only files of the workspace are loaded. */
  private imageAddress(image: string | null): string | null {
    if (image === null) return null;
    const uri = Uri.parse(image);
    return workspace.getWorkspaceFolder(uri) ? this.webview.asWebviewUri(uri).toString() : null;
  }
}
