import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { readSettings, SECTION } from '../settings';
import { unawaited } from '../unawaited';

/** Follows the user's settings: asks a client for them that can be asked, and takes them from others as they send them. */
export const configuration: Feature = ({ connection, client, options, settings, whenInitialized }) => {
  const { configuration: canBeAsked, didChangeConfiguration } = client.capabilities.workspace ?? {};
  if (!canBeAsked) {
    settings.set(readSettings(options.settings));
    connection.onDidChangeConfiguration(({ settings: sent }) => settings.set(readSettings(sectionOf(sent))));
    return {};
  }
  const ask = async () => settings.set(readSettings(await connection.workspace.getConfiguration(SECTION)));
  connection.onDidChangeConfiguration(() => unawaited(connection, ask()));
  whenInitialized(() => {
    unawaited(connection, ask());
    if (!didChangeConfiguration?.dynamicRegistration) return;
    unawaited(connection, connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }));
  });
  return {};
};

/** Clients send the section by itself, or all that they have. */
function sectionOf(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  return SECTION in sent ? (sent as Record<string, unknown>)[SECTION] : sent;
}
