import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { allCodes, codes } from '../../../core/checks/codes';
import { LineKind, parse } from '../../../core/syntax';
import { actionsAt, indexed, reported } from '../support/actions';
import { Desk } from '../support/desk';
import { root } from '../support/transports';

const folder = path.join(root, 'examples/faulty');
const files = new Map(
  globSync('**/*', { cwd: folder })
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
);
const transcripts = [...files.keys()].filter((name) => name.endsWith('.broadsheet'));

/** What a title says of an action that silences a code. */
const ignoring = /^Ignore “/;

describe('quick fixes', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.on('', { beside: Object.fromEntries(files) });
    await indexed(desk);
  });
  after(() => desk.close());

  const visit = async (name: string, visiting: (items: Diagnostic[]) => Promise<void>) => {
    await desk.open(name, files.get(name)!);
    await indexed(desk);
    await visiting(await reported(desk, name));
    await desk.shut(name);
  };
  const exampleOf = (code: string) =>
    transcripts.filter((name) => path.basename(name, '.broadsheet').replace(/-p\d$/, '') === code);
  const actionsOn = (name: string, item: Diagnostic) =>
    actionsAt(desk, { ...desk.document(name), range: item.range }, { diagnostics: [item], only: ['quickfix'] });
  const count = (items: readonly Diagnostic[], code: unknown) => items.filter((item) => item.code === code).length;

  for (const code of allCodes.filter((one) => codes[one].fix !== null)) {
    it(`take ${code} away`, async () => {
      let fixed = 0;
      for (const name of exampleOf(code)) {
        await visit(name, async (items) => {
          for (const item of items.filter((one) => one.code === code)) {
            const [fix] = (await actionsOn(name, item)).filter(({ title }) => !ignoring.test(title));
            if (!fix) continue;
            assert.deepEqual(fix.diagnostics, [item]);
            await desk.apply(fix.edit);
            // Of jumps that answer one another, all are told once one is.
            assert.ok(count(await reported(desk, name), code) < count(items, code), `${name}: ${fix.title}`);
            await desk.rewrite(name, files.get(name)!);
            fixed++;
          }
        });
      }
      assert.ok(fixed > 0, 'an example of it can be fixed');
    });
  }

  it('are preferred where they are safe, and only the first', async () => {
    for (const code of allCodes) {
      for (const name of exampleOf(code)) {
        await visit(name, async (items) => {
          for (const item of items) {
            const preferred = (await actionsOn(name, item)).filter(({ isPreferred }) => isPreferred);
            if (codes[code].fix === 'safe') assert.ok(preferred.length <= 1, name);
            else assert.deepEqual(preferred, [], name);
          }
        });
      }
    }
  });

  it('offer nothing but a comment for what cannot be fixed', async () => {
    for (const code of allCodes.filter((one) => codes[one].fix === null)) {
      for (const name of exampleOf(code)) {
        await visit(name, async (items) => {
          for (const item of items) {
            for (const { title } of await actionsOn(name, item)) assert.match(title, ignoring, name);
          }
        });
      }
    }
  });

  it('silence what they are asked to, and nothing else, wherever a comment can stand', async () => {
    for (const name of transcripts) {
      await visit(name, async (items) => {
        for (const item of items) {
          const ignore: CodeAction | undefined = (await actionsOn(name, item)).find(({ title }) =>
            ignoring.test(title),
          );
          assert.equal(ignore !== undefined, canBeSilenced(files.get(name)!, item), `${name}: ${item.code}`);
          if (!ignore) continue;
          await desk.apply(ignore.edit);
          const left = (await reported(desk, name)).map((one) => one.code);
          const others = items.filter(
            (one) => one.code !== item.code || one.range.start.line !== item.range.start.line,
          );
          assert.deepEqual(
            left,
            others.map((one) => one.code),
            `${name}: ${item.code}`,
          );
          await desk.rewrite(name, files.get(name)!);
        }
      });
    }
  });
});

/** Whether the line of a diagnostic is one above which a comment is read as one. */
function canBeSilenced(text: string, { code, range }: Diagnostic): boolean {
  const tree = parse(text);
  const offset = tree.offsetAt(range.start);
  const index = tree.sectionAt(offset);
  const section = tree.sections[index];
  if (!section) return false;
  const line = section.lineAt(offset - tree.sectionOffset(index));
  if (code === 'front-matter-misplaced') return false;
  const verbatim = [LineKind.FrontMatter, LineKind.FrontMatterFence, LineKind.Preformatted, LineKind.FenceClose];
  return section.lineKind(line) !== LineKind.Comment && !verbatim.includes(section.lineKind(line));
}
