/**
 * Words of the trade that tell one kind of line from another, in whatever language: a page mixes languages, and a word of
 * one does no harm in another. What jumps, bylines and leads look like is the conventions' business, not this table's.
 */

/** Verbs that lead from a kicker into its headline: someone stresses, a meeting decides … */
export const leadsOn =
  /(?:强调|指出|要求|表示|提出|宣布|透露|获悉|召开|举行|举办|部署|启动|印发|通报|时说|強調|指出|宣佈|舉行|召開|하며|says?|said|announces?|warns?|meldet|erklärt|annonce|anuncia|заявил)$/iu;

/** Headlines leave out the article that a sentence begins with. */
export const article = /^(?:The|An?)\s+\p{Ll}/u;

/** Marks that open a deck or close a kicker. */
export const dash = /^(?:—|――|──|–|-- )/u;
export const opensWhatFollows = /(?:[:：—―─–]|\.\.\.|…)$/u;

/** A document or notice by its title: letters, appeals, announcements, corrections. */
export const documentTitle =
  /(?:倡议书|公开信|通知|公告|公示|通告|启事|小启|声明|致歉|更正|讣告|决定|意见|名单|一封信|倡議書|公開信|啟事|聲明|訃告|お知らせ|おわび|おことわり|お断り|社告|訂正|謹告|皆(?:さ[んま]|様)(?:方)?へ|공고|알림|알립니다|바로잡습니다|정정보도|호소문|성명서?|드리는 글|Notice|Appeal|Correction|Obituary|Bekanntmachung|Aufruf|Avis|Rectificatif|Erratum|Communiqué|(?:Avis|Appel) (?:aux?|à la) .{1,24}|Aviso|Fe de erratas|Rectificación|Edicto|Convocatoria|(?:Aviso|Llamamiento) al?(?: l[ao]s?)? .{1,24}|Объявление|Извещение|Поправка|Опечатка|Постановление|От редакции|Обращение(?: к .{1,24})?)$/iu;

/** The credit of a picture. */
export const pictureRole =
  /摄|攝|图片|圖片|图$|圖$|摄影|撮影|写真|사진|촬영|photo|picture|pictured|image|cliché|foto|bild|фото|снимок|снимк/iu;

/** A photographer and a paper, with a stroke between them: Ruth Ostrander / The Courier */
export const strokeCredit = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3} ?\/ ?\p{Lu}[\p{L} .’-]{2,30}$/u;

/** Whom reporters write for, as bylines print it before the role: 本报, 新华社, 临江日报. */
export const employer = /^(?:[本我][报刊台社网站]|.{1,12}[报社台网刊站報臺網])(?:特约|驻.{1,8}|特約|駐.{1,8})?$/u;

/** Roles of those who made the page, not the article. */
export const pageRole =
  /^(?:(?:本版|值班|紙面|この面の|本面)?(?:责任编辑|责编|责任校对|校对|美编|美术编辑|版式|版式设计|组版|審校|責任編輯|責編|校對|美編|編集|校閲|校正|紙面構成|レイアウト|デザイン)|(?:지면 ?)?(?:편집인?|교열|교정|디자인|발행인|인쇄인|편집국장)|(?:Verantwortliche[rn]?|Responsible|Managing|Page)? ?(?:Redakteur(?:in)?|Schriftleit(?:er|ung)|Herausgeber|Editors?|Designers?|Copy ?editor)|[Dd]irect(?:eur|rice)(?: de la publication)?|[Gg]érant|[Rr]édact(?:eur|rice)|rédaction|mise en page|[Rr]edactora?(?: jefe)?|[Ee]ditora?|[Dd]irectora?|edición|diseño|maquetación|[Рр]едактор|корректор|вёрстка)$/u;

/** A day that a caption, or a report, begins with: 3月5日， 昨天， */
export const daystart = /^(?:\d{1,2}月\d{1,2}日|[昨今前][天日]|近日|日前)(?:[上下]午|晚)?[，,]/u;

/** Ends with what somebody did, whose name has to follow: 本报记者 Foto: Photo by */
export const namesNext =
  /(?:记者|通讯员|记者站|摄影|記者|通訊員|攝影|(?:Photos?|Pictures?|Images?) by|(?:Foto|Bild|Photo|Aufnahme)s?:|Staff [Pp]hotos? by)$/u;

/** Shaped like a byline whose words are damaged: a short word and a name; a reporter of the paper but for one character. */
export const byShaped =
  /^(?:\p{L}{1,3}\.? \p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}|(?:本报记.|本报.者|本.记者|.报记者|本报通.员|本报.讯员|本.通讯员)[ \u3000]?[\p{Script=Han} \u3000]{2,12})$/u;

/** How captions begin. */
export const captionCue =
  /^(?:На (?:снимке|фото)|Sur (?:notre|la) photo|Notre (?:photo|cliché)|En la (?:foto|imagen)|사진은|图为|圖為|上图|下图|左图|右图|图[一二三四①②③④\d]|[▲△▼▽↑↓←→]|資料写真|写真|Pictured|Above|Below|Left|Right|\((?:left|above|below|right)\)|Im Bild|Unser Bild|Photo|Foto|На снимке)[\s:：,，]?/iu;

/** How captions end in Japanese, without a stop: where the picture was taken, perhaps who took it. */
export const captionEnd = /[＝=][^。＝=]{1,30}(?:[でに]|にて|撮影|提供)[）)]?$/u;

/** Number or mark that crossheads and list items begin with: 一、 （二） 1. ■ */
export const numbered =
  /^(?:[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.]\s?|[■●◆▶]\s?)/u;

/** Bracketed rubrics: 【社论】 〔短评〕 */
export const rubric = /^(?:【[^【】]{1,16}】|〔[^〔〕]{1,16}〕|\[[^[\]]{1,16}\])$/u;

/** The name of a column or series, by the word that it ends with: 新春走基层, 读者来信, Letters. */
export const column =
  /^(?:.{0,5}(?:現場から|この人|ひと|暮らし|地域ニュース|현장에서|이 사람|독자마당|독자투고|우리 동네|走基层|来信|论坛|时评|短评|快评|锐评|漫谈|札记|手记|观察|聚焦|视点|特写|速写|速递|连线|风采|之窗|身边好人|人物志|纪事|來信|論壇|時評|短評|觀察|連載|社説|投書|사설|칼럼)|Neighbou?rhoods?|Around (?:the |Our )?\p{Lu}\p{L}+|Classified|Courts?|Markets|Shipping|Society|Commentary|(?:News )?Analysis|Editorials?|Opinion|Letters(?: to the Editor)?|Obituaries|Deaths|Sports?|Business|Finance|Classifieds?|Nation(?: and World)?|World(?: News)?|National|Local(?: News)?|Metro|Region|Arts|Books|Weather|Television|In Brief|Leitartikel|Kommentar|Lokales|Vom Tage|Feuilleton|(?:Telegramme|Depeschen|Nachrichten)(?: (?:des|der|vom|aus) .{3,24})?|Drahtnachrichten|Letzte Nachrichten|Eingesen?det|Eingesandt|Sprechsaal|Gerichtssaal|Schwurgericht|Börse|Theater|Marktberichte?|Inserate|Anzeigen|Vermischtes|Wirtschaft|Politik|Sport|Kultur|Leserbriefe|Aus aller Welt|Éditorial|Faits divers|Nécrologie|Courrier des lecteurs|Tribune(?: libre)?|Échos|Chronique|Billet|Vie locale|Carnet|Étranger|Spectacles|Tribuna|Deportes|Economía|Sucesos|Cartas al director|Crónica(?: local)?|Sociedad|Internacional|Nacional|Opinión|Cultura|Передовая|Происшествия|Спорт|Письма (?:читателей|в редакцию)|Колонка редактора|Хроника|Фельетон|За рубежом|Культура|Экономика|Общество|Погода)\.?$/iu;

/** Whom a letter or a document speaks to, where that is all that its line says: 编辑同志： To the Editor: */
export const salutation =
  /^(?:[^，。；！？]{0,12}(?:同志|先生|女士|朋友|市民|居民|住户|读者|住戶|讀者|编辑|編輯)们?|(?:各位|尊敬的|亲爱的|敬爱的|親愛的)[^，。；！？]{1,16}|To (?:the|our|whom) [^.;!?]{1,40}|(?:My )?Dear [^.;!?]{1,30}|Sirs?|Gentlemen|Sehr geehrte[^.;!?]{1,40}|(?:Messieurs|Madame|Monsieur)[^.;!?]{0,30}|(?:Sr\.|Señor)[^.;!?]{1,30}|Уважаем[^.;!?]{1,30})[:：,]$|^(?:Sehr geehrte|Geehrte|An (?:die|alle) |Liebe |Chers |Chères |Habitants |Citoyens|Vecinos |Ciudadanos|Estimad|Уважаем|Дорог(?:ие|ая|ой) |Товарищи)[^.,;!?:]{0,40}\s?[!:,]$|^(?:존경하는|친애하는)? ?[^.,;!?]{0,20}여러분[,!:께]?$|^[^。、！？]{0,12}(?:皆さま|皆様|皆さん|各位|御中|拝啓)[、：]?$/u;

/** A name in capitals, as those sign who write to an English-language paper: MISS ADELAIDE FROST, (Mrs.) HELEN B. STARKEY */
export const capitalName =
  /^(?:\(?(?:Mrs?|Miss|Ms|Dr|Rev|Capt|Prof|MRS?|MISS|MS|DR|REV|CAPT|PROF)\.?\)? )?(?:\p{Lu}[\p{Lu}’'-]+|\p{Lu}\.) (?:(?:\p{Lu}[\p{Lu}’'-]+|\p{Lu}\.) ){0,2}\p{Lu}[\p{Lu}\p{L}’'-]*\p{Lu}$/u;

/** How a paper speaks of itself, where it says who prints it and what it costs. */
export const imprint =
  /^(?:本报(?:社)?(?:地址|社址|电话)|社址[:：]|(?:Eigentümer|Herausgeber|Verleger|Druck und Verlag)(?:\b|,)|Erscheint (?:täglich|wöchentlich|jeden|an)|(?:Published|Issued) (?:daily|weekly|every)|Serving .{3,60} since|Founded (?:in )?\d{4}|Established \d{4}|Rédaction et administration|Abonnements?\b|Redacción y administración|Редакция и контора)/u;

/** Where an advertisement says to ask, and what for how much. */
export const contact =
  /(?:电话|電話|联系人|聯繫人|热线|地址|微信|预订|每[坛瓶斤件位]|℡|連絡先|お問い合わせ|전화|문의|연락처|예약|[\d一二三四五六七八九十百千]+元(?![，。、；]))|\b(?:Tel|Phone|Fernspr|Telefon|Tél|Teléf|Apply|Box \d|Rates?|Reward|Razón:|S’adresser|S'adresser)(?!\p{L})|(?<!\p{L})(?:[Тт]ел\.|[Тт]елефон|Обращаться)|(?<!\d)\d{3}[-–]\d{4}(?!\d)|[$£€￥¥]\s?\d|\b\d+ (?:K|Kr|M|Mk|fr|ptas|руб)\b/u;

/** Words that a phrase cannot end with. */
export const unfinished =
  /(?:^|\s)(?:an?|the|of|une?|des|leur|que|qui|dans|sur|pour|par|sans|avec|ou|chez|vers|sous|entre|un|una|unos|unas|al|que|se|su|sin|o|sobre|entre|hasta|desde|из|от|до|по|за|у|об|при|не|под|над|для|через|после|или|а|но|что|как|его|их|to|in|on|at|for|by|and|or|with|from|is|as|der|die|das|den|dem|des|ein|eine|und|oder|von|vom|zum|zur|im|am|für|mit|auf|le|la|les|de|du|des|et|à|au|aux|en|el|los|las|del|y|con|por|para|и|в|на|с|о|к)$|(?:[のがはや]|との)$/iu;
