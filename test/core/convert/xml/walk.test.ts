import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readAlto } from '../../../../core/convert/alto/read';
import { type FormatFault, formatFaultMessage, isFault } from '../../../../core/convert/faults';
import { readHocr } from '../../../../core/convert/hocr/read';
import { readMets } from '../../../../core/convert/mets/read';
import { readPageXml } from '../../../../core/convert/page-xml/read';
import { walkXml } from '../../../../core/convert/xml/walk';
import { fixture } from '../support';

function walk(xml: string, lenient = false): { names: string[]; words: string; fault: FormatFault | null } {
  const names: string[] = [];
  let words = '';
  const fault = walkXml(
    xml,
    { roots: ['a'], format: 'A', lenient },
    {
      open: ({ name }) => {
        names.push(name);
        return undefined;
      },
      close: () => {},
      text: (text) => {
        words += text;
      },
    },
  );
  return { names, words, fault };
}

describe('walkXml', () => {
  it('gives local names and the text', () => {
    assert.deepEqual(walk('<n:a xmlns:n="x"><n:b>水&amp;<![CDATA[<]]></n:b></n:a>'), {
      names: ['a', 'b'],
      words: '水&<',
      fault: null,
    });
  });

  it('expands no entity of a document type, and fetches none', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>';
    assert.deepEqual(walk(`${bomb}&lol2;</a>`).fault, { fault: 'entity', line: 2 });
    assert.deepEqual(walk(`${bomb}&x;</a>`), { names: ['a'], words: '', fault: { fault: 'entity', line: 2 } });
    assert.deepEqual(walk(`${bomb}lol</a>`).words, 'lol');
  });

  it('says where a document breaks off or is none', () => {
    assert.deepEqual(walk('<a>\n<b>\n').fault, { fault: 'truncated', line: 3 });
    assert.deepEqual(walk('<a>\n<b x="1').fault?.fault, 'truncated');
    assert.deepEqual(walk('').fault?.fault, 'truncated');
    assert.deepEqual(walk('<a>\n</b></a>').fault?.fault, 'malformed');
    assert.deepEqual(walk('\n<html/>').fault, { fault: 'wrong-root', line: 2, root: 'html', expected: 'A' });
  });

  it('enters elements to a bounded depth', () => {
    const { fault, names } = walk(`<a>${'<b>'.repeat(100_000)}`);
    assert.equal(fault?.fault, 'too-deep');
    assert.ok(names.length < 1000);
  });

  it('passes over what HTML leaves open where it is told to', () => {
    const html = '<a><meta charset=utf-8><p>eins<br>zwei&nbsp;drei</a>';
    assert.deepEqual(walk(html, true), { names: ['a', 'meta', 'p', 'br'], words: 'einszwei\u00a0drei', fault: null });
    assert.equal(walk(html).fault?.fault, 'malformed');
  });

  it('stops as soon as its handler has enough', () => {
    let opened = 0;
    const fault = walkXml(
      '<a><b/><b/>',
      { roots: ['a'], format: 'A' },
      { open: () => ++opened < 2, close() {}, text() {} },
    );
    assert.deepEqual([opened, fault], [2, null]);
  });

  it('never throws, whatever becomes of a document', () => {
    const documents = ['alto-v2.xml', 'alto-v4.xml', 'page.xml', 'page.hocr', 'issue/mets.xml'].map(fixture);
    const readers = [readAlto, readPageXml, readHocr, readMets];
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.constantFrom(...readers),
        fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), with: fc.string() }), { maxLength: 4 }),
        fc.nat(),
        (document, read, edits, cut) => {
          let text = document;
          for (const edit of edits) {
            const at = edit.at % (text.length + 1);
            text = text.slice(0, at) + edit.with + text.slice(at + edit.length);
          }
          if (edits.length === 0) text = text.slice(0, cut % text.length);
          const result = read(text);
          if (isFault(result))
            for (const locale of ['en', 'zh-CN'] as const) assert.ok(formatFaultMessage(result, locale));
        },
      ),
    );
  });
});
