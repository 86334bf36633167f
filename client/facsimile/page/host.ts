import type { FacsimileState, FromPage, ToPage } from '../messages';
import type { View } from './viewer';

/** What VS Code gives to a webview. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: KeptState): void;
}

/** What survives a reload of the window: how the facsimile is set, and what part of which sheet of the scan it shows. */
export type KeptState = FacsimileState & {
  readonly file?: string;
  /** The sheet that was asked for, and the one that has been turned to since. */
  readonly wanted?: number;
  readonly sheet?: number;
  readonly view?: View;
};

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function send(message: FromPage): void {
  api.postMessage(message);
}

export function onMessage(listener: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => listener(data));
}

let kept = (api.getState() ?? undefined) as KeptState | undefined;

export function keptState(): KeptState | undefined {
  return kept;
}

export function keep(state: KeptState): void {
  kept = state;
  api.setState(state);
}

/** An element of the page, which is there from the start. */
export function find<E extends HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element as E;
}
