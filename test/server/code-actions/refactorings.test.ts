import { strict as assert } from 'node:assert';
import { type CodeAction, CodeActionTriggerKind, type SnippetTextEdit } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { actionsAt, indexed, resolve } from '../support/actions';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { inProcessAfter } from '../support/transports';

/** A page on which an article runs into the next, jumps to page 3, and prints another jump in its text. */
const courier = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # River rises at Halden bridge
  @ By Ann Poole

  The river stood eleven feet above its summer
  mark, and the ⟦words:ferry⟧man tied up.

  ⟦split:⟧The mayor spoke on the radio at noon.
  >> ⟦out:⟧(Continued on Page 3)

  # Prices steady
  Wheat stood at par, and rye (Continued on ⟦printed:⟧Page 3)

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page 3 ==

  # Mill race closed
  @ By Ann Poole

  The race was closed at two o'clock.
`;

const without = (missing: 'resolveSupport'): DeskOptions => {
  const codeAction = { ...everything.textDocument?.codeAction };
  delete codeAction[missing];
  return { capabilities: { ...everything, textDocument: { ...everything.textDocument, codeAction } } };
};

describe('refactorings', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const start = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(drawing, options);
    await indexed(desk);
  };
  const offered = async (place: string, only = 'refactor') => actionsAt(desk, desk.selection(place), { only: [only] });
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const named = (actions: readonly CodeAction[], title: string) =>
    actions.find((each) => each.title === title) ?? assert.fail(`no “${title}” among: ${titles(actions).join('; ')}`);

  describe('are offered', () => {
    it('in the order in which an editor lists them, each of its kind', async () => {
      await start(courier);
      const found = (await offered('split')).map(({ kind, title }) => `${kind}: ${title}`);
      assert.deepEqual(found, [
        'refactor.extract.article: Split the article here',
        'refactor.rewrite.words: Insert a gap for illegible words',
        'refactor.move.article: Move the article down',
        'refactor.rewrite.paragraph: Let the paragraph above go on here',
        'refactor.rewrite.line: Make it a headline',
        'refactor.rewrite.line: Make it a kicker',
        'refactor.rewrite.line: Make it a deck',
        'refactor.rewrite.line: Make it a crosshead',
        'refactor.rewrite.line: Make it a caption',
        'refactor.rewrite.line: Make it a byline',
      ]);
    });

    it('that apply to nearly every line only where they are asked for or something is selected', async () => {
      await start(courier);
      const kinds = async (place: string) => (await actionsAt(desk, desk.selection(place), {})).map(({ kind }) => kind);
      assert.ok((await kinds('split')).includes('refactor.extract.article'));
      assert.ok(!(await kinds('split')).includes('refactor.rewrite.line'));
      assert.ok((await kinds('words')).includes('refactor.rewrite.line'));
    });

    it('in Chinese to a Chinese editor', async () => {
      await start(courier, { locale: 'zh-cn' });
      assert.deepEqual(titles(await offered('words', 'refactor.rewrite.words')), [
        '标为看不真切',
        '标为误印',
        '标为录入者补的字',
        '标为报上的着重',
        '标为报上的粗体',
      ]);
    });

    it('of the kind that is asked for, and no other', async () => {
      await start(courier);
      assert.deepEqual(titles(await offered('split', 'refactor.extract')), ['Split the article here']);
      assert.deepEqual(titles(await offered('split', 'refactor.extract.function')), []);
      assert.deepEqual(titles(await offered('split', 'quickfix')), []);
      const { codeActionProvider } = desk.capabilities;
      const kinds = typeof codeActionProvider === 'object' ? (codeActionProvider.codeActionKinds ?? []) : [];
      for (const { kind = '' } of await offered('split')) assert.ok(kinds.includes(kind), kind);
    });

    it('to an editor that looks by itself, only where something calls for them or is selected', async () => {
      await start(courier);
      const glance = { triggerKind: CodeActionTriggerKind.Automatic };
      const at = async (place: string) =>
        (await actionsAt(desk, desk.selection(place), glance)).filter(({ kind }) => kind?.startsWith('refactor'));
      assert.deepEqual(titles(await at('split')), []);
      assert.deepEqual(titles(await at('printed')), ['Mark as a jump out']);
      assert.deepEqual(titles(await at('out')), ['Add the continuation on page 3']);
      assert.ok(titles(await at('words')).includes('Mark as uncertain'));
    });

    it('on what the file says by itself while others are unread', async () => {
      desk = await Desk.on(courier, { open: ['p1.broadsheet'], transport: inProcessAfter(new Promise(() => {})) });
      const found = titles(await offered('out'));
      assert.ok(!found.includes('Add the continuation on page 3'));
      assert.ok(titles(await offered('split')).includes('Split the article here'));
    });
  });

  describe('come with their edit when it is asked for', () => {
    it('in the file', async () => {
      await start(courier);
      const split = named(await offered('split'), 'Split the article here');
      assert.equal(split.edit, undefined);
      const { edit } = await resolve(desk, split);
      assert.match(desk.after(edit), /tied up\.\n\n# \{.*\}\n\nThe mayor spoke/);
    });

    it('in other files of the issue, with the versions that they are meant for', async () => {
      await start(courier);
      await desk.replace('p3.broadsheet', "two o'clock", 'three o’clock');
      const add = named(await offered('out'), 'Add the continuation on page 3');
      const after = desk.after((await resolve(desk, add)).edit);
      assert.match(after, /\/\/\/\/ p3\.broadsheet\n(?:.*\n)+<< \{page=1/);
    });

    it('and the cursor where one goes on typing, if the editor lets them', async () => {
      await start(courier);
      const sic = named(await offered('words'), 'Mark as a misprint');
      const [change] = (await resolve(desk, sic)).edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? change.edits : [];
      const snippets = edits.filter((each): each is SnippetTextEdit => 'snippet' in each);
      assert.deepEqual(
        snippets.map(({ snippet }) => snippet),
        [{ kind: 'snippet', value: '|$0]' }],
      );
      assert.match(desk.after((await resolve(desk, sic)).edit), /the \[!ferry\|\]man/);
    });

    it('as plain text where the editor knows no better', async () => {
      const workspace = { ...everything.workspace, workspaceEdit: { documentChanges: true } };
      await start(courier, { capabilities: { ...everything, workspace } });
      const { edit } = await resolve(desk, named(await offered('words'), 'Mark as a misprint'));
      assert.ok(!JSON.stringify(edit).includes('snippet'));
      assert.match(desk.after(edit), /the \[!ferry\|\]man/);
    });

    it('and at once where it cannot be', async () => {
      await start(courier, without('resolveSupport'));
      const { edit } = named(await offered('printed'), 'Mark as a jump out');
      assert.match(desk.after(edit), /and rye\n>> \(Continued on Page 3\)\n/);
    });

    it('counted in bytes of UTF-8 with a client that does', async () => {
      await start('# 𠮷安\n\n𠮷e\u0301安⟦words:𠮷𠮷⟧县\n', {
        capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } },
      });
      const { edit } = await resolve(desk, named(await offered('words'), 'Mark as uncertain'));
      assert.equal(desk.after(edit), '//// p1.broadsheet\n# 𠮷安\n\n𠮷e\u0301安[?𠮷𠮷]县\n');
    });

    it('but not for a text that has changed since', async () => {
      await start(courier);
      const split = named(await offered('split'), 'Split the article here');
      await desk.replace('p1.broadsheet', 'eleven', 'twelve');
      assert.deepEqual(await resolve(desk, split), split);
    });

    it('but not for what this server never offered', async () => {
      await start(courier);
      const split = named(await offered('split'), 'Split the article here');
      for (const more of [
        { start: -1 },
        { start: 1e9, end: 1e9 },
        { start: 10, end: 5 },
        { start: 0.5 },
        { kind: 'constructor' },
        { kind: 'merge-articles-not' },
        { version: 'latest' },
        { kind: 'remove-mark' },
      ]) {
        const action = { ...split, data: { ...(split.data as object), ...more } };
        assert.deepEqual(await resolve(desk, action), action, JSON.stringify(more));
      }
    });
  });
});
