import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Exports, start } from './extension';
import { serveFiles } from './files';

/** Where VS Code runs extensions in a browser: the server is a worker, which reads files through the client. */
export function activate(context: ExtensionContext): Promise<Exports> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (id, name, options) => {
    const client = new LanguageClient(id, name, startWorker, options);
    context.subscriptions.push(...serveFiles(client, context.extensionUri));
    return client;
  });
}
