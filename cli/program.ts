import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isPlainDate } from '../core/calendar-date';
import { isLanguageTag } from '../core/checks/vocabulary';
import { localeOf } from '../core/locale';
import { version } from '../package.json';
import { type CheckOptions, check, severities } from './commands/check';
import { type FormatOptions, format } from './commands/format';
import { type ImportCommandOptions, importFiles } from './commands/import';
import { type InspectOptions, inspect, inspectFormats } from './commands/inspect';
import { lsp } from './commands/lsp';
import { type StructureOptions, structure } from './commands/structure';
import { formats } from './formats';
import { helpTexts } from './help';
import type { Terminal } from './terminal';
import { helpIn, usageProblem } from './usage';
import { visible } from './visible';

/** Runs the command line. Resolves with the exit status, or `null` for a command that goes on by itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number | null> {
  const asked = localeAskedFor(args);
  const local = asked === undefined ? terminal : { ...terminal, locale: localeOf(asked) };
  let status: number | null = 0;
  const program = programFor(local, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      terminal.problem(visible(`broadsheet: ${(error as Error).message}`));
      return 2;
    }
    if (error.exitCode === 0) return 0;
    // Without a command, help has been shown.
    if (error.code !== 'commander.help') terminal.problem(visible(usageProblem(error, local.locale)));
    return 2;
  }
}

/** The locale must be known before the options are read, since their own words depend on it. */
function localeAskedFor(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.indexOf('--locale');
  return at >= 0 ? options[at + 1] : options.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
}

function programFor(terminal: Terminal, done: (status: number | null) => void): Command {
  const help = helpTexts(terminal.locale);
  const program = new Command('broadsheet')
    .description(help.description)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpOf)
    .addOption(new Option('--locale <tag>', help.locale).choices(['en', 'zh-CN']))
    .exitOverride()
    .configureHelp(helpIn(terminal.locale))
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.problem(text.trimEnd()),
      outputError: () => {},
    });
  const command = (name: keyof typeof help.commands): Command =>
    program
      .command(name)
      .description(help.commands[name].description)
      .addHelpText('after', `\n${help.example}\n  ${help.commands[name].examples.join('\n  ')}`);

  const readsPaths = (name: 'check' | 'inspect'): Command =>
    command(name)
      .argument('[path...]', help.paths)
      .option('--files-from <list>', help.filesFrom)
      .hook('preAction', (called) => {
        const isListed = called.opts<{ filesFrom?: string }>().filesFrom !== undefined;
        if (isListed && called.args.length > 0) called.error(help.pathsOrList, { code: 'broadsheet.paths' });
        if (isListed || called.args.length > 0) return;
        called.error("error: missing required argument 'path'", { code: 'commander.missingArgument' });
      });

  readsPaths('check')
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .addOption(new Option('--fix', help.fix).conflicts('filesFrom'))
    .option('--jobs <number>', help.jobs, readCount)
    .addOption(new Option('--severity <severity>', help.severity).choices(severities).default('error'))
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, terminal)));
  command('structure')
    .argument('<file>', help.file)
    .option('--language <tag>', help.language, checked(isLanguageTag, help.invalidLanguage))
    .option('--paper <name>', help.paper)
    .option('--date <date>', help.date, checked(isPlainDate, help.invalidDate))
    .option('--page <page>', help.page)
    .option('--reflow', help.reflow)
    .option('--out <file>', help.out)
    .action(async (file: string, options: StructureOptions) => done(await structure(file, options, terminal)));
  command('import')
    .argument('<path...>', help.imported)
    .requiredOption('--out <folder>', help.folder)
    .option('--language <tag>', help.languageOfPages, checked(isLanguageTag, help.invalidLanguage))
    .option('--paper <name>', help.paper)
    .option('--date <date>', help.date, checked(isPlainDate, help.invalidDate))
    .option('--reflow', help.reflow)
    .addOption(new Option('--uncertain <confidence>', help.uncertain).argParser(share(help.invalidShare)))
    .option('--zones', help.zones)
    .option('--force', help.force)
    .action(async (paths: string[], options: ImportCommandOptions) =>
      done(await importFiles(paths, options, terminal)),
    );
  readsPaths('inspect')
    .addOption(new Option('--format <format>', help.inspectFormat).choices(inspectFormats).default('json'))
    .action(async (paths: string[], options: InspectOptions) => done(await inspect(paths, options, terminal)));
  command('format')
    .argument('<path...>', help.paths)
    .option('--check', help.checkOnly)
    .action(async (paths: string[], options: FormatOptions) => done(await format(paths, options, terminal)));
  command('lsp')
    .requiredOption('--stdio', help.stdio)
    // Clients add options of their own, such as --clientProcessId=1.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {
      lsp();
      done(null);
    });
  return program;
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}

function share(problem: string): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError(problem);
    return number;
  };
}

function checked(isValid: (value: string) => boolean, problem: string): (value: string) => string {
  return (value) => {
    if (!isValid(value)) throw new InvalidArgumentError(problem);
    return value;
  };
}
