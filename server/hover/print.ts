import type { Dateline } from '../../core/conventions/conventions';
import { touched } from '../../core/model/at';
import type { HoverSource } from './spot';

const words = {
  en: {
    dateline: 'Dateline',
    place: 'Place: ',
    date: 'Date: ',
    agency: 'Agency: ',
    endMark: 'End mark: ',
    ends: 'The paper’s sign that the article ends here. It is no part of the text.',
  },
  'zh-CN': {
    dateline: '电头',
    place: '地点：',
    date: '日期：',
    agency: '通讯社：',
    endMark: '结束标记：',
    ends: '报纸表示本篇到此结束的标记，不算正文。',
  },
} as const;

/** On the dateline and the end mark what is read from them. */
export const hoverPrint: HoverSource = ({ writer, locale }, { segment: placed, at }) => {
  const { dateline, endMark } = placed?.segment ?? {};
  const said = words[locale];
  if (dateline && touched([dateline], at)) {
    const { start, end } = dateline;
    return { start, end, blocks: [writer.strong(said.dateline), writer.list(factsOf(dateline))] };
  }
  if (!endMark || !touched([endMark], at)) return null;
  const { start, end, text } = endMark;
  return { start, end, blocks: [writer.strong(said.endMark + text), writer.words(said.ends)] };

  function factsOf({ place, date, agency }: Dateline): string[] {
    return [[said.place, place] as const, [said.date, date] as const, [said.agency, agency] as const].flatMap(
      ([name, value]) => (value === null ? [] : [writer.words(name + value)]),
    );
  }
};
