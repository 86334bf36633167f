import { Command, CommanderError, Option } from 'commander';
import { localeOf } from '../core/checks/message';
import { version } from '../package.json';
import { type CheckOptions, check } from './commands/check';
import { format } from './commands/format';
import { inspect } from './commands/inspect';
import { lsp } from './commands/lsp';
import { type StructureOptions, structure } from './commands/structure';
import { helpTexts } from './help';
import type { Terminal } from './terminal';

/** Runs the command line. Resolves with the exit status, or `null` for a command that goes on by itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number | null> {
  const at = args.indexOf('--locale');
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
  const local = asked === undefined ? terminal : { ...terminal, locale: localeOf(asked) };
  let status: number | null = 0;
  const program = programFor(local, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.problem(`broadsheet: ${(error as Error).message}`);
    return 2;
  }
}

function programFor(terminal: Terminal, done: (status: number | null) => void): Command {
  const help = helpTexts(terminal.locale);
  const program = new Command('broadsheet')
    .description(help.description)
    .version(version)
    .addOption(new Option('--locale <tag>', help.locale).choices(['en', 'zh-CN']))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.problem(text.trimEnd()) });
  const command = (name: string, key: keyof typeof help.commands): Command =>
    program
      .command(name)
      .description(help.commands[key].description)
      .addHelpText('after', `\n${help.example}\n  ${help.commands[key].examples.join('\n  ')}`);

  command('check', 'check')
    .argument('<path...>', help.paths)
    .addOption(
      new Option('--format <format>', help.format)
        .choices(['text', 'json', 'ndjson', 'sarif', 'github'])
        .default('text'),
    )
    .option('--fix', help.fix)
    .addOption(
      new Option('--severity <severity>', help.severity)
        .choices(['error', 'warning', 'information', 'hint'])
        .default('error'),
    )
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, terminal)));
  command('structure', 'structure')
    .argument('<file>', help.file)
    .option('--language <tag>', help.language)
    .option('--paper <name>', help.paper)
    .option('--date <date>', help.date)
    .option('--page <page>', help.page)
    .option('--reflow', help.reflow)
    .option('--out <file>', help.out)
    .action(async (file: string, options: StructureOptions) => done(await structure(file, options, terminal)));
  command('inspect', 'inspect')
    .argument('<path...>', help.paths)
    .action(async (paths: string[]) => done(await inspect(paths, terminal)));
  command('format', 'format')
    .argument('<path...>', help.paths)
    .option('--check', help.checkOnly)
    .action(async (paths: string[], options: { check?: boolean }) => done(await format(paths, options, terminal)));
  command('lsp', 'lsp')
    .requiredOption('--stdio', help.stdio)
    .action(() => {
      lsp();
      done(null);
    });
  return program;
}
