import type { Status } from '../../core/checks/vocabulary';
import type { Meaning } from './meaning';

/** How far a transcription has come. */
export const statusMeanings: Readonly<Record<Status, Meaning>> = {
  raw: {
    written: 'raw',
    name: { en: 'Raw', 'zh-CN': '初稿' },
    text: { en: 'Text as it was typed or extracted.', 'zh-CN': '刚录入或刚提取的文字。' },
  },
  structured: {
    written: 'structured',
    name: { en: 'Structured', 'zh-CN': '已分篇' },
    text: {
      en: 'Pages, articles and jumps are marked; the words are still to be proofread.',
      'zh-CN': '版、稿件、转版都已标出，文字尚待校对。',
    },
  },
  proofread: {
    written: 'proofread',
    name: { en: 'Proofread', 'zh-CN': '已校对' },
    text: { en: 'The words have been compared with print.', 'zh-CN': '文字已与原报核对。' },
  },
  approved: {
    written: 'approved',
    name: { en: 'Approved', 'zh-CN': '已审定' },
    text: { en: 'Checked and released: the work is done.', 'zh-CN': '已经审核定稿，录入完成。' },
  },
};
