import { readFileSync } from 'node:fs';
import { measured } from '/work/wt-pdf2/test/extractors/support/read-back';
import { layOut } from '/work/wt-pdf2/core/structure/layout/lay-out';
import { textOf } from '/work/wt-pdf2/core/structure/layout/marks';
(async () => { const [page] = await measured(readFileSync(process.argv[2]!));
const l = layOut(page!); console.log('body', l.body, 'rules', l.rules.length);
for (const g of l.galleys) console.log(g.region, g.ruled ? 'R' : ' ', g.headed ? 'H':' ', g.box.x.toFixed(0), g.box.y.toFixed(0), g.box.width.toFixed(0), g.box.height.toFixed(0), g.lines.length, textOf(g.lines[0]!.words).slice(0,20), '|', textOf(g.lines.at(-1)!.words).slice(0,12), g.lines[0]!.height.toFixed(1)); })();
