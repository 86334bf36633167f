import { CancellationToken, CompletionTriggerKind } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce, unlessCancelled } from '../answer';
import { cursorAt } from '../completion/cursor';
import { atOnceOf, documentationOf, isAbout } from '../completion/documentation';
import { completionList, itemAbilities } from '../completion/items';
import { sourcesFor, triggerCharacters } from '../completion/sources';
import type { Feature } from '../feature';
import { writerFor } from '../writing/writer';

/** Completes what is typed, where it is no running text. */
export const completion: Feature = (server) => {
  const { connection, positions, client, locale } = server;
  const abilities = itemAbilities(client.capabilities.textDocument?.completion);
  const formats = client.capabilities.textDocument?.completion?.completionItem?.documentationFormat;
  const writer = writerFor(formats, locale);
  const context = { ...server, writer, token: CancellationToken.None };

  const complete = async (file: TranscriptFile, offset: number, trigger: string | null) => {
    const cursor = cursorAt(file, offset, trigger);
    if (!cursor) return null;
    const found = sourcesFor(trigger).map((source) => source({ ...server, ...abilities }, cursor));
    const groups = (await Promise.all(found)).filter((group) => group !== null);
    if (groups.length === 0) return null;
    return completionList(groups, cursor, positions, abilities, (about) => {
      const blocks = atOnceOf(context, about);
      return blocks.length > 0 ? writer.content(blocks) : undefined;
    });
  };

  connection.onCompletion(
    atOnce(server, null, (file, { position, context: asked }) => {
      const isTyped = asked?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      return complete(file, positions.offsetAt(file.tree, position), isTyped ? (asked.triggerCharacter ?? '') : null);
    }),
  );
  connection.onCompletionResolve(
    unlessCancelled(async (item, token) => {
      if (!isAbout(item.data)) return item;
      const blocks = await documentationOf({ ...context, token }, item.data);
      return blocks.length > 0 ? { ...item, documentation: writer.content(blocks) } : item;
    }),
  );
  return {
    completionProvider: {
      triggerCharacters: [...triggerCharacters],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  };
};
