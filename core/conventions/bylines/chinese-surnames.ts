/** Surnames by how many bear them, in simplified and traditional print; what follows the bars is rarer. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤' +
  '張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇呂盧鐘鍾譚陸範韋賈鄒閻龍賀顧龔萬錢嚴湯' +
  '|康易乔喬赖賴文兰蘭樊殷施洪翟安颜顏倪牛温溫芦蘆季俞章鲁魯葛伍申尤毕畢聂聶焦柳邢岳齐齊梅庄莊辛管祝左涂谷时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋甘景薄单單包柏宁寧桂阮褚戈权權权常闵閔解强強柴华華车車冉房边邊净純吉饶饒刁瞿戚丘古米池滕佟晋蔺藺宫宮臧苟卓敖卞佘荣榮蒲简簡' +
  '|惠晏窦竇竺官司匡国海党黨娄婁褟应應冷麻蓝藍仇年栾欒鞠巩鞏习習商商尚穆言楚沙郎鄢连連茅芮储儲桑邬鄔胥冀郁諶谌祁岑迟遲仝奚卿虞鹿巫原封郗粟郜逄逯扈郦酈暴亢全班仲伊宗苍蒼双雙贡貢逢须須干解喻明计計伏臧成茹习湛向易慎戈庾终暨居衡步都满滿弘广闕阙东殳蔚越夔隆师師巢勾敖融訾辜那饶空曾沙养须丰豐红紅竹蓋盖益桓公闻聞党翟谈談贝貝明臧揭战戰占佐信保来來禹雍璩濮牧隗山谷车侯宓蓬全郗班仰秋仲伊宫栾暴甘钭厉厲戎祖武符刘詹束龙幸司韶郜黎薊印宿白怀懷蒲台从鄂索咸籍藺屠蒙乔阴陰郁胥能苍闻莘党翟谭劳勞逄姬申扶堵冉宰郦雍却桑桂濮牛寿壽通边扈燕冀郏浦尚农農温别莊晏柴瞿阎充慕茹宦艾鱼魚容古慎戈廖庾居衡步耿满弘匡国寇禄祿阙东欧利师巩聂晁勾敖冷辛阚闞简饶沙鞠丰关相查荆荊游竺逯盖益桓岩';

const COMPOUND =
  '欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 端木 百里 东郭 東郭 呼延 轩辕 軒轅 澹台 澹臺 宗政 濮阳 濮陽 淳于 单于 單于 申屠 赫连 赫連 钟离 鍾離 鲜于 鮮于 闾丘 閭丘 司空 亓官 万俟 西门 西門 南门 即墨 拓跋 第五 梁丘 左丘 公西 乐正 樂正 公冶 太史 闻人 聞人 达奚 羊舌 微生';

const tiers = SINGLE.split('|');
const rarity = new Map<string, number>();
tiers.forEach((tier, rank) => {
  for (const surname of tier) if (!rarity.has(surname)) rarity.set(surname, rank);
});
const compounds = new Set(COMPOUND.split(' '));

/** How rare the surname is that a name begins with (0: very common … 2), and its length; `null` where it begins with none. */
export function readSurname(name: string): { readonly length: 1 | 2; readonly rarity: number } | null {
  if (name.length > 2 && compounds.has(name.slice(0, 2))) return { length: 2, rarity: 0 };
  const rank = rarity.get(name[0] ?? '');
  return rank === undefined ? null : { length: 1, rarity: rank };
}
