import type { CodeLens } from 'vscode-languageserver';
import { doubtsOf } from '../../core/model/doubts';
import type { TranscriptFile } from '../../core/model/file';
import type { Server } from '../feature';
import { say } from '../messages';
import { ACCEPT_DOUBT, CHANGE_DOUBT, type DoubtArguments } from '../protocol';

type Context = Pick<Server, 'workspace' | 'positions' | 'locale' | 'options'>;

/** The lenses above a file's doubts: to accept what stands there, or to make it something else. None where the client has no commands for that. */
export function doubtLenses({ workspace, positions, locale, options }: Context, file: TranscriptFile): CodeLens[] {
  if (!options.doubts) return [];
  return doubtsOf(file).flatMap(({ start, end, line }): CodeLens[] => {
    const range = positions.rangeOf(file.tree, start, end);
    const given: DoubtArguments = [workspace.uriOf(file.path), range.start];
    const lens = (title: string, command: string) => ({ range, command: { title, command, arguments: given } });
    const accept = lens(say('accept', locale), ACCEPT_DOUBT);
    return line ? [accept, lens(say('change', locale), CHANGE_DOUBT)] : [accept];
  });
}
