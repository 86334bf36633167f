/** The radicals of U+2E80–U+2EF3 that look exactly like a character and that Unicode does not map to it. */
const supplementary: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺊卜 ⺝月 ⺟母 ⺠民 ⺩王 ⺮竹 ⻁虎 ⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ' +
    '⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** The ideograph that a radical or a compatibility ideograph stands in for; itself where it stands for none. */
export function ideographOf(character: string): string {
  return supplementary.get(character) ?? character.normalize('NFKC');
}
