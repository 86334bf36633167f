import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly mac: string;
}

/** Keys as they are printed on keyboards: `Ctrl+Alt+PageDown`. */
function printed(keys: string): string {
  const names: Record<string, string> = { pagedown: 'PageDown', pageup: 'PageUp' };
  const nameOf = (key: string) => names[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
  const strokes = keys.split(' ').map((stroke) => stroke.split('+').map(nameOf).join('+'));
  return `\`${strokes.join(' ')}\``;
}

describe('the page on VS Code', () => {
  const { keybindings } = JSON.parse(read('package.json')).contributes as { keybindings: Binding[] };

  for (const [language, page, nls] of [
    ['English', 'docs/vscode.md', 'package.nls.json'],
    ['Chinese', 'docs/zh-CN/vscode.md', 'package.nls.zh-cn.json'],
  ] as const)
    it(`lists the keys as they are (${language})`, () => {
      const titles = JSON.parse(read(nls)) as Record<string, string>;
      const rows = new Set(read(page).split('\n'));
      for (const { command, key, mac } of keybindings) {
        const title = titles[command.replace('broadsheet.', 'command.')];
        assert.ok(rows.has(`| ${title} | ${printed(key)} | ${printed(mac)} |`), `${title} ${key}`);
      }
    });
});
