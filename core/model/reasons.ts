import type { Locale } from '../locale';
import type { Reason } from './halves';

/** Why a half was not taken, in words. */
export function explain(reason: Reason, locale: Locale): string {
  const chinese = locale === 'zh-CN';
  switch (reason.kind) {
    case 'page':
      if (reason.page === null) return chinese ? '看不出是哪一版' : 'its page cannot be read';
      return chinese ? `涉及的是第 ${reason.page} 版` : `it is about page ${reason.page}`;
    case 'label':
      if (reason.label === null) return chinese ? '它没有编号' : 'it has no label';
      return chinese ? `它的编号是 ${reason.label}` : `its label is ${reason.label}`;
    case 'slug':
      if (reason.slug === null) return chinese ? '它没有提示词' : 'it has no slug';
      return chinese ? `它的提示词是 ${reason.slug}` : `its slug is ${reason.slug}`;
    case 'rival':
      return chinese ? '它也符合' : 'it fits as well';
    case 'taken':
      return chinese ? '它已和另一处配对' : 'it is paired with another half';
    case 'cycle':
      return chinese ? '稿件会接回自身' : 'the article would lead back to itself';
    case 'id':
      return chinese ? `标识 #${reason.id} 互相不符` : `the id #${reason.id} does not agree`;
    case 'noHalf':
      return chinese ? '那里没有对应的转版' : 'no other half of a jump stands there';
  }
}
