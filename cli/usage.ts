import type { CommanderError, Help, Option } from 'commander';
import type { Locale } from '../core/locale';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

const placeholders = (term: string): string => term.replace('[options]', '[选项]').replace('[command]', '[命令]');

/** Takes two columns of a terminal. */
const isWide = /[\u1100-\u115F\u2E80-\uFFDC]/;

/** How help is set in a locale. */
export function helpIn(locale: Locale): Partial<Help> {
  const shown: Partial<Help> = { showGlobalOptions: true };
  if (locale === 'en') return shown;
  return {
    ...shown,
    displayWidth: (text) => [...text].reduce((width, character) => width + (isWide.test(character) ? 2 : 1), 0),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: placeholders,
    styleSubcommandTerm: placeholders,
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const notes = [
        argChoices && `可选：${argChoices.join('、')}`,
        typeof defaultValue === 'string' && `默认：${defaultValue}`,
      ].filter((note) => typeof note === 'string');
      return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
    },
  };
}

const chinese: Readonly<Record<string, (first: string, second: string) => string>> = {
  'commander.unknownOption': (option) => `没有选项 ${option}`,
  'commander.unknownCommand': (command) => `没有命令 ${command}`,
  'commander.missingArgument': (argument) => `缺少参数 ${argument}`,
  'commander.optionMissingArgument': (option) => `选项 ${option} 缺少取值`,
  'commander.missingMandatoryOptionValue': (option) => `必须写明选项 ${option}`,
  'commander.excessArguments': () => '参数过多',
  'commander.invalidArgument': (option, value) => `选项 ${option} 的取值“${value}”无效`,
};

/** What is wrong with how a command was called. */
export function usageProblem({ code, message }: CommanderError, locale: Locale): string {
  const said = chinese[code];
  if (locale === 'en' || !said) return message;
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const choices = / Allowed choices are (.*)\.$/.exec(message)?.[1];
  const expected = / is invalid\. (.*)$/.exec(message)?.[1];
  const meant = /\(Did you mean (?:one of )?(.*)\?\)$/.exec(message)?.[1];
  const hint = choices ? `，可选：${choices.replaceAll(', ', '、')}` : expected ? `：${expected}` : '';
  return `错误：${said(first, second)}${hint}${meant ? `；是不是 ${meant}？` : ''}`;
}
