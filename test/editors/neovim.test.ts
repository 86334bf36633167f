import { spawnSync } from 'node:child_process';
import { itIsServed } from './proof';

/** The heading of the configuration for the Neovim that is here; for the oldest where none is. */
function heading(): string {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  if (Number(major) > 0 || Number(minor) >= 11) return 'Neovim 0.11';
  return Number(minor) >= 8 ? 'Neovim 0.8' : 'Neovim 0.7';
}

describe('Neovim', () => {
  itIsServed({
    heading: heading(),
    configuration: 'init.lua',
    script: 'neovim.lua',
    command: (configuration, script) => [
      ...(['nvim', '--headless', '-n', '-i', 'NONE', '-u', configuration] as const),
      ...['-c', `luafile ${script.replaceAll(/[ \\|%#]/g, '\\$&')}`],
    ],
  });
});
