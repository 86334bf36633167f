import * as fc from 'fast-check';
import { fragments } from './fragments';

/** Any text, mostly of lines that mean something. */
export const transcript: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...fragments) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '', '\n\n'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.map(([text, end]) => text + end).join(''));

const untidyLines = fc.constantFrom(
  ...[
    '＠  一  ',
    '# 一{ .a  .b }',
    '＃　一   {.a}',
    '== A ==　',
    '＝＝ {n=1} ＝＝',
    '== ==',
    '==A',
    '== A\\',
    '== A  {n=1}',
    '==  == {n=1} ',
  ],
  ...[
    '%  一 ',
    '％一',
    '! 一 \\{.a}',
    '! 一\\  {.a}',
    '# {a=b\\ }',
    '~~~ a  {.b}  ',
    '～～～　',
    '<<',
    '>> ',
    '  ',
    '　',
    '一\\ ',
    '一  二 ',
    '· ',
  ],
  ...['---', '--- ', '\uFEFF', '% ', '@ 一', '# 二', '#* 三', '', '', ''],
);

/** Texts that need formatting. */
export const untidy: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      transcript,
      fc.tuple(untidyLines, fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n')).map((parts) => parts.join('')),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** A text and edits to make to it one after the other, each `[where, how much, what]` in thousandths of the text. */
export const editedTranscript = fc.tuple(
  transcript,
  fc.array(
    fc.record({
      at: fc.nat(1000),
      remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
      insert: fc.oneof(
        fc.constant(''),
        fc.constantFrom(...fragments, '\n', '\r', '\r\n', '---\n', '~~~\n', '\n# '),
        transcript,
      ),
    }),
    { minLength: 1, maxLength: 8 },
  ),
);
