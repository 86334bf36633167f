import { strict as assert } from 'node:assert';
import { isFault } from '../../../../core/convert/faults';
import type { MeasuredPage } from '../../../../core/measured-page';
import { openApart } from '../../../../server/files/pdf/apart';
import type { PdfTask } from '../../../../server/files/pdf/tasks';
import { type PdfThread, TooMuch } from '../../../../server/files/pdf/thread';

const bytes = new Uint8Array([1, 2, 3]);
const read: MeasuredPage = {
  width: 1,
  height: 1,
  image: null,
  label: null,
  language: null,
  lines: [],
  blocks: [],
  rules: [],
  pictures: [],
};
const forever = new Promise<never>(() => {});

/** Threads that are only played; `asked` is what each was asked for. */
function stage(count: number, play: (task: PdfTask) => unknown) {
  const asked: string[][] = [];
  let ended = 0;
  let clock = 0;
  const start = async (): Promise<PdfThread> => {
    const mine: string[] = [];
    asked.push(mine);
    return {
      ask: async (task) => {
        mine.push(task.kind === 'page' ? String(task.number) : task.kind);
        return ((await play(task)) ?? { count }) as never;
      },
      // Each look finds it older by a second.
      clock: () => {
        clock += 1_000;
        return clock;
      },
      takesTooMuch: () => false,
      end: () => void ended++,
    };
  };
  return { start, asked, ended: () => ended };
}

async function pagesOf(file: Awaited<ReturnType<typeof openApart>>): Promise<unknown[]> {
  if (isFault(file)) return [file];
  const pages: unknown[] = [];
  for (let number = 1; number <= file.count; number++) {
    const page = await file.page(number);
    pages.push(isFault(page) ? page : 'read');
  }
  await file.close();
  return pages;
}

describe('openApart', () => {
  const bounds = { patience: 50, lost: 1 };

  it('reads page by page, on one thread that is ended at last', async () => {
    const { start, asked, ended } = stage(2, (task) => (task.kind === 'page' ? read : undefined));
    assert.deepEqual(await pagesOf(await openApart(bytes, start, bounds)), ['read', 'read']);
    assert.deepEqual(asked, [['open', '1', '2']]);
    assert.equal(ended(), 1);
  });

  it('reads on with another thread where one does not come back from a page', async () => {
    const { start, asked, ended } = stage(3, (task) => {
      if (task.kind !== 'page') return undefined;
      return task.number === 2 ? forever : read;
    });
    const pages = await pagesOf(await openApart(bytes, start, bounds));
    assert.deepEqual(pages, ['read', { fault: 'page-takes-long', page: 2, seconds: 0 }, 'read']);
    assert.deepEqual(asked, [
      ['open', '1', '2'],
      ['open', '3'],
    ]);
    assert.equal(ended(), 2);
  });

  it('gives a file up of which page after page takes too much', async () => {
    const { start, asked } = stage(9, (task) => (task.kind === 'page' ? Promise.reject(new TooMuch()) : undefined));
    const pages = await pagesOf(await openApart(bytes, start, bounds));
    assert.deepEqual(pages.slice(0, 3), [
      { fault: 'page-takes-much', page: 1 },
      { fault: 'page-takes-much', page: 2 },
      { fault: 'given-up', page: 3 },
    ]);
    assert.equal(asked.length, 2);
  });

  it('names what is wrong with a file that it cannot open', async () => {
    for (const [play, fault] of [
      [() => forever, { fault: 'takes-long', seconds: 0 }],
      [() => Promise.reject(new TooMuch()), { fault: 'takes-much' }],
      [() => Promise.reject(new Error('ended')), { fault: 'damaged', format: 'PDF' }],
      [() => ({ fault: 'encrypted' }), { fault: 'encrypted' }],
    ] as const) {
      const { start, ended } = stage(1, play);
      assert.deepEqual(await openApart(bytes, start, bounds), fault);
      assert.equal(ended(), 1);
    }
  });

  it('rejects where no thread starts', async () => {
    const opening = openApart(bytes, () => Promise.reject(new Error('no pdf.js')));
    await assert.rejects(opening, /no pdf.js/);
  });
});
