import type { Workbench } from './workbench';

export interface Picture {
  readonly name: string;
  /** The example that is open. */
  readonly file: string;
  /** The folder of the examples that is open, where it is not all of them. */
  readonly folder?: string;
  /** A command without which there is nothing to see. */
  readonly needs?: string;
  /** What of it is otherwise for this picture, so that there is something to show. */
  readonly changes?: readonly (readonly [what: string, by: string])[];
  readonly steps: (workbench: Workbench) => Promise<void>;
  /** What is to be put back, so that the next finds all as it was. */
  readonly after?: (workbench: Workbench) => Promise<void>;
}

const linjiang = 'linjiang-ribao/2021-03-06/p1.broadsheet';
const shiokaze = 'shiokaze-shinbun/2019-05-18/1.broadsheet';
const courier = 'harbor-courier/1987-10-14.broadsheet';
const raw = 'raw/linjiang-ribao-2021-03-06-p1.txt';
const faults: Picture['changes'] = [
  ['超警戒1.36米，全市', '超警戒1.36米,全市'],
  ['下转第三版①', '下转第三版⑦'],
];

/** The pictures of the documentation, which show the whole window. */
export const pictures: readonly Picture[] = [
  {
    name: 'front-page',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.ownViews();
      await workbench.goToText('分析研判汛期形势');
    },
  },
  {
    name: 'problems',
    file: linjiang,
    changes: faults,
    async steps(workbench) {
      await workbench.started();
      await workbench.ownViews();
      await quickFix(workbench);
    },
  },
  {
    name: 'continuation',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.ownViews();
      await peek(workbench);
    },
  },
  {
    name: 'preview-article',
    file: courier,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await workbench.goToText('See MAYOR');
      await workbench.preview('article');
    },
  },
  {
    name: 'preview-page',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await workbench.preview('page');
    },
  },
  {
    name: 'preview-issue',
    file: courier,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await workbench.goToText('council by a single vote');
      await workbench.preview('issue');
    },
  },
  {
    name: 'structure',
    file: raw,
    folder: 'raw',
    async steps(workbench) {
      await workbench.withoutSideBar();
      await workbench.structure('临江日报');
    },
    after: discard,
  },
  {
    name: 'walkthrough',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await workbench.command('Broadsheet: Open Walkthrough');
      await workbench.seen('.getting-started-media img');
    },
  },
  {
    name: 'facsimile',
    file: shiokaze,
    needs: 'broadsheet.showFacsimile',
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await facsimile(workbench);
    },
  },
];

/** The pictures of the walkthrough, which are small: they stand beside its text. */
export const stepPictures: readonly Picture[] = [
  {
    name: 'example',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.ownViews();
    },
  },
  {
    name: 'jump',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await peek(workbench);
    },
  },
  {
    name: 'problems',
    file: linjiang,
    changes: faults,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await quickFix(workbench);
    },
  },
  {
    name: 'preview',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await workbench.preview('page');
    },
  },
  {
    name: 'structure',
    file: raw,
    folder: 'raw',
    after: discard,
    async steps(workbench) {
      await workbench.withoutSideBar();
      await workbench.structure('临江日报');
      await workbench.command('Notifications: Clear All Notifications');
    },
  },
  {
    name: 'doubts',
    file: linjiang,
    changes: [['昼夜才保住了大堤', '% ? 这里是另起一段，还是接上文？\n昼夜才保住了大堤']],
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await workbench.goToText('昼夜才');
      await workbench.scrollDown(9);
      await workbench.command('Broadsheet: Change Doubtful Place…');
      await workbench.seen('.action-widget');
    },
  },
  {
    name: 'new-issue',
    file: linjiang,
    async steps(workbench) {
      await workbench.started();
      await workbench.ownViews();
      await workbench.command('Broadsheet: New Issue…');
      await workbench.seen('.quick-input-list .monaco-list-row', '临江日报');
    },
  },
  {
    name: 'facsimile',
    file: shiokaze,
    needs: 'broadsheet.showFacsimile',
    async steps(workbench) {
      await workbench.started();
      await workbench.withoutSideBar();
      await facsimile(workbench);
    },
  },
];

/** Closes what has been made and is saved nowhere, or it would be there again. */
async function discard(workbench: Workbench): Promise<void> {
  await workbench.command('View: Revert and Close Editor');
  await workbench.page.waitForTimeout(1_500);
}

/** Shows the scan of the page at the cursor, and waits until it is drawn. */
async function facsimile(workbench: Workbench): Promise<void> {
  await workbench.command('Broadsheet: Show Facsimile to the Side');
  await workbench.webview('canvas');
  await workbench.command('View: Focus First Editor Group');
}

async function peek(workbench: Workbench): Promise<void> {
  await workbench.goToText('>> （下转第三版①');
  await workbench.command('Peek Definition');
  await workbench.seen('.peekview-widget .view-line', '上接第一版');
}

async function quickFix(workbench: Workbench): Promise<void> {
  await workbench.goToText('超警戒1.36米,');
  await workbench.scrollDown(7);
  await workbench.seen('.squiggly-warning, .squiggly-info, .squiggly-error');
  await workbench.command('Quick Fix...');
  await workbench.seen('.action-widget');
}
