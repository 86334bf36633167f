import { itIsServed } from './proof';

describe('Emacs with Eglot', () => {
  itIsServed({
    heading: 'Emacs',
    configuration: 'init.el',
    script: 'emacs.el',
    command: (configuration, script) => [
      ...(['emacs', '--batch', '--no-site-file'] as const),
      // Debian's packages are found only when asked for, and nothing is to be compiled in the background.
      ...['--eval', '(setq native-comp-deferred-compilation nil inhibit-automatic-native-compilation t)'],
      ...['--funcall', 'package-initialize'],
      ...['--load', configuration, '--load', script],
    ],
  });
});
