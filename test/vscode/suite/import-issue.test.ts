import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { Webview } from './eyes';
import { altoPage, metsOf, pdfPages } from './pages';
import { closeEditor, example } from './workspace';

const workbench = new Webview('.monaco-workbench');

async function put(path: string, text: string): Promise<vscode.Uri> {
  const uri = example(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(example(path)));
}

async function names(folder: string): Promise<string[]> {
  const found = await vscode.workspace.fs.readDirectory(example(folder)).then(undefined, () => []);
  return found.map(([name]) => name).sort();
}

/** What is asked right now. */
function asked(): Promise<string | undefined> {
  return workbench.evaluate(
    () =>
      document.querySelector<HTMLInputElement>('.quick-input-widget:not([style*="display: none"]) input[type=text]')
        ?.placeholder,
  );
}

/** Takes what is proposed, question by question, until it `happens`; a question that does not go was not ready for an answer. */
async function acceptAll<T>(
  what: string,
  happens: (question: string | undefined) => T | Promise<T>,
): Promise<NonNullable<T>> {
  let answered: string | undefined;
  let again = 0;
  return until(what, async () => {
    const question = await asked();
    const happened = await happens(question);
    if (happened || question === undefined || (question === answered && Date.now() < again)) return happened;
    [answered, again] = [question, Date.now() + 1000];
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return undefined;
  });
}

/** The same, but for the question that begins with these words: that is left open. */
function acceptUntil(words: string): Promise<string> {
  return acceptAll(words, (question) => (question?.startsWith(words) ? question : undefined));
}

/** Goes down the list to the answer that begins with these words, and gives it. */
async function choose(words: string): Promise<void> {
  await until(words, async () => {
    const focused = await workbench.text('.quick-input-list .monaco-list-row.focused');
    if (focused?.trim().startsWith(words)) return true;
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    return false;
  });
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Presses the button of the bar, as soon as it has one; it is drawn anew while the bar moves. */
async function cancel(): Promise<void> {
  await until('the button', () =>
    workbench.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.notification-toast .monaco-button')];
      const button = buttons.find(({ textContent }) => textContent === 'Cancel');
      button?.click();
      return button !== undefined;
    }),
  );
}

const isShown = (path: string) => () => vscode.window.activeTextEditor?.document.uri.path.endsWith(path) ?? false;
const start = (...uris: vscode.Uri[]) => vscode.commands.executeCommand('broadsheet.importIssue', uris[0], uris);

/** What is said, once these words are among it. Read in the list of all messages: of many at a time VS Code pops up few. */
function message(words: string): Promise<string> {
  return until(words, async () => {
    await vscode.commands.executeCommand('notifications.showList');
    const said = (await workbench.text('.notifications-center')) ?? '';
    return said.includes(words) ? said : undefined;
  });
}

/** Puts away what was said; a bar goes by itself. */
async function clear(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('notifications.hideList');
  await until('no message', async () => (await workbench.text('.notification-toast')) === undefined);
}

/** What is reported of a transcript is no worse than a warning. */
function requireSound(path: string): void {
  const errors = vscode.languages
    .getDiagnostics(example(path))
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  equal(
    errors.map(({ message }) => message),
    [],
    `errors in ${path}`,
  );
}

describe('importing an issue', () => {
  afterEach(clear);
  after(() => vscode.workspace.fs.delete(example('import'), { recursive: true, useTrash: false }));

  it('makes transcripts of the pages that METS names, beside it, and opens the first', async () => {
    await put(
      'import/mets/alto/1.xml',
      altoPage('B1:= Ferry to run later', 'B2: The council has decided it. (Continued on Page A2)'),
    );
    await put(
      'import/mets/alto/2.xml',
      altoPage('B1: (Continued from Page A1)', 'B1: It will carry carts as well, the council says.'),
    );
    const mets = await put(
      'import/mets/mets.xml',
      metsOf('The Ellery Signal', '1931-05-09', ['alto/1.xml', 'alto/2.xml']),
    );
    const done = start(mets);
    await acceptAll('the first page', isShown('/import/mets/pA1.broadsheet'));
    await done;
    equal(
      await names('import/mets'),
      ['alto', 'mets.xml', 'pA1.broadsheet', 'pA1.regions.json', 'pA2.broadsheet', 'pA2.regions.json'],
      'the files',
    );
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    ok(text.startsWith('---\npaper: The Ellery Signal\ndate: 1931-05-09\n'), text);
    ok(text.includes('\nfacsimile: pA1.regions.json\n') && text.includes('\n# Ferry to run later\n'), text);
    const said = await message('Imported.');
    ok(/Imported\. Pages: 2, articles: 1/.test(said), said);
    for (const page of ['pA1', 'pA2']) requireSound(`import/mets/${page}.broadsheet`);
    await closeEditor();
  });

  it('takes the files that are selected in the explorer for the pages, and replaces nothing unasked', async () => {
    const pages = await Promise.all(
      [2, 1].map((n) =>
        put(`import/1931-06-02/${n}.xml`, altoPage(`B1:= 渡船添第${n}班`, 'B2: 自本月起，渡船每日添班。')),
      ),
    );
    // Beside what was imported before, whose paper is proposed.
    const first = 'import/mets/1931-06-02/p1.broadsheet';
    let done = start(...pages);
    await acceptAll('the first page', isShown(`/${first}`));
    await done;
    const text = await read(first);
    ok(/\ndate: 1931-06-02\n/.test(text) && text.includes('\n# 渡船添第1班\n'), text);
    requireSound(first);
    await closeEditor();
    const mine = '# 我的工作\n今日晴。\n';
    for (const [answer, after] of [
      ['Keep Them', mine],
      ['Replace Them', text],
    ] as const) {
      await put(first, mine);
      done = start(...pages);
      const asked = await acceptUntil('There are transcripts of some pages already');
      ok(asked.includes('p1, p2'), asked);
      await choose(answer);
      await done;
      equal(await read(first), after, answer);
      await clear();
    }
    await closeEditor();
  });

  it('leaves everything as it was where something cannot be written', async () => {
    for (const n of [1, 2]) await put(`import/barred/alto/${n}.xml`, altoPage(`B1: Page ${n} says that it snows.`));
    const mets = await put('import/barred/mets.xml', metsOf('The Pass', '1931-06-03', ['alto/1.xml', 'alto/2.xml']));
    await put('import/barred/pA1.broadsheet', '# Mine\nFog.\n');
    // What should be a file is a folder.
    await put('import/barred/pA2.broadsheet/left.txt', 'nothing');
    const done = start(mets);
    await acceptUntil('There are transcripts of some pages already');
    await choose('Replace Them');
    await done;
    const said = await message('Nothing was imported');
    ok(said.includes('import/barred'), said);
    equal(await names('import/barred'), ['alto', 'mets.xml', 'pA1.broadsheet', 'pA2.broadsheet'], 'files');
    equal(await read('import/barred/pA1.broadsheet'), '# Mine\nFog.\n', 'what was there');
  });

  it('reads PDFs', async () => {
    const pdf = await put(
      'import/pdf/issue.pdf',
      pdfPages(
        ['自本月起，渡船每日添开四班，', '票价照旧。'],
        ['The ferry runs until ten from today,', 'and carries carts as well.'],
      ),
    );
    const done = start(pdf);
    await acceptAll('the first page', isShown('/import/pdf/p1.broadsheet'));
    await done;
    const [chinese, english] = [await read('import/pdf/p1.broadsheet'), await read('import/pdf/p2.broadsheet')];
    ok(chinese.includes('自本月起，渡船每日添开四班，') && chinese.includes('issue.pdf#page=1'), chinese);
    ok(english.includes('The ferry runs until ten from today,') && english.includes('issue.pdf#page=2'), english);
    await closeEditor();
  });

  it('leaves nothing when it is cancelled', async () => {
    const lines = [...Array(60).keys()].map(
      (n) => `B${n}: The ferry runs until ten, and line ${n} carries carts as well.`,
    );
    const pages = await Promise.all([...Array(100).keys()].map((n) => put(`import/many/${n}.xml`, altoPage(...lines))));
    const done = start(example('import/many'));
    await acceptAll('the bar', async () =>
      (await workbench.text('.notifications-toasts'))?.includes('Importing the issue'),
    );
    await cancel();
    await done;
    equal((await names('import/many')).length, pages.length, 'files');
  });

  it('says what cannot be imported, and writes nothing', async () => {
    await start(await put('import/bad/letter.xml', 'Dear Sir,'));
    const said = await message('Not imported');
    ok(/Not imported: .*letter\.xml: is in no format that can be imported/.test(said), said);
    equal(await names('import/bad'), ['letter.xml'], 'files');
  });
});
