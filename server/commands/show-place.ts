import { type Location, Range } from 'vscode-languageserver';
import type { Server } from '../feature';
import { say } from '../messages';
import type { ShownPlace } from '../protocol';

/** Places that are offered at a time: more is no choice. */
const MOST = 20;

/** Shows the place that a command's arguments name, the one that the user chooses where there are several. */
export async function showPlace(server: Server, given: readonly unknown[]): Promise<Location | null> {
  const { connection, client } = server;
  const place = await chosen(server, given.filter(isPlace).slice(0, MOST));
  if (!place) return null;
  const { uri, range } = place;
  if (!client.capabilities.window?.showDocument?.support) return { uri, range };
  await connection.window.showDocument({ uri, takeFocus: true, selection: range });
  return null;
}

async function chosen({ connection, locale }: Server, places: readonly ShownPlace[]): Promise<ShownPlace | undefined> {
  if (places.length < 2) return places[0];
  const titles = places.map(({ title, uri }, index) => `${index + 1}. ${title ?? uri}`);
  const answer = await connection.window.showInformationMessage(
    say('which-place', locale),
    ...titles.map((title) => ({ title })),
  );
  return answer ? places[titles.indexOf(answer.title)] : undefined;
}

function isPlace(given: unknown): given is ShownPlace {
  if (typeof given !== 'object' || given === null) return false;
  const { uri, range } = given as Partial<Record<keyof ShownPlace, unknown>>;
  return typeof uri === 'string' && Range.is(range);
}
