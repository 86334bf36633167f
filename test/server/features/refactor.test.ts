import { strict as assert } from 'node:assert';
import { REFACTOR, type Refactored, type RefactorParams } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { halden } from '../support/newspapers';

type Kind = RefactorParams['kind'];

function ask(desk: Desk, kind: Kind, at: object): Promise<Refactored | null> {
  return desk.request(REFACTOR, { ...at, kind } satisfies Pick<RefactorParams, 'kind'>);
}

/** The files that an edit changes, after it, with the cursor drawn where it goes. */
function drawnAfter(desk: Desk, { edit, cursor }: Refactored): string {
  const after = desk.after(edit);
  if (!cursor) return after;
  const text = after.slice(after.indexOf('\n') + 1);
  const offset = desk.offset(text, cursor.position);
  return `//// ${desk.path(cursor.uri)}\n${text.slice(0, offset)}‸${text.slice(offset)}`;
}

/** The parameters of a request that selects nothing at a cursor. */
function empty(desk: Desk, cursor = 0): object {
  const { textDocument, position } = desk.cursor(cursor);
  return { textDocument, range: { start: position, end: position } };
}

describe('a refactoring that is asked for by its name', () => {
  const marks: [Kind, drawing: string, after: string][] = [
    ['mark-uncertain', '# 甲\n船上有𠮷⟦田⟧氏。\n', '# 甲\n船上有𠮷[?田]氏。\n'],
    ['mark-sic', '# 甲\n工程已𠮷⟦作好⟧。\n', '# 甲\n工程已𠮷[!作好|‸]。\n'],
    ['mark-supplied', '# Eis\nDer Strom ⟦st⟧eht.\n', '# Eis\nDer Strom [+st]eht.\n'],
    ['remove-mark', '# Fog\nThe [+⟦ferry⟧] waits.\n', '# Fog\nThe ferry waits.\n'],
  ];
  for (const [kind, drawing, after] of marks)
    it(`${kind}: edits what is selected, and says where the cursor goes`, async () => {
      for (const encodings of [['utf-16'], ['utf-8']]) {
        const capabilities = { ...everything, general: { positionEncodings: encodings } };
        const desk = await Desk.on(drawing, { capabilities });
        const found = (await ask(desk, kind, desk.selection())) ?? assert.fail('it applies');
        assert.equal(drawnAfter(desk, found), `//// p1.broadsheet\n${after}`);
        await desk.close();
      }
    });

  const moves: [Kind, drawing: string, after: string][] = [
    ['insert-illegible', '# 甲\n船‸上。\n', '# 甲\n船[?]‸上。\n'],
    ['move-article-up', '# 甲\n天晴。\n\n# 𠮷\n有风‸。\n', '# 𠮷\n有风‸。\n\n# 甲\n天晴。\n'],
    ['move-article-down', '# Fog\nNo ‸boats.\n\n# Wheat\n4s.\n', '# Wheat\n4s.\n\n# Fog\nNo ‸boats.\n'],
    ['split-article', '# Fog\nNo boats.\n\n‸Wheat, 4s.\n', '# Fog\nNo boats.\n\n# ‸{.news}\n\nWheat, 4s.\n'],
    ['merge-articles', '# Eis\nDie Fähre ‸ruht.\n\n# Hafer\nFest.\n', '# Eis\nDie Fähre ruht.\n\n## Hafer\nFest.\n'],
  ];
  for (const [kind, drawing, after] of moves)
    it(`${kind}: works at the cursor`, async () => {
      const desk = await Desk.on(drawing);
      const found = (await ask(desk, kind, empty(desk))) ?? assert.fail('it applies');
      assert.equal(drawnAfter(desk, found), `//// p1.broadsheet\n${after}`);
      await desk.close();
    });

  it('reaches into another file of the issue, once the workspace has been read', async () => {
    const desk = await Desk.on(
      lines`
        //// p1.broadsheet
        ---
        paper: Halden Courier
        date: 1931-06-02
        language: en
        ---
        == Page 1 ==
        # River rises
        It stood eleven
        >> Continued‸ on Page 3
        //// p3.broadsheet
        ---
        paper: Halden Courier
        date: 1931-06-02
        language: en
        ---
        == Page 3 ==
        # Wheat
        Four shillings.
      `,
      { open: ['p1.broadsheet'] },
    );
    const found = (await ask(desk, 'add-jump-in', empty(desk))) ?? assert.fail('it applies');
    assert.match(desk.after(found.edit), /^\/\/\/\/ p3\.broadsheet\n[\s\S]*Four shillings\.\n\n<< \{page=1\}\n/);
    assert.equal(desk.path(found.cursor?.uri ?? ''), 'p3.broadsheet');
    await desk.close();
  });

  it('is none where it does not apply, and in a file that nobody knows', async () => {
    const desk = await Desk.on(halden);
    assert.equal(await ask(desk, 'move-article-up', empty(desk)), null);
    assert.equal(await ask(desk, 'mark-sic', empty(desk)), null);
    assert.equal(await ask(desk, 'mark-sic', { ...empty(desk), ...desk.document('p7.broadsheet') }), null);
    await desk.close();
  });
});
