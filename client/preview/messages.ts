import type { PreviewPart, PreviewSplice, PreviewView } from '../../server/protocol';

/** What the preview's two halves, in the extension and in the webview, say to each other. Lines and characters are 0-based. */

export const views: readonly PreviewView[] = ['article', 'page', 'issue'];

/** What a preview is set to; it survives a reload of the window. */
export interface PreviewState {
  /** The transcript that is followed, and the cursor in it. */
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly view: PreviewView;
  readonly isVertical: boolean;
  /** Whether the preview stays with what it shows when the cursor goes elsewhere. */
  readonly isLocked: boolean;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface ShowMessage {
  readonly type: 'show';
  readonly state: PreviewState;
  readonly view: PreviewView;
  readonly subject: string;
  readonly language: string;
  readonly canBeVertical: boolean;
  /** Whether lines run down, which not every language lets them. */
  readonly isVertical: boolean;
  readonly uris: readonly string[];
  /** How the parts replace some of those shown before; `null`: they are all. */
  readonly splice: PreviewSplice | null;
  /** Images are addresses that the webview may load. */
  readonly parts: readonly PreviewPart[];
}

/** The selection in the editor. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
  /** The preview itself has asked for it. */
  readonly isEcho: boolean;
}

/** The editor's first visible line. */
export interface VisibleMessage {
  readonly type: 'visible';
  readonly uri: string;
  readonly line: number;
}

export type ToPage = ShowMessage | CursorMessage | VisibleMessage;

export type FromPage =
  /** The page has been loaded, and shows nothing. */
  | { readonly type: 'ready' }
  | { readonly type: 'set'; readonly view?: PreviewView; readonly isVertical?: boolean; readonly isLocked?: boolean }
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly start: Position;
      readonly end: Position;
      readonly takesFocus: boolean;
    }
  /** The first line that is visible in the preview. */
  | { readonly type: 'scroll'; readonly uri: string; readonly line: number }
  | { readonly type: 'jump'; readonly uri: string; readonly line: number; readonly direction: 'forward' | 'back' }
  | { readonly type: 'print' };

/** A message from the webview, if it is one that it may send. */
export function readMessage(sent: unknown): FromPage | null {
  if (!isRecord(sent)) return null;
  const { type, uri, line, direction, start, end, takesFocus, view, isVertical, isLocked } = sent;
  switch (type) {
    case 'ready':
    case 'print':
      return { type };
    case 'set':
      return {
        type,
        ...(isView(view) ? { view } : {}),
        ...(typeof isVertical === 'boolean' ? { isVertical } : {}),
        ...(typeof isLocked === 'boolean' ? { isLocked } : {}),
      };
    case 'reveal':
      if (typeof uri !== 'string' || !isPosition(start) || !isPosition(end)) return null;
      return { type, uri, start, end, takesFocus: takesFocus === true };
    case 'scroll':
      return typeof uri === 'string' && isCount(line) ? { type, uri, line } : null;
    case 'jump':
      if (typeof uri !== 'string' || !isCount(line) || (direction !== 'forward' && direction !== 'back')) return null;
      return { type, uri, line, direction };
    default:
      return null;
  }
}

/** The state that VS Code kept of a preview, if it is one. */
export function readState(kept: unknown): PreviewState | null {
  if (!isRecord(kept)) return null;
  const { uri, line, character, view, isVertical, isLocked } = kept;
  if (typeof uri !== 'string' || !isCount(line) || !isCount(character) || !isView(view)) return null;
  return { uri, line, character, view, isVertical: isVertical === true, isLocked: isLocked === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isView(value: unknown): value is PreviewView {
  return views.some((view) => view === value);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
