import type { Disposable } from 'vscode';
import type { ClientContext } from '../context';
import { registerArticles } from './articles';
import { registerContinuation } from './continuation';
import { registerDoubts } from './doubts';
import { registerGoToArticle } from './go-to-article';
import { registerImportIssue } from './import-issue';
import { registerNewIssue } from './new-issue';
import { registerOpenExample } from './open-example';
import { registerProblems } from './problems';
import { registerRefactorings } from './refactor';
import { registerServer } from './server';
import { registerShowReferences } from './show-references';
import { registerSpecialCharacters } from './special-characters';
import { registerStructure } from './structure';
import { registerUnfinished } from './unfinished';
import { registerWalkthrough } from './walkthrough';

/** The commands, each group in a file of its own. */
const groups: readonly ((context: ClientContext) => Disposable[])[] = [
  registerContinuation,
  registerDoubts,
  registerArticles,
  registerGoToArticle,
  registerUnfinished,
  registerProblems,
  registerRefactorings,
  registerSpecialCharacters,
  registerStructure,
  registerNewIssue,
  registerImportIssue,
  registerOpenExample,
  registerServer,
  registerWalkthrough,
  registerShowReferences,
];

/** Registers the commands of the palette, and those that other parts of the extension refer to. */
export function registerCommands(context: ClientContext): Disposable[] {
  return groups.flatMap((register) => register(context));
}
