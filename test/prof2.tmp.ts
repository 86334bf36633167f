import path from 'node:path';
import { Corpus } from './support/raw-pages/corpus';
import { trySeed } from './support/raw-pages/evaluate';
import { structurePage } from '../core/structure';
import { conventionsFor } from '../core/conventions';
const corpus = new Corpus(path.join(__dirname, '..'));
let text = ''; for (let s = 0; text.length < 10000; s++) text += trySeed(corpus, 'zh', 'clean', 'tuning', s).raw.text + '\n\n';
text = text.slice(0, 10000); const conventions = conventionsFor('zh');
const times: number[] = []; for (let i = 0; i < 40; i++) { const t = performance.now(); structurePage(text, { conventions }); times.push(performance.now() - t); }
console.log(times.sort((a,b)=>a-b)[20]);
