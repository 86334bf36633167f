import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './files/client';
import { serve } from './server';
import { Gate } from './transport/gate';

/** The server as a worker in a browser, which reads files through its client. */
const worker = globalThis as unknown as Worker;
const writer = new BrowserMessageWriter(worker);
const connection = createConnection(new Gate(new BrowserMessageReader(worker), writer), writer);
serve(connection, clientFiles(connection), null);
