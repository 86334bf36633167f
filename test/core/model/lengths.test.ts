import { strict as assert } from 'node:assert';
import { articleLength, lengthOf } from '../../../core/model/lengths';
import { archiveOf, segmentIn } from '../../support/read';

function lengthIn(language: string, text: string): [characters: number, words: number, paragraphs: number] {
  const { characters, words, paragraphs } = lengthOf(segmentIn(text, language));
  return [characters, words, paragraphs];
}

describe('Lengths', () => {
  it('count the characters that are printed, blanks aside', () => {
    assert.deepEqual(lengthIn('zh-CN', '# 标题不算\n@ 本报记者 何田\n\n昨日，完工。\n　　又一段　有空格。\n')[0], 13);
    assert.equal(lengthIn('zh-CN', '# 题\n\n𠮷ＡＢが葛\u030c。\n')[0], 6, 'surrogate pairs and combining characters');
    assert.equal(lengthIn('zh-CN', '# 题\n\n葛\u{e0100}城\u200b。\n')[0], 3, 'what is not printed by itself');
  });

  it('count words between blanks that hold a letter or a digit', () => {
    assert.equal(lengthIn('en', '# Not this\n\nThe ferry — at 6.12 — was “late” . . .\n')[1], 6);
    assert.equal(lengthIn('de', '# Nicht\n\nDer Deich ge-\nhalten, Justiz- und Bauamt.\n')[1], 6);
  });

  it('take inline forms as they are read, and an illegible place for one character', () => {
    assert.equal(lengthIn('zh-CN', '# 题\n\n[?早]部[!署|属][+了][%注]。\n')[0], 5);
    assert.equal(lengthIn('zh-CN', '# 题\n\n早□署[...]了[?]。\n')[0], 7);
    assert.equal(lengthIn('en', '# T\n\nThe [?] ferry [...] late\n')[1], 5);
  });

  it('count crossheads and preformatted text with the paragraphs, not captions, jumps and end marks', () => {
    const text =
      '# 题\n\n一段。\n## 小标题\n二段。\n\n! 图片说明。\n@ 何田 摄\n\n~~~ verse\n诗 一行\n\n诗二行\n~~~\n\n三段。①3\n>> （下转第二版）\n';
    assert.deepEqual(lengthIn('zh-CN', text.replace('①3', '')), [18, 7, 3]);
    assert.deepEqual(lengthIn('zh-CN', text.replace('>> （下转第二版）\n', '')), [18, 7, 3]);
  });

  it('of an article are those of its parts, what a jump splits counted once', () => {
    const front = '---\npaper: Elbufer Abendblatt\ndate: 1908-03-14\nlanguage: de\n---\n';
    const whole = (out: string, into: string) => {
      const text = `${front}== Seite 1 ==\n\n# Hochwasser\n\nErster Absatz.\n\nDer Deichgraf hat die Wachen${out}\n>> (Schluß auf Seite 2.)\n\n== Seite 2 ==\n\n<< (Schluß von Seite 1.)\n${into}\n`;
      const issue = archiveOf([['a', text]]).issueOf('a') ?? assert.fail();
      assert.equal(issue.articles.length, 1);
      const { characters, words, paragraphs } = articleLength(issue.articles[0] ?? assert.fail());
      return [characters, words, paragraphs];
    };
    const printed = (text: string) => text.replace(/\s/g, '').length;
    const start = printed('Erster Absatz. Der Deichgraf hat die Wachen');
    assert.deepEqual(whole(' ver-', 'doppelt.'), [start + printed('verdoppelt.'), 8, 2]);
    assert.deepEqual(whole(' heute', 'verdoppelt.'), [start + printed('heuteverdoppelt.'), 9, 2]);
    assert.deepEqual(whole(' verdoppelt.', '\u3000\u3000Sie bleiben.'), [
      start + printed('verdoppelt.Siebleiben.'),
      10,
      3,
    ]);
    assert.deepEqual(whole(' verdoppelt.', '\n~~~ verse\nWacht auf\n~~~'), [
      start + printed('verdoppelt.Wachtauf'),
      10,
      2,
    ]);
  });
});
