import { showPlace } from '../commands/show-place';
import type { Feature, Server } from '../feature';
import { SHOW_PLACE } from '../protocol';

/** A command that the client sends back; what it does not understand of its arguments it leaves. */
type Command = (server: Server, given: readonly unknown[]) => unknown;

/** The commands that the server executes, by their names. A client may have commands of these names itself, which it registers. */
const commands: ReadonlyMap<string, Command> = new Map([[SHOW_PLACE, showPlace]]);

/** Executes the commands that lenses and other answers of the server carry. */
export const executeCommand: Feature = (server) => {
  server.connection.onExecuteCommand(
    async ({ command, arguments: given }) => (await commands.get(command)?.(server, given ?? [])) ?? null,
  );
  return { executeCommandProvider: { commands: [...commands.keys()] } };
};
