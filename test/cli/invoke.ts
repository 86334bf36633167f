import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createColors } from 'picocolors';
import { run } from '../../cli/program';
import type { Locale } from '../../core/locale';

/** What a command said, and its exit status. */
export interface Said {
  readonly status: number | null;
  readonly out: string;
  /** The lines on standard error. */
  readonly problems: readonly string[];
}

/** Runs the command line in this process; `input` is standard input. */
export async function invoke(
  args: readonly string[],
  input: string | Buffer = '',
  locale: Locale = 'en',
): Promise<Said> {
  let out = '';
  const problems: string[] = [];
  const status = await run(args, {
    locale,
    colors: createColors(false),
    input: async function* () {
      yield Buffer.from(input as string);
    },
    out: (text) => {
      out += text;
    },
    problem: (line) => problems.push(...line.split('\n')),
    progress: () => ({ step: () => {}, grow: () => {}, stop: () => {} }),
  });
  return { status, out, problems };
}

/** A folder for one test file's files, gone with its tests. */
export class Folder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'broadsheet-cli-'));

  /** The path of a file or folder in it. */
  at(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  /** Writes a file and gives its path. */
  put(name: string, content: string | Buffer): string {
    const file = this.at(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A transcript of one page on which nothing is wrong. */
export function page(number: number, body: string, date = '2021-03-06'): string {
  return `---\npaper: 白渡晚报\ndate: ${date}\nlanguage: zh-CN\n---\n\n== 第${'〇一二三四'[number]}版 ==\n\n${body}`;
}

export const clean = '# 东门水闸今日试运行\n@ 本报记者 林水生\n\n东门水闸昨天装好了新的启闭机，今天上午试运行。\n';

/** With a blank between two characters, which can be fixed. */
export const spaced = '# 东门水闸今日试运行\n@ 本报记者 林水生\n\n东门水闸昨天装好了新的启闭机 ，今天上午试运行。\n';
