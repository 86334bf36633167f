import { strict as assert } from 'node:assert';
import { type Location, LSPErrorCodes, ProgressType, ResponseError } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, jiangzhou, linhai, portEllis, signed } from '../support/newspapers';
import { inProcessAfter } from '../support/transports';

const REFERENCES = 'textDocument/references';

/** Asks for the references from each place of a name. */
async function assertFinds(desk: Desk, from: string, to = from, includeDeclaration = true): Promise<void> {
  for (const { uri, range } of desk.places(from)) {
    const at = { textDocument: { uri }, position: range.start, context: { includeDeclaration } };
    desk.assertPlaces(await desk.request<Location[]>(REFERENCES, at), to);
  }
}

describe('references', () => {
  it('of a jump are both halves', async () => {
    for (const drawing of [halden, linhai, elbe]) {
      const desk = await Desk.on(drawing.replaceAll(/⟦(?:out|in):/g, '⟦half:'));
      await assertFinds(desk, 'half');
      await assertFinds(desk, 'half', 'half', false);
      await desk.close();
    }
  });

  it('of a jump or a slug in a chain are those of the whole article', async () => {
    const desk = await Desk.on(portEllis);
    for (const { uri, range } of desk.places('jump')) {
      const marker = { line: range.start.line, character: 0 };
      const at = { textDocument: { uri }, position: marker, context: { includeDeclaration: true } };
      desk.assertPlaces(await desk.request<Location[]>(REFERENCES, at), 'jump');
    }
    await assertFinds(desk, 'slug');
    await desk.close();
  });

  it('of a label are its places on both halves, printed or typed, and no other jump’s', async () => {
    const desk = await Desk.on(jiangzhou);
    for (const name of ['one', 'two', 'ferry', 'rice']) await assertFinds(desk, name);
    await desk.close();
  });

  it('of an id are all places of the issue, and where it is given only if that is wanted', async () => {
    const desk = await Desk.on(jiangzhou);
    await assertFinds(desk, 'take', 'take', false);
    await assertFinds(desk, 'give', 'take', false);
    const [{ uri, range } = assert.fail()] = desk.places('give');
    const at = { textDocument: { uri }, position: range.end, context: { includeDeclaration: true } };
    const found = await desk.request<Location[]>(REFERENCES, at);
    assert.equal(desk.drawn(found), desk.drawn([...desk.places('give'), ...desk.places('take')]));
    await desk.close();
  });

  it('of a page are the jumps and references that name it, or lead there without a word', async () => {
    const desk = await Desk.on(
      lines`
        ---
        language: en
        ---
        == Page One ==
        # Council votes down the tram
        The count (story on Page ⟦4⟧) took
        >> Continued on Page ⟦4⟧
        # Ferry late
        It lay
        >> {to=#fog}
        # Tide tables
        High water.
        ⟦>>⟧ {to=#tide}
        == ‸⟦line:Page 4⟧ ==
        << Continued from Page One
        all night.
        << {#tide}
        Low water.
        == Page 5 ==
        << {#fog}
        in the fog. (See Page ⟦4⟧)
        >> Continued on the same page
      `,
      { capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } } },
    );
    const ask = (includeDeclaration: boolean) =>
      desk.request<Location[]>(REFERENCES, { ...desk.cursor(), context: { includeDeclaration } });
    desk.assertPlaces(await ask(false));
    const all = await ask(true);
    assert.equal(desk.drawn(all), desk.drawn([...desk.places(), ...desk.places('line')]));
    await desk.close();
  });

  it('of a name are all bylines of the archive, open or not, however the name is set', async () => {
    const desk = await Desk.on(signed, { open: ['jiangzhou/0520.broadsheet'] });
    for (const name of ['wang', 'shen', 'poole', 'kuehn']) await assertFinds(desk, name);
    await assertFinds(desk, 'wang', 'wang', false);
    await desk.close();
  });

  it('of running text are none', async () => {
    const desk = await Desk.on(halden);
    const at = { ...desk.cursor(), context: { includeDeclaration: true } };
    assert.deepEqual(await desk.request(REFERENCES, at), []);
    await desk.close();
  });

  const archive = Array.from({ length: 400 }, (_, i) => {
    const date = `19${String(10 + Math.floor(i / 28)).padStart(2, '0')}-02-${String(1 + (i % 28)).padStart(2, '0')}`;
    const text = `# Tide tables\n@ By ${i === 0 ? '‸' : ''}⟦Ann Poole⟧\n\nHigh water, 6:${i % 60}.\n`;
    return `//// ${date}.broadsheet\n---\npaper: The Halden Courier\ndate: ${date}\nlanguage: en\n---\n\n${text}`;
  }).join('');

  it('come in parts to a client that takes them so', async () => {
    const desk = await Desk.on(archive, { open: [] });
    const parts: Location[][] = [];
    const token = 'found';
    desk.connection.onProgress(new ProgressType<Location[]>(), token, (part) => {
      parts.push(part);
    });
    const at = { ...desk.cursor(), context: { includeDeclaration: true }, partialResultToken: token };
    assert.deepEqual(await desk.request(REFERENCES, at), []);
    assert.ok(parts.length > 1);
    desk.assertPlaces(parts.flat());
    assert.deepEqual(
      parts.flat().map(({ uri }) => uri),
      desk.places().map(({ uri }) => uri),
      'in the order of print',
    );
    await desk.close();
  });

  it('are no longer looked for when they are not wanted any more', async () => {
    const never = new Promise<void>(() => {});
    const desk = await Desk.on(signed, { transport: inProcessAfter(never) });
    const [{ uri, range } = assert.fail()] = desk.places('wang');
    const at = { textDocument: { uri }, position: range.start, context: { includeDeclaration: true } };
    const { answer, cancel } = desk.cancellable(REFERENCES, at);
    cancel();
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    await desk.close();
  });
});
