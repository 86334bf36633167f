import type { FromPage, PreviewState, ToPage } from '../messages';

/** What VS Code gives to a webview. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: KeptState): void;
}

/** What survives a reload of the window: how the preview is set, and how far it is scrolled in what it shows. */
export type KeptState = PreviewState & { readonly subject?: string; readonly scroll?: readonly [x: number, y: number] };

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
