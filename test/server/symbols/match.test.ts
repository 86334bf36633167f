import { strict as assert } from 'node:assert';
import { fold } from '../../../core/model/fold';
import { RANKS, rank, wantedBy } from '../../../server/symbols/match';

const sought = (name: string, own = '', ...around: string[]) => ({
  name: fold(name),
  own: fold(own),
  around: () => around.map(fold),
});

/** Names in the order in which a query finds them. */
function found(query: string, names: readonly ReturnType<typeof sought>[]): string[] {
  return names
    .map((each) => ({ each, at: rank(each, wantedBy(query)) }))
    .filter(({ at }) => at !== null)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ each }) => each.name);
}

describe('what is looked for', () => {
  it('is found by the whole name, its beginning, words in it, and characters in their order, in this order', () => {
    const names = ['Stirring decks', 'Late tide', 'The tides of June', 'Tides of May', 'Tides'].map((n) => sought(n));
    assert.deepEqual(found('tides', names), ['tides', 'tidesofmay', 'thetidesofjune', 'stirringdecks']);
  });

  it('is found whatever its case, width and blanks', () => {
    for (const query of ['gdp增', 'ＧＤＰ 增', 'GDP　增长', 'ｇ长']) {
      assert.deepEqual(found(query, [sought('ＧＤＰ增长 𠮷'), sought('物价')]), ['gdp增长𠮷'], query);
    }
  });

  it('is narrowed down by words of what it is in', () => {
    const names = [
      sought('River rises', '', 'Halden Courier 1931-06-02'),
      sought('River rises', '', 'Ellery Post 1931-06-03'),
      sought('Fair opens', '', 'Halden Courier 1931-06-02'),
    ];
    assert.deepEqual(found('river ellery', names), ['riverrises']);
    assert.equal(rank(names[0]!, wantedBy('river ellery')), null);
    assert.deepEqual(found('halden', names), []);
  });

  it('is found by what else its head prints, behind what has it in its name', () => {
    const names = [sought('早部署早检查', '三座水库除险加固'), sought('水库开闸')];
    assert.deepEqual(found('水库', names), ['水库开闸', '早部署早检查']);
  });

  it('has a rank within bounds, however long it is', () => {
    const name = sought(`a${'x'.repeat(1000)}b`);
    for (const query of ['a', 'b', 'ab', 'b x']) {
      const at = rank(name, wantedBy(query)) ?? assert.fail(query);
      assert.ok(Number.isInteger(at) && at >= 0 && at < RANKS, query);
    }
  });
});
