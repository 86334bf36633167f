import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { blocksOf, parse } from '../../core/syntax';
import { OWN_TOKEN_MODIFIERS, OWN_TOKEN_TYPES } from '../../server/protocol';

const root = path.resolve(__dirname, '../..');

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
}

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** A snippet as it stands when every placeholder keeps its first choice. */
function expand({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^|,]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:\$TM_SELECTED_TEXT\}/g, 'text')
    .replace(/\$CURRENT_(YEAR|MONTH|DATE)/g, '20')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d/g, '');
}

describe('what the extension contributes', () => {
  const manifestText = readFileSync(path.join(root, 'package.json'), 'utf8');
  const manifest = JSON.parse(manifestText);
  const nls = { en: readJson<object>('package.nls.json'), zh: readJson<object>('package.nls.zh-cn.json') };

  it('names files that exist', () => {
    const { languages, grammars, snippets } = manifest.contributes;
    for (const file of [
      languages[0].configuration,
      ...[...grammars, ...snippets].map(({ path }: { path: string }) => path),
    ])
      assert.ok(existsSync(path.join(root, file)), file);
  });

  it('refers to no command, view, or submenu that it does not contribute', () => {
    const { commands, menus, keybindings, views, viewsContainers, submenus, viewsWelcome } = manifest.contributes;
    const known = new Set<string>(commands.map(({ command }: { command: string }) => command));
    const groups = Object.values(menus).flat() as { command?: string; submenu?: string; when?: string }[];
    const welcomed = [...JSON.stringify(nls).matchAll(/command:([\w.]+)/g)].map(([, command]) => command!);
    const named = [...groups, ...keybindings].flatMap(({ command }) => command ?? []);
    const contributedViews = Object.values(views).flat() as { id: string }[];
    // VS Code makes a command for each view that puts it in front.
    for (const { id } of contributedViews) known.add(`${id}.focus`);
    for (const command of [...named, ...welcomed]) assert.ok(known.has(command), command);
    const own = new Set<string>(submenus.map(({ id }: { id: string }) => id));
    for (const { submenu } of groups)
      if (submenu !== undefined) assert.ok(own.has(submenu) && submenu in menus, submenu);
    const shown = new Set(contributedViews.map(({ id }) => id));
    for (const { view } of viewsWelcome) assert.ok(shown.has(view), view);
    for (const [, view] of JSON.stringify(groups).matchAll(/view == ([\w.]+)/g)) assert.ok(shown.has(view!), view);
    const containers = viewsContainers.activitybar.map(({ id }: { id: string }) => id);
    assert.deepEqual(Object.keys(views), containers);
    for (const { icon } of viewsContainers.activitybar) assert.ok(existsSync(path.join(root, icon)), icon);
  });

  it('leads through first steps, with pictures that are there, are packaged and are small', () => {
    const { walkthroughs, commands, views } = manifest.contributes;
    const known = new Set<string>([
      ...commands.map(({ command }: { command: string }) => `onCommand:${command}`),
      ...(Object.values(views).flat() as { id: string }[]).map(({ id }) => `onView:${id}`),
    ]);
    const packaged = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    const pictures = new Set<string>();
    for (const { title, description, media, completionEvents = [] } of walkthroughs[0].steps) {
      for (const event of completionEvents) assert.ok(known.has(event), event);
      assert.deepEqual(Object.keys(media.image), ['light', 'dark', 'hc', 'hcLight'], title);
      for (const file of Object.values<string>(media.image)) pictures.add(file);
      for (const text of [title, description, media.altText]) assert.match(text, /^%walkthrough\./);
    }
    let size = 0;
    for (const file of pictures) {
      assert.ok(packaged.includes(`!${path.dirname(file)}/*${path.extname(file)}`), file);
      size += statSync(path.join(root, file)).size;
    }
    assert.ok(size < 600_000, `${size} bytes`);
  });

  it('describes every setting', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      manifest.contributes.configuration.properties,
    )) {
      assert.ok(setting['description'] ?? setting['markdownDescription'], name);
      if (setting['enumDescriptions'])
        assert.equal((setting['enumDescriptions'] as unknown[]).length, (setting['enum'] as unknown[]).length, name);
    }
  });

  it('says something in each view where it has nothing to show', () => {
    const { views, viewsWelcome } = manifest.contributes;
    const welcomed = new Set(viewsWelcome.map(({ view }: { view: string }) => view));
    for (const { id } of Object.values(views).flat() as { id: string }[]) assert.ok(welcomed.has(id), id);
  });

  it('gives no key to two commands', () => {
    for (const platform of ['key', 'mac']) {
      const keys = manifest.contributes.keybindings.map((binding: Record<string, string>) => binding[platform] ?? '');
      assert.equal(new Set(keys).size, keys.length, platform);
    }
  });

  it('says everything in English and in Chinese', () => {
    assert.deepEqual(Object.keys(nls.zh), Object.keys(nls.en));
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
    assert.deepEqual([...used].sort(), Object.keys(nls.en).sort());
  });

  it('describes the semantic tokens that are its own, and says how themes are to show them', () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    const idsOf = (contributed: { id: string }[]) => contributed.map(({ id }) => id);
    assert.deepEqual(idsOf(semanticTokenTypes), [...OWN_TOKEN_TYPES]);
    assert.deepEqual(idsOf(semanticTokenModifiers), [...OWN_TOKEN_MODIFIERS]);
    const selectors = Object.keys(semanticTokenScopes[0].scopes).map((selector) => selector.split('.'));
    assert.deepEqual([...new Set(selectors.map(([type]) => type))], [...OWN_TOKEN_TYPES]);
    assert.deepEqual([...new Set(selectors.flatMap(([, ...modifiers]) => modifiers))], [...OWN_TOKEN_MODIFIERS]);
  });

  it('translates what the client says', () => {
    const bundle = readJson<Record<string, string>>('l10n/bundle.l10n.zh-cn.json');
    const files = readdirSync(path.join(root, 'client'), { recursive: true, encoding: 'utf8' });
    const said = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(root, 'client', file), 'utf8'))
      .flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text!));
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
    const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([found]) => found).sort();
    for (const [english, chinese] of Object.entries(bundle))
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
  });
});

describe('the snippets', () => {
  const snippets = Object.entries(readJson<Record<string, Snippet>>('snippets/broadsheet.json'));

  it('have prefixes in English and in Chinese, each once', () => {
    const seen = new Map<string, string>();
    for (const [name, { prefix }] of snippets) {
      assert.ok(
        prefix.some((word) => /\p{Script=Han}/u.test(word)),
        name,
      );
      assert.ok(
        prefix.some((word) => /^[a-z]/.test(word)),
        name,
      );
      for (const word of prefix) {
        assert.equal(seen.get(word), undefined, word);
        seen.set(word, name);
      }
    }
  });

  it('expand to markup', () => {
    const kinds: Record<string, string> = {
      front: 'frontMatter',
      page: 'page',
      article: 'kicker',
      standing: 'standingHead',
      section: 'standingHead',
      crosshead: 'crosshead',
      unheaded: 'headline',
      picture: 'picture',
      jump: 'jumpOut',
      from: 'jumpIn',
      column: 'columnBreak',
      ignore: 'comment',
      table: 'preformatted',
      verse: 'preformatted',
    };
    for (const [prefix, kind] of Object.entries(kinds)) {
      const [, snippet] = snippets.find(([, each]) => each.prefix.includes(prefix))!;
      const section = parse(expand(snippet)).sections[0]!;
      assert.equal(blocksOf(section)[0]?.kind, kind, prefix);
    }
  });

  it('of inline forms are read as such', () => {
    for (const prefix of ['uncertain', 'illegible', 'sic', 'supplied', 'note', 'ruby', 'emphasis', '[**']) {
      const [, snippet] = snippets.find(([, each]) => each.prefix.includes(prefix))!;
      const text = `The ${expand(snippet)} was printed.`;
      const [form] = parse(text).sections[0]!.forms(0);
      assert.equal(form?.end, text.length - ' was printed.'.length, prefix);
    }
  });
});

describe('the language configuration', () => {
  interface Configuration {
    readonly autoClosingPairs: readonly { readonly open: string }[];
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText: string } }[];
  }
  const { autoClosingPairs, wordPattern, onEnterRules } = readJson<Configuration>('language-configuration.json');

  it('closes no 《, which may be half of a marker', () => {
    assert.ok(!autoClosingPairs.some(({ open }) => /[《〈<＜]/.test(open)));
  });

  it('tells words of mixed scripts apart', () => {
    const words = 'Seite3の東京タワー、O’Brien 서울시가 2021年'.match(
      new RegExp(wordPattern.pattern, `${wordPattern.flags}g`),
    );
    assert.deepEqual(words, ['Seite3', 'の', '東京', 'タワー', 'O’Brien', '서울시가', '2021', '年']);
  });

  it('goes on with the marker of a line that is broken', () => {
    const appended = (line: string) =>
      onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText;
    assert.deepEqual(['# 早部署', '＃　早部署', '#- 市防', '#+ 三座', '@ By', '% a', '正文', '#x'].map(appended), [
      ...['# ', '# ', '#- ', '#+ ', '@ ', '% '],
      ...[undefined, undefined],
    ]);
  });
});
