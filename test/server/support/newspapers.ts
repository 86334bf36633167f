import { lines } from '../../support/drawn';

/**
 * Issues with a jump each, as drawings: the cursor stands in the first part's text, the ranges are its headline and the words of the two
 * jumps.
 */

/** An issue in two files. */
export const halden = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # ⟦headline:River rises at Halden bridge⟧
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

  # ⟦headline:台风“丹鹭”今夜登陆
  # 全市停课停运⟧

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

  # ⟦headline:Hochwasser an der Elbe⟧

  Der Strom ist seit gestern um zwei Fuß ge-
  sti‸egen, und die Fähre bei Kirchwerder liegt
  still. Der Deichgraf hat die Wachen ver-
  >> ⟦out:(Schluß auf Seite 2.)⟧

  == Seite 2 ==

  << ⟦in:(Schluß von Seite 1.)⟧
  doppelt und läßt Sandsäcke füllen.
`;

/** A chain over three pages, each in a file of its own; page 5 names the page where the article began. */
export const portEllis = lines`
  //// a1.broadsheet
  ---
  paper: The Port Ellis Standard
  date: 1954-11-09
  language: en
  ---

  == A1 ==

  # ⟦first:Ferry runs aground off Gull Rock⟧
  @ By ⟦poole:Ann Poole⟧

  The ferry struck at five in the morn-
  ‸ing, with forty aboard. 𠮷 stood on her bow.
  >> ⟦jump:See ⟦slug:FERRY⟧, Page ⟦to-four:A4⟧⟧

  //// a4.broadsheet
  ---
  paper: The Port Ellis Standard
  date: 1954-11-09
  language: en
  ---

  == ⟦page-four:A4⟧ ==

  # ⟦second:Ferry⟧
  << ⟦jump:⟦slug:FERRY⟧, From Page A1⟧
  The pilot had seen no light since Cape
  ‸Lenn, he said.
  >> ⟦jump:See ⟦slug:FERRY⟧, Page A5⟧

  # Tide tables
  High water at Port Ellis, 6:14.

  //// a5.broadsheet
  ---
  paper: The Port Ellis Standard
  date: 1954-11-09
  language: en
  ---

  == A5 ==

  << ⟦jump:⟦slug:FERRY⟧, From Page ⟦to-one:A1⟧⟧
  ‸All were taken off by noon.
`;

/** Two jumps to the same page that only their labels tell apart, one of them tied by ids as well; in two files. */
export const jiangzhou = lines`
  //// p1.broadsheet
  ---
  paper: 江州日报
  date: 2018-05-20
  language: zh-CN
  ---

  == 第一版 要闻 ==

  # 渡口今起停航检修 {#⟦give:ferry⟧}
  @ 本报记者 ⟦shen:沈望秋⟧

  老渡口的两条船昨晚靠岸，
  >> 𠮷祥码头熄了灯，⟦ferry:（下转第四版⟦one:①⟧）⟧ {to=#⟦rest:rest⟧}

  # 早稻移栽过半

  全市早稻移栽已过六成，
  >> ⟦rice:（下转第四版⟦two:②⟧）⟧

  # 检修怎么修 {with="#⟦take:ferry⟧"}
  @ 本报记者 ⟦shen:沈望秋⟧

  船底要除锈。（详见⟦hint:第四版⟧）

  //// p4.broadsheet
  ---
  paper: 江州日报
  date: 2018-05-20
  language: zh-CN
  ---

  == ⟦page:第四版 综合⟧ ==

  << ⟦rice:（上接第一版⟦two:②⟧）⟧
  进度比去年快三天。

  << ⟦ferry:（上接第一版）⟧ {label=⟦one:①⟧ #⟦rest:rest⟧ from=⟦take:ferry⟧}
  检修为期十天。
`;

/** Issues of several papers and days, in three languages, that the same people sign in, however their names are set. */
export const signed = lines`
  //// jiangzhou/0520.broadsheet
  ---
  paper: 江州日报
  date: 2018-05-20
  language: zh-CN
  ---

  == 第一版 ==
  @ 责任编辑：⟦wang:王　强⟧

  # 渡口今起停航检修

  本报讯（记者⟦shen:沈望秋⟧、⟦wang:王
  强⟧）𠮷祥码头的两条船昨晚靠岸。

  ! 渡口的老船。
  @ ⟦wang:王[?强]⟧ 摄

  //// jiangzhou/0521.broadsheet
  ---
  paper: 江州日报
  date: 2018-05-21
  language: zh-CN
  ---

  == 第二版 ==

  # 早稻移栽过半
  @ 本报记者 ⟦wang:王强⟧ 实习生 ⟦shen:沈望秋⟧

  进度比去年快三天。

  //// halden/1931-06-02.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # River rises at Halden bridge
  @ By ⟦poole:Ann Poole⟧ and Tom Reed

  The river stood eleven feet above its mark.

  ! The old bridge at noon. Photo by ⟦poole:Ann
  Poole⟧

  //// halden/1931-06-03.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-03
  language: en
  ---

  == Page 3 ==

  # Ferry runs again
  @ [*By ⟦poole:Ann [?Poole]⟧]
  @ Staff Writer

  The ferry was busy all day.

  //// elbe/1908-03-14.broadsheet
  ---
  paper: Elbufer Abendblatt
  date: 1908-03-14
  language: de
  ---

  == Seite 1 ==

  # Hochwasser an der Elbe
  @ Von ⟦kuehn:Eva Kühn⟧

  Der Strom ist seit gestern um zwei Fuß gestiegen.

  ! Die Fähre. Foto: ⟦kuehn:Eva Kühn⟧

  # Der Deich hält
  @ Von ⟦kuehn:Eva Kühn⟧

  Die Wachen blieben bis zum Morgen.
`;
