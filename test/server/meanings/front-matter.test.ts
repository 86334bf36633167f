import { strict as assert } from 'node:assert';
import { frontMatterKeys, listKeys, statuses } from '../../../core/checks/vocabulary';
import { conventionsFor } from '../../../core/conventions';
import { frontMatterMeanings } from '../../../server/meanings/front-matter';
import { languageMeanings } from '../../../server/meanings/languages';
import { statusMeanings } from '../../../server/meanings/statuses';
import { checked, faultsOf, locales } from './shown';

const meanings = Object.entries(frontMatterMeanings);

describe('the meanings of front matter', () => {
  it('are those of its keys, in both languages', () => {
    assert.deepEqual(new Set(meanings.map(([key]) => key)), frontMatterKeys);
    assert.deepEqual(
      meanings.flatMap(([, meaning]) => faultsOf(meaning)),
      [],
    );
    for (const [key, { written }] of meanings) assert.equal(written, key);
  });

  for (const [key, { example, value }] of meanings) {
    it(`show ${key} without faults`, () => {
      for (const locale of locales) {
        const { file, codes } = checked(example[locale], locale);
        assert.deepEqual(codes, []);
        const entry = file.frontMatter?.entries[0];
        assert.equal(entry?.key, key);
        assert.ok(entry.values.every(({ text }) => text !== '') && entry.values.length > 0);
        assert.equal(/list|列表/.test(value[locale]), listKeys.has(key), value[locale]);
      }
    });
  }

  it('show an end mark that needs the key', () => {
    for (const locale of locales) {
      const { example } = frontMatterMeanings.endmark;
      const mark = checked(example[locale], locale).file.frontMatter?.entries[0]?.values[0]?.text;
      assert.ok(mark && !conventionsFor(locale).findEndMark(`Fog. ${mark}`), mark);
    }
  });

  it('list every status, and no other is one', () => {
    assert.deepEqual(new Set(Object.keys(statusMeanings)), statuses);
    for (const [status, meaning] of Object.entries(statusMeanings)) {
      assert.deepEqual(faultsOf(meaning), []);
      assert.equal(meaning.written, status);
      for (const locale of locales) assert.ok(frontMatterMeanings.status.value[locale].includes(`\`${status}\``));
    }
    assert.equal(frontMatterMeanings.status.values?.isClosed, true);
  });

  it('suggest languages whose conventions are known, with a jump that they read', () => {
    for (const meaning of languageMeanings) {
      assert.deepEqual(faultsOf(meaning), []);
      const jump = /`([^`]+)`\.$/.exec(meaning.text.en)?.[1];
      assert.ok(jump);
      const notice = conventionsFor(meaning.written).readNotice(jump, 'out');
      assert.deepEqual([notice?.kind, notice?.pages.map(({ key }) => key)], ['jump-out', ['3']], meaning.written);
    }
    const read = new Set(languageMeanings.map(({ written }) => conventionsFor(written).language));
    assert.deepEqual(read, new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en', 'de', 'fr', 'es', 'ru']));
  });
});
