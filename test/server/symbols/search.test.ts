import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver';
import { parse } from '../../../core/syntax';
import type { Found } from '../../../server/symbols/findings';
import { search } from '../../../server/symbols/search';
import { Workspace } from '../../../server/workspace';
import { transcript } from '../../support/transcripts';
import { memoryFiles } from '../support/memory-files';
import { quiet } from '../support/quiet';

const FOLDER = 'file:///archive';

/** The same files, of which cards are kept, or all. */
async function workspaceOf(texts: ReadonlyMap<string, string>, keepsAll = false): Promise<Workspace> {
  const { readNow, ...files } = memoryFiles(FOLDER, texts);
  const workspace = new Workspace(keepsAll ? files : { ...files, ...(readNow ? { readNow } : {}) }, quiet);
  await workspace.addFolder(FOLDER);
  return workspace;
}

async function found(workspace: Workspace, query: string, inPortions = false): Promise<Found[]> {
  const all: Found[] = [];
  for await (const portion of search(workspace, query, inPortions, new CancellationTokenSource().token)) {
    all.push(...portion);
  }
  return all;
}

/** What is found, whatever tells where it stands. */
function told(all: readonly Found[]): string[] {
  return all.map(({ kind, name, path, start, end, container }) =>
    JSON.stringify([kind, name, path, start, end, container]),
  );
}

function issue(day: number, ...articles: string[]): [path: string, text: string] {
  const date = `1931-06-${String(day).padStart(2, '0')}`;
  return [
    `${date}.broadsheet`,
    `---\npaper: Halden Courier\ndate: ${date}\nlanguage: en\n---\n\n${articles.join('\n')}`,
  ];
}

const words = ['e', '一', '二', '记者', 'By', 'page', 'a b', '一 二', 'ae', '第版', '本报 一', '报2', '𠮷', 'x y z'];
const query = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
  fc.string({ unit: fc.constantFrom(...'一二三记者版报 abe'), maxLength: 5 }),
);

describe('a search', () => {
  it('finds on cards what reading everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(transcript, { maxLength: 5 }),
        fc.array(query, { maxLength: 5 }),
        async (some, asked) => {
          const texts = new Map(some.map((text, i) => [`${i}.broadsheet`, text]));
          const [cards, whole] = [await workspaceOf(texts), await workspaceOf(texts, true)];
          assert.deepEqual([...cards.archive.pathsAtHand], []);
          for (const each of asked) {
            const expected = told(await found(whole, each));
            assert.deepEqual(told(await found(cards, each)).sort(), [...expected].sort(), each);
            assert.deepEqual(told(await found(cards, each, true)).sort(), expected.sort(), each);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds what is narrowed down by what an article or byline is in, the best first', async () => {
    const workspace = await workspaceOf(
      new Map([
        issue(1, '#- The Elbe at its highest\n# Ferry wins the day\n@ By Ann Poole\n', '# Notices\n'),
        issue(2, '# Ferry race\n\n# Wins and losses\n@ By Ann Poole\n', '# Far every winds\n'),
      ]),
    );
    const names = async (query: string) => (await found(workspace, query)).map(({ name }) => name);
    assert.deepEqual(await names('ferry wins'), ['Ferry wins the day']);
    assert.deepEqual(await names('day ferry'), ['Ferry wins the day']);
    assert.deepEqual(await names('elbe'), ['Ferry wins the day']);
    assert.deepEqual(await names('wins 06-02'), ['Wins and losses']);
    assert.deepEqual(await names('poole losses'), ['Ann Poole']);
    assert.deepEqual(await names('ferry'), ['Ferry wins the day', 'Ferry race'].reverse());
    assert.deepEqual(await names('fevewi'), ['Far every winds']);
  });

  it('follows what is filed anew, opened and gone', async () => {
    const [path, text] = issue(1, '# Ferry race\n');
    const texts = new Map([[path, text], issue(2, '# Ferry stops\n')]);
    const workspace = await workspaceOf(texts);
    const names = async (query: string) => (await found(workspace, query)).map(({ name }) => name).sort();
    assert.deepEqual(await names('ferry'), ['Ferry race', 'Ferry stops']);
    texts.set(path, text.replace('race', 'raft'));
    await workspace.refresh([`${FOLDER}/${path}`]);
    assert.deepEqual(await names('ferry'), ['Ferry raft', 'Ferry stops']);
    workspace.openDocument(`${FOLDER}/${path}`, 1, parse('# Ferry sinks\n'));
    assert.deepEqual(await names('ferry'), ['Ferry sinks', 'Ferry stops']);
    assert.deepEqual(await names('raft'), []);
    texts.delete(path);
    await workspace.closeDocument(`${FOLDER}/${path}`);
    assert.deepEqual(await names('ferry'), ['Ferry stops']);
  });

  describe('does not look at all that there is', () => {
    /** Texts of the index and cards that a search has looked at. */
    async function looks(days: number, query: string): Promise<number> {
      const common = ['# Notice of the harbor board\n@ By Ann Poole\n', '# 渡口通告\n'];
      const issues = Array.from({ length: days }, (_, day) =>
        issue(day, `# Harbor notice ${day}\n`, `# 第${day}号通告\n`, ...common),
      );
      const workspace = await workspaceOf(new Map([...issues, issue(99_999, '# Ferry wins\n', '# 水闸开放\n')]));
      await found(workspace, 'catch up');
      const { cards } = workspace.archive;
      const before = cards.names.looks + cards.besides.looks + cards.runs.looks;
      const read = cards.file.bind(cards);
      let taken = 0;
      cards.file = (file) => {
        taken++;
        return read(file);
      };
      await found(workspace, query);
      return taken + cards.names.looks + cards.besides.looks + cards.runs.looks - before;
    }

    for (const query of ['ferry wins', 'ferry', '水闸', '闸']) {
      it(`for “${query}”, which is seldom`, async () => {
        const [few, many] = [await looks(20, query), await looks(200, query)];
        assert.ok(many <= few && few < 20, `${few} looks at 20 issues, ${many} at 200`);
      });
    }

    for (const query of ['poole', 'notice of', '渡口', '渡', 'annpoole']) {
      it(`for “${query}”, of which there is more than is told`, async () => {
        const [some, more] = [await looks(550, query), await looks(1100, query)];
        assert.ok(more < some * 1.1, `${some} looks at 550 issues, ${more} at 1100`);
      });
    }
  });
});
