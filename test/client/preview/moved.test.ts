import { strict as assert } from 'node:assert';
import { type Change, lineAfter } from '../../../client/preview/moved';
import { lines } from '../../support/drawn';

const fog = lines`
  # Fog
  The boats lay still.
  # Rain
  It fell all night.
`;

/** A replacement of the only occurrence of `what` in a text, as editors tell it. */
function replacing(text: string, what: string, by: string): Change {
  const at = text.indexOf(what);
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  return { range: { start: place(at), end: place(at + what.length) }, text: by };
}

/** The line that begins with `# Rain` after a change, as the place in it finds it. */
function lineOfRain(what: string, by: string, character = 0): string | undefined {
  const line = lineAfter({ line: 2, character }, [replacing(fog, what, by)]);
  return fog.replace(what, by).split('\n')[line];
}

describe('a place that a preview stays with', () => {
  it('moves with lines that come and go above it, on its own line too', () => {
    assert.equal(lineOfRain('# Fog', '% torn\n\n# Fog'), '# Rain');
    assert.equal(lineOfRain('The boats lay still.\n', ''), '# Rain');
    assert.equal(lineOfRain('# Rain', '# Snow\n# Rain'), '# Snow');
    assert.equal(
      lineAfter({ line: 2, character: 0 }, [
        { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '\n\n' },
      ]),
      4,
    );
  });

  it('stays where lines come and go below it', () => {
    assert.equal(lineOfRain('It fell', 'It\nfell'), '# Rain');
  });

  it('comes to stand where what it stood in has been taken away', () => {
    assert.equal(lineOfRain('boats lay still.\n# Rain\nIt', 'boats, it', 3), 'The boats, it fell all night.');
  });

  it('takes changes one after the other', () => {
    const first = replacing(fog, 'It fell all night.', 'It\nfell.');
    const second = replacing(fog.replace('It fell all night.', 'It\nfell.'), '# Fog', '# Fog\n# and snow');
    assert.equal(lineAfter({ line: 3, character: 1 }, [first, second]), 4);
  });
});
