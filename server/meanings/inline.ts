import { FormKind } from '../../core/syntax';
import type { Meaning } from './meaning';

/** What each inline form means, and the two things that only look like one. */
export const inlineMeanings: Readonly<Record<FormKind, Meaning & Required<Pick<Meaning, 'example'>>>> = {
  [FormKind.Uncertain]: {
    written: '[?…]',
    name: { en: 'Uncertain', 'zh-CN': '存疑' },
    text: { en: 'Read with difficulty; it may be misread.', 'zh-CN': '看不真切，可能认错的字。' },
    tei: 'unclear',
    example: {
      en: '# Ferry late\nThe steamer [?Lenn] lay at the quay.',
      'zh-CN': '# 抽屉里的存折\n温[?淑]琴把存折收好。',
    },
  },
  [FormKind.Illegible]: {
    written: '[?]',
    otherForms: ['[...]'],
    name: { en: 'Illegible', 'zh-CN': '缺字' },
    text: {
      en: 'Characters that cannot be read, of unknown number. One character is written `□`.',
      'zh-CN': '看不清，字数不定。只缺一个字的，写 `□`。',
    },
    tei: 'gap',
    example: {
      en: '# Ferry late\nThe steamer [?] lay at the quay.',
      'zh-CN': '# 抽屉里的存折\n封皮上写着[?]。',
    },
  },
  [FormKind.Gap]: {
    written: '□',
    name: { en: 'Gap', 'zh-CN': '缺一字' },
    text: {
      en: 'One character that cannot be read. A single `□` first in its block or behind a blank is the paper’s ornament: for a gap there, write `[?]`.',
      'zh-CN': '看不清的一个字。段首或空格后的单个 `□` 是报纸的装饰符号；那里看不清的字写 `[?]`。',
    },
    tei: 'gap',
    example: {
      en: '# Ferry late\nFog held it at the qu□y.',
      'zh-CN': '# 雪夜搜救\n北坡有□声，派□□二人上坡。',
    },
  },
  [FormKind.Sic]: {
    written: '[!…|…]',
    name: { en: 'Misprint', 'zh-CN': '误字' },
    text: {
      en: 'Before the bar what is printed, behind it what it should read. Without a bar: printed thus, without a correction. What is printed is what counts when the text is read.',
      'zh-CN': '竖线前照录报上印的字，竖线后写应作的字；没有竖线，表示原文如此，不作改正。读稿、检索以报上所印为准。',
    },
    tei: 'choice/sic/corr',
    example: {
      en: '# Ferry late\nFog held it at [!teh|the] quay.',
      'zh-CN': '# 把功夫下在平时\n事要一件一件[!作好|做好]。',
    },
  },
  [FormKind.Supplied]: {
    written: '[+…]',
    name: { en: 'Supplied', 'zh-CN': '补字' },
    text: {
      en: 'Supplied by the editor: not printed, or lost.',
      'zh-CN': '报上漏印或已残缺，由录入者补上的字。',
    },
    tei: 'supplied',
    example: { en: '# Ferry late\nFog held it at [+the] quay.', 'zh-CN': '# 更正\n应为吕[+秀]兰。' },
  },
  [FormKind.Note]: {
    written: '[%…]',
    name: { en: 'Note', 'zh-CN': '编者注' },
    text: {
      en: 'The editor’s own words. They are no part of the text that is read, and no form counts inside.',
      'zh-CN': '录入者的注，不算正文。里面不能再用别的行内标记。',
    },
    tei: 'note',
    example: {
      en: '# Ferry late\nFog held it at the quay.[%The issue of May 6 says: at the lock.]',
      'zh-CN': '# 更正\n应为吕秀兰[%据3月13日公告]。',
    },
  },
  [FormKind.Ruby]: {
    written: '[^…|…]',
    name: { en: 'Ruby', 'zh-CN': '注音' },
    text: {
      en: 'Before the bar the printed words, behind it the reading that is printed beside them. The text is read without the reading.',
      'zh-CN': '竖线前是正文的字，竖线后是印在旁边的读音。读稿、检索只取正文的字。',
    },
    tei: 'ruby',
    example: {
      en: '# Ferry late\nThe boat from [^Leominster|Lemster] is overdue.',
      'zh-CN': '# 老人与渡船\n船工名叫罗[^垚|yáo]。',
    },
  },
  [FormKind.Emphasis]: {
    written: '[*…]',
    name: { en: 'Emphasis', 'zh-CN': '着重' },
    text: {
      en: 'What the paper emphasises: by italics, letter-spacing, dots under the characters. A bare `*` is a printed asterisk.',
      'zh-CN': '报上着重的字：斜体、拉开字距、加着重号等。单独的 `*` 是报上印的星号。',
    },
    tei: 'hi',
    example: { en: '# Ferry late\nThe [*Lenn Belle] is overdue.', 'zh-CN': '# 渡口停航\n自本月起[*停止]摆渡。' },
  },
  [FormKind.Strong]: {
    written: '[**…]',
    name: { en: 'Bold', 'zh-CN': '粗体' },
    text: { en: 'What the paper prints in bold or heavier type.', 'zh-CN': '报上用粗体或较重字体印的字。' },
    tei: 'hi',
    example: { en: '# Ferry late\nThe boat is [**overdue].', 'zh-CN': '# 渡口停航\n[**本报讯] 自本月起停止摆渡。' },
  },
  [FormKind.Escape]: {
    written: '\\',
    name: { en: 'Escape', 'zh-CN': '反斜杠' },
    text: {
      en: 'The character behind it is printed and has no meaning in the markup; the backslash is not printed. It works before ASCII punctuation, its full-width forms, and `《》〈〉【】□〜ー·−`. Before anything else, a backslash is printed.',
      'zh-CN':
        '后面的符号是报上印的，不是标记；反斜杠本身不算报上的字。可用在 ASCII 标点、相应的全角标点以及 `《》〈〉【】□〜ー·−` 之前；在别的字前，反斜杠就是报上印的。',
    },
    example: {
      en: '# Ferry late\n\\# 1 of the fleet lay at the quay.',
      'zh-CN': '# 渡口停航\n票价印作\\[?]，原文如此。',
    },
  },
  [FormKind.Unclosed]: {
    written: '[?…',
    name: { en: 'Unclosed form', 'zh-CN': '没有结束的行内标记' },
    text: {
      en: 'It has no `]` on its line, so it is read as printed text, and reported. Where words run over a line end, each line has its own form. A printed bracket is written `\\[`.',
      'zh-CN': '本行没有用 `]` 结束，被当作正文，并会报告。跨行的字，每行各写一个标记。报上印的方括号写 `\\[`。',
    },
    example: {
      en: '# Ferry late\nThe steamer [?Lenn\nBelle is overdue.',
      'zh-CN': '# 抽屉里的存折\n温[?淑\n琴把存折收好。',
    },
  },
  [FormKind.Malformed]: {
    written: '[^…]',
    name: { en: 'Incomplete ruby', 'zh-CN': '不完整的注音' },
    text: {
      en: 'A ruby without its base or its reading is read as printed text, and reported. Both stand in it, parted by a bar: `[^…|…]`.',
      'zh-CN': '注音缺了正文的字或读音，被当作正文，并会报告。两样都要写，中间用竖线隔开：`[^…|…]`。',
    },
    example: {
      en: '# Ferry late\nThe boat from [^Leominster] is overdue.',
      'zh-CN': '# 老人与渡船\n船工名叫罗[^垚]。',
    },
  },
};
