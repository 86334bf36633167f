import { itIsServed } from './proof';

describe('Neovim', () => {
  itIsServed({
    heading: 'Neovim 0.7',
    configuration: 'init.lua',
    script: 'neovim.lua',
    command: (configuration, script) => [
      ...(['nvim', '--headless', '-n', '-i', 'NONE', '-u', configuration] as const),
      ...['-c', `luafile ${script.replaceAll(/[ \\|%#]/g, '\\$&')}`],
    ],
  });
});
