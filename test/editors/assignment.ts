import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What an editor is asked to do, in words that stand in the text that it opens. */
export interface Assignment {
  /** The file to open. */
  readonly file: string;
  /** The diagnostic to wait for, on `text` after the words before it, and the title of the quick fix to apply to it. */
  readonly fault: { readonly code: string; readonly before: string; readonly text: string; readonly fix: string };
  /** The jump to follow and to rename: the label, after the words before it. */
  readonly jump: { readonly before: string; readonly label: string; readonly newLabel: string };
}

/** Text of two files of an issue, as it is or as it should be. */
export interface Pages {
  readonly front: string;
  readonly inside: string;
}

/** An archive of one issue that an editor may change, the assignment for it, and the pages it should have in the end. */
export interface Desk {
  readonly archive: string;
  readonly assignment: Assignment;
  readonly expected: Pages;
  readPages(): Pages;
}

export const root = path.resolve(__dirname, '../..');
const issue = 'linjiang-ribao/2021-03-06';
const printed = '本报讯（记者周晓舟）昨日是惊蛰。';
/** The name has a character beyond the Basic Multilingual Plane: columns in bytes, UTF-16 units and characters all differ. */
const faulty = '本报讯（记者周𬀩舟）昨日是惊蛰,';
const mended = '本报讯（记者周𬀩舟）昨日是惊蛰，';

/** Lays a copy of an example, with a fault in its front page, in a folder below `folder`. */
export function layDesk(folder: string): Desk {
  // Editors name files by their real paths.
  const archive = path.join(realpathSync(folder), 'archive');
  const front = path.join(archive, issue, 'p1.broadsheet');
  const inside = path.join(archive, issue, 'p3.broadsheet');
  cpSync(path.join(root, 'examples', issue), path.dirname(front), { recursive: true });
  writeFileSync(path.join(archive, 'broadsheet.config.json'), '{}\n');
  const original: Pages = { front: readFileSync(front, 'utf8'), inside: readFileSync(inside, 'utf8') };
  writeFileSync(front, replaceOnce(original.front, printed, faulty));
  return {
    archive,
    assignment: {
      file: front,
      fault: { code: 'mixed-width-punctuation', before: '昨日是惊蛰', text: ',', fix: 'Replace with “，”' },
      jump: { before: '（下转第三版', label: '①', newLabel: '⑨' },
    },
    expected: {
      front: replaceOnce(replaceOnce(original.front, printed, mended), '（下转第三版①）', '（下转第三版⑨）'),
      inside: replaceOnce(original.inside, '（上接第一版①）', '（上接第一版⑨）'),
    },
    readPages: () => ({ front: readFileSync(front, 'utf8'), inside: readFileSync(inside, 'utf8') }),
  };
}

function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in the example`);
  return text.replace(from, to);
}
