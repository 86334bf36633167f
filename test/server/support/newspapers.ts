import { lines } from '../../support/drawn';

/** Issues with a jump each, as drawings: the cursor stands in the first part's text, the ranges are the words of the two jumps. */

/** An issue in two files. */
export const halden = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # River rises at Halden bridge
  By Ann Poole

  The river stood eleven feet above its
  summer mark at the old bridge last night,
  and the ferry was tied up at noon, which
  the ferry‸man had not done in thirty years.
  >> ⟦out:Continued on Page 3⟧

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page 3 ==

  # River rises
  << ⟦in:Continued from Page 1⟧
  The mill race was closed at two o'clock.
`;

/** The same of a Chinese paper, in one file, with labels. */
export const linhai = lines`
  //// 1.broadsheet
  ---
  paper: 临海晚报
  date: 2019-08-11
  language: zh-CN
  ---

  == 第一版 要闻 ==

  # 台风“丹鹭”今夜登陆
  # 全市停课停运

  本报讯（记者 沈望秋）台风“丹鹭”‸预计今夜在
  东矶一带登陆，市防指昨日下午启动一级响应，
  沿海渔船
  >> ⟦out:（下转第二版①）⟧

  == 第二版 综合 ==

  << ⟦in:（上接第一版①）⟧
  已全部回港避风。①2
`;

/** The same of a German paper, with the same words twice. */
export const elbe = lines`
  //// abend.broadsheet
  ---
  paper: Elbufer Abendblatt
  date: 1908-03-14
  language: de
  ---

  == Seite 1 ==

  # Hochwasser an der Elbe

  Der Strom ist seit gestern um zwei Fuß ge-
  sti‸egen, und die Fähre bei Kirchwerder liegt
  still. Der Deichgraf hat die Wachen ver-
  >> ⟦out:(Schluß auf Seite 2.)⟧

  == Seite 2 ==

  << ⟦in:(Schluß von Seite 1.)⟧
  doppelt und läßt Sandsäcke füllen.
`;
