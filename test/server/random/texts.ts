import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { lines } from '../../support/drawn';
import { fragments } from '../../support/fragments';

/** Pages that belong together: their jumps pair, their ids, labels and reporters recur. */
const issues: readonly (readonly string[])[] = [
  [
    lines`
      ---
      paper: 临江晚报
      date: 2019-08-11
      language: zh-CN
      ---

      == 第一版 要闻 ==
      @ 责任编辑：沈望秋

      #- 市防指启动一级响应
      # 台风“丹鹭”今夜登陆 {#danlu .news}
      #+ 全市停课停运
      @ 本报记者 沈望秋

      台风“丹鹭”预计今夜在东矶一带登陆，𠮷田港
      沿海渔船
      >> （下转第二版①）

      # 早稻收割过半 {with=#danlu}

      本报讯（记者颜佳任姚雷）早稻收割已经过半，
      各乡镇
      》》　（下转第三版②）
    `,
    lines`
      ---
      paper: 临江晚报
      date: 2019-08-11
      language: zh-CN
      ---

      == 第二版 综合 ==

      << （上接第一版①）
      已全部回港避风。①2

      ## 渡口停航

      东矶渡口昨日下午起停航，[?复航]时间另行通知。
      （沈望秋）

      ! 渔船回港。
      @ 本报记者 沈望秋 摄
    `,
    lines`
      ---
      paper: 临江晚报
      date: 2019-08-11
      ---

      == 第三版 ==

      #* 乡村 {.section}

      << （上接第一版②）
      抢在风前入仓。

      #* 短评
      # 把功夫下在平时 {.commentary with=#danlu}

      堤防无小事。□□
    `,
  ],
  [
    lines`
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      ---

      == Page One ==

      # River rises at Halden bridge {#river}
      @ By Ann Poole and Tom Reed

      The river stood eleven feet above its
      summer mark at the café quay last night,
      and the ferry was tied up at noon, which
      >> Continued on Page 3, Column 2

      # Lock gate falls {#lock}
      >> See LOCK, Page 3
    `,
    lines`
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      ---

      == Page 3 ==

      # River rises
      << Continued from Page 1
      the ferryman had not done in thirty years.

      # LOCK
      << From Page One {from=#lock}
      Two men were hurt.
      @ TOM REED
    `,
  ],
  [
    lines`
      ---
      paper: Elbufer Abendblatt
      date: 1908-03-14
      language: de
      ---

      == Seite 1 ==

      # Hochwasser an der Elbe
      @ Von Hans Lenz

      Der Strom ist seit gestern um zwei Fuß ge-
      stiegen. Der Deichgraf hat die Wachen ver-
      >> (Schluß auf Seite 2.)

      == Seite 2 ==

      << (Schluß von Seite 1.)
      doppelt und läßt Sandsa\u0308cke füllen.
    `.replace('\\u0308', '\u0308'),
  ],
  // Whether it is the first issue's “颜佳任姚雷” that these two are, only this one can tell.
  [
    lines`
      ---
      paper: 临江晚报
      date: 2019-08-12
      language: zh-CN
      ---

      == 第一版 ==

      # 台风过境
      @ 本报记者 颜佳 任姚雷

      昨夜风力最大时达十二级。
    `,
  ],
];

/** Transcripts each with a fault or two. */
const faulty = path.join(__dirname, '../../../examples/faulty');
const faultyTexts = readdirSync(faulty)
  .filter((file) => file.endsWith('.broadsheet'))
  .map((file) => readFileSync(path.join(faulty, file), 'utf8'));

const pages = issues.flat();

/** A page of the same issues, or one with a fault. */
export const page: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pages) },
  { weight: 1, arbitrary: fc.constantFrom(...faultyTexts) },
);

/** Pages of one to three issues, in some order, and perhaps one with a fault. */
export const firstPages: fc.Arbitrary<string[]> = fc
  .tuple(fc.shuffledSubarray(pages, { minLength: 1 }), fc.subarray(faultyTexts, { maxLength: 1 }))
  .map((texts) => texts.flat());

/** What is typed or pasted into a page. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...fragments, '\n', '\n\n', '\r\n', '\r', '---\n', '\n# ', '\n>> ', '\n<< '),
  },
  { weight: 2, arbitrary: fc.constantFrom(...pages.flatMap((text) => text.split('\n').map((line) => `\n${line}\n`))) },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0x10ffff), { maxLength: 12 }).map((codePoints) => String.fromCodePoint(...codePoints)),
  },
  { weight: 1, arbitrary: page },
);

/** What stands in a `broadsheet.config.json`. */
export const configurationText: fc.Arbitrary<string> = fc.constantFrom(
  '{}',
  '{ "severity": { "byline-missing": "off", "jump-without-counterpart": "hint" } }',
  '{ "severity": { "jump-without-counterpart": "error" }, "staff": ["沈望秋", "Ann Poole"] }',
  '{ "genres": ["tide-table"], "frontMatter": ["archive"] }',
  '{ "conventions": { "zh": { "roles": ["通迅员"] }, "en": { "jumpOut": ["Turn to Page {page}"] } } }',
  '{ "severity": { "no-such-code": "off" }, "colour": "red" }',
  '{ "severity": ',
  '\uFEFF{ "genres": [1, ""] }\n',
);
