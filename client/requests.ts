import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server answers to a view; `none` while it does not run: a view is filled again once it does. */
export async function askForView<R>(client: BaseLanguageClient, method: string, params: object, none: R): Promise<R> {
  try {
    return await client.sendRequest<R>(method, params);
  } catch (error) {
    if (client.isRunning()) throw error;
    return none;
  }
}
