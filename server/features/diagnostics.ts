import { pullDiagnostics } from '../diagnostics/pull';
import { pushDiagnostics } from '../diagnostics/push';
import type { Feature } from '../feature';

/** Reports what is wrong: to a client that asks for it when it asks, to others whenever it has changed. */
export const diagnostics: Feature = (server) => {
  const report = server.client.capabilities.textDocument?.diagnostic ? pullDiagnostics : pushDiagnostics;
  return report(server, server.diagnostics);
};
