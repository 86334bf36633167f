/** What VS Code gives to a webview. */
interface VsCodeApi<From, State> {
  postMessage(message: From): void;
  getState(): unknown;
  setState(state: State): void;
}

declare function acquireVsCodeApi<From, State>(): VsCodeApi<From, State>;

/** How the page in a webview speaks with the extension, and keeps what survives a reload of the window. */
export interface PageHost<From, To, State> {
  send(message: From): void;
  onMessage(listener: (message: To) => void): void;
  keptState(): State | undefined;
  keep(state: State): void;
}

/** The page's host; a page can ask for it once. */
export function pageHost<From, To, State>(): PageHost<From, To, State> {
  const api = acquireVsCodeApi<From, State>();
  let kept = (api.getState() ?? undefined) as State | undefined;
  return {
    send: (message) => api.postMessage(message),
    onMessage: (listener) => window.addEventListener('message', ({ data }: MessageEvent<To>) => listener(data)),
    keptState: () => kept,
    keep(state) {
      kept = state;
      api.setState(state);
    },
  };
}
