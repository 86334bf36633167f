import { Uri, type Webview, workspace } from 'vscode';
import type { PreviewPart, PreviewResult, PreviewSplice } from '../../server/protocol';
import type { PreviewState, ShowMessage } from './messages';
import { spliced } from './splice';

const nothing: PreviewSplice = { start: 0, removed: 0, shifts: [] };

/** What a preview shows, and which answer of the server's its page shows already. */
export class Shown {
  result: PreviewResult | undefined;
  /** All parts, with their HTML. */
  parts: readonly PreviewPart[] = [];
  private sent: number | undefined;

  constructor(private readonly webview: Webview) {}

  /** The answer that the next one may build upon. */
  get base(): number | null {
    return this.result?.revision ?? null;
  }

  /** Takes in an answer of the server, which was asked with `base`. */
  take(result: PreviewResult): void {
    this.parts = result.splice ? spliced(this.parts, result.splice, result.parts) : result.parts;
    // What the page has not been told of by now it is told as a whole.
    if (this.result && this.sent !== this.result.revision) this.sent = undefined;
    this.result = result;
  }

  /** The page is a new one, which has nothing. */
  forget(): void {
    this.sent = undefined;
  }

  /** What the page has to be sent to show it all. */
  message(result: PreviewResult, state: PreviewState): ShowMessage {
    const { parts, title: _, revision, splice, ...rest } = result;
    const isSent = this.sent === revision;
    const isBase = this.sent !== undefined && splice !== null;
    const needed = isSent
      ? { splice: nothing, parts: [] }
      : isBase
        ? { splice, parts }
        : { splice: null, parts: this.parts };
    this.sent = revision;
    return {
      type: 'show',
      state,
      ...rest,
      splice: needed.splice,
      parts: needed.parts.map((part) => this.addressed(part)),
    };
  }

  private addressed(part: PreviewPart): PreviewPart {
    return part.images.length === 0 ? part : { ...part, images: part.images.map((image) => this.imageAddress(image)) };
  }

  /** Only files of the workspace are loaded. */
  private imageAddress(image: string | null): string | null {
    if (image === null) return null;
    const uri = Uri.parse(image);
    return workspace.getWorkspaceFolder(uri) ? this.webview.asWebviewUri(uri).toString() : null;
  }
}
