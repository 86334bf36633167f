import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { getVSCodeTokens, renderSnap } from 'vscode-tmgrammar-test/dist/snapshot/index.js';
import { LineKind } from '../../core/syntax/line';
import { classify } from '../../core/syntax/marker';

const folder = path.join(__dirname, 'snapshots');
const update = process.env['UPDATE_SNAPSHOTS'] !== undefined;

/** Stands in for VS Code's own YAML grammar: enough to see that front matter is handed over to it, and taken back. */
const yaml = { scopeName: 'source.yaml', patterns: [{ match: '^[\\w-]+(?=:)', name: 'entity.name.tag.yaml' }] };

const registry = createRegistryFromGrammars([
  {
    grammar: { path: 'broadsheet.tmLanguage.json', scopeName: 'text.broadsheet' },
    content: readFileSync(path.join(__dirname, '../../syntaxes/broadsheet.tmLanguage.json'), 'utf8'),
  },
  { grammar: { path: 'yaml.tmLanguage.json', scopeName: 'source.yaml' }, content: JSON.stringify(yaml) },
]);

async function scopesAt(source: string, offset: number): Promise<string[]> {
  const [line] = await getVSCodeTokens(registry, 'text.broadsheet', source);
  return line!.tokens.find((token) => token.startIndex <= offset && offset < token.endIndex)?.scopes ?? [];
}

/** The scope that the first character of a line of each kind carries. */
const markerScopes: Partial<Record<LineKind, string>> = {
  [LineKind.Page]: 'keyword.control.page.broadsheet',
  [LineKind.StandingHead]: 'markup.heading.standing.broadsheet',
  [LineKind.Kicker]: 'markup.heading.kicker.broadsheet',
  [LineKind.Headline]: 'markup.heading.headline.broadsheet',
  [LineKind.Deck]: 'markup.heading.deck.broadsheet',
  [LineKind.Crosshead]: 'markup.heading.crosshead.broadsheet',
  [LineKind.Byline]: 'keyword.operator.byline.broadsheet',
  [LineKind.Picture]: 'keyword.operator.picture.broadsheet',
  [LineKind.JumpOut]: 'keyword.control.jump.out.broadsheet',
  [LineKind.JumpIn]: 'keyword.control.jump.in.broadsheet',
  [LineKind.ColumnBreak]: 'keyword.operator.column-break.broadsheet',
  [LineKind.Comment]: 'punctuation.definition.comment.broadsheet',
  [LineKind.FenceOpen]: 'keyword.control.preformatted.begin.broadsheet',
};

describe('the TextMate grammar', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.broadsheet'))) {
    it(`gives ${name} the scopes of its snapshot`, async () => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      const tokens = `${renderSnap(await getVSCodeTokens(registry, 'text.broadsheet', source))}\n`;
      const snapshot = path.join(folder, `${name}.snap`);
      if (update) writeFileSync(snapshot, tokens);
      assert.equal(tokens, readFileSync(snapshot, 'utf8'));
    });
  }

  it('tells a line by its marker as the parser does, whatever the input method', async () => {
    const unit = fc.constantFrom(...'#＃=＝@＠!！>＞》〉<＜《〈|｜·%％~～〜*＊-－ー−+＋\\ \t\u3000第x');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 6 }), async (line) => {
        const expected = markerScopes[classify(line, 0, line.length)];
        const scopes = await scopesAt(line, 0);
        if (expected) assert.ok(scopes.includes(expected), `${JSON.stringify(line)}: ${scopes.join(' ')}`);
        else for (const scope of Object.values(markerScopes)) assert.ok(!scopes.includes(scope), `${line}: ${scope}`);
      }),
      { numRuns: 3000 },
    );
  });
});
