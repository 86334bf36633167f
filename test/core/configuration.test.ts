import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { allCodes, codes } from '../../core/checks/codes';
import { additionsFor, emptyConfiguration, isLinearPattern, parseConfiguration } from '../../core/configuration';
import { problemMessage } from '../../core/configuration-problems';

const schema = JSON.parse(readFileSync('schemas/broadsheet.config.schema.json', 'utf8'));

const sample = `{
  "$schema": "./schemas/broadsheet.config.schema.json",
  "severity": { "byline-missing": "off", "page-missing": "warning" },
  "staff": ["周晓舟", "林水生"],
  "genres": ["poem"],
  "frontMatter": ["shelfmark"],
  "roles": ["特约记者"],
  "endMark": "[①-⑳][0-9]{1,2}",
  "conventions": {
    "zh": { "roles": ["见习记者"], "jumpOut": ["转{page}版"] },
    "zh-Hans": { "roles": ["策划"] },
    "de": { "roles": ["Zeichner"] }
  }
}`;

/** The problems of a text, as `kind: characters`. */
function problems(text: string): string[] {
  return parseConfiguration(text).problems.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('configuration', () => {
  it('reads every setting', () => {
    const { configuration, problems } = parseConfiguration(sample);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...configuration.severities],
      [
        ['byline-missing', 'off'],
        ['page-missing', 'warning'],
      ],
    );
    assert.deepEqual([...configuration.staff!], ['周晓舟', '林水生']);
    assert.ok(configuration.genres.has('poem'));
    assert.ok(configuration.frontMatterKeys.has('shelfmark'));
  });

  it('adds to conventions what is given for all languages and for wider tags', () => {
    const { configuration } = parseConfiguration(sample);
    const chinese = additionsFor(configuration, 'zh-CN');
    assert.deepEqual(chinese.roles, ['特约记者', '见习记者', '策划']);
    assert.deepEqual(chinese.jumpOut, ['转{page}版']);
    assert.equal(chinese.endMark, '[①-⑳][0-9]{1,2}');
    assert.deepEqual(additionsFor(configuration, 'zh-TW').roles, ['特约记者', '见习记者']);
    assert.deepEqual(additionsFor(configuration, 'de-AT').roles, ['特约记者', 'Zeichner']);
    assert.deepEqual(additionsFor(configuration, null).roles, ['特约记者']);
    assert.deepEqual(additionsFor(configuration, '!').roles, ['特约记者']);
  });

  it('says what is wrong, where, and keeps the rest', () => {
    assert.deepEqual(problems('{ "staf": [] }'), ['unknown-key: "staf"']);
    assert.deepEqual(problems('{ "severity": { "no-such": "off", "page-missing": 2, "page-empty": "hint" } }'), [
      'unknown-code: "no-such"',
      'not-a-severity: 2',
    ]);
    assert.deepEqual(problems('{ "staff": ["周晓舟", 7, " "] }'), ['not-text: 7', 'not-text: " "']);
    assert.deepEqual(problems('{ "roles": "记者", "conventions": [] }'), ['not-a-list: "记者"', 'not-an-object: []']);
    assert.deepEqual(problems('{ "endMark": "(a+)+" }'), ['not-a-pattern: "(a+)+"']);
    assert.deepEqual(problems('[]'), ['not-an-object: []']);
    assert.deepEqual(problems('{ severity: {} }').length, 1);
    assert.deepEqual([...parseConfiguration('{ "staff": ["周晓舟", 7] }').configuration.staff!], ['周晓舟']);
    assert.equal(parseConfiguration('\uFEFF{}').problems.length, 0);
  });

  it('explains problems in both languages', () => {
    const [problem] = parseConfiguration('{ "staf": [] }').problems;
    assert.equal(problemMessage(problem!, 'en'), '“staf” is not a setting of Broadsheet.');
    assert.equal(problemMessage(problem!, 'zh-CN'), '没有“staf”这一设置。');
  });

  it('takes only patterns that cannot be slow', () => {
    for (const good of ['■', '[①-⑳][0-9]{1,2}', '\\(完\\)', '-30-|—30—', '[*+]{2}', '\\p{No}\\d?', '(?:a|b){2}'])
      assert.ok(isLinearPattern(good), good);
    for (const bad of ['a+', '.*■', '(a{1,9}){1,9}', 'a{3,}', '(a)\\1', '(', '((a?)b){9}'])
      assert.ok(!isLinearPattern(bad), bad);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.ok(parseConfiguration(text).configuration);
      }),
    );
    assert.equal(parseConfiguration('').configuration, emptyConfiguration);
  });
});

describe('configuration schema', () => {
  const validate = new Ajv().compile(schema);

  it('agrees with what is read', () => {
    assert.ok(validate(JSON.parse(sample)), JSON.stringify(validate.errors));
    for (const wrong of ['{ "staf": [] }', '{ "severity": { "no-such": "off" } }', '{ "staff": [7] }', '[]']) {
      assert.ok(!validate(JSON.parse(wrong)), wrong);
      assert.notDeepEqual(problems(wrong), [], wrong);
    }
  });

  it('lists every code with its severity and message', () => {
    const listed = schema.properties.severity.properties;
    assert.deepEqual(Object.keys(listed), [...allCodes]);
    for (const code of allCodes) {
      assert.equal(listed[code].default, codes[code].severity);
      const [english, chinese] = listed[code].description.split('\n\n');
      assert.equal(
        english,
        codes[code].en.replace(/\{\{|\}\}/g, (brace) => brace.charAt(0)),
        code,
      );
      assert.equal(
        chinese,
        codes[code]['zh-CN'].replace(/\{\{|\}\}/g, (brace) => brace.charAt(0)),
        code,
      );
    }
  });
});
