import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { problemMessage } from '../core/configuration-problems';
import type { Locale } from '../core/locale';
import { faultMessage } from '../core/read-faults';
import { parse } from '../core/syntax';
import { say, warn } from './messages';
import type { Positions } from './positions';
import { unawaited } from './unawaited';
import { pathOf } from './uris';
import type { WorkspaceReporter } from './workspace/reports';

/**
 * Tells the client what the workspace finds while it reads: a progress bar, files that cannot be read as messages, faults of
 * configurations as their diagnostics.
 */
export function reporterTo(connection: Connection, positions: Positions, locale: Locale): WorkspaceReporter {
  /** What has been said of which file, so that it is said once. */
  const said = new Map<string, string>();
  return {
    unreadable(uri, fault) {
      if (fault === null) {
        said.delete(uri);
        return;
      }
      const problem = faultMessage(fault, locale);
      if (said.get(uri) === problem) return;
      said.set(uri, problem);
      warn(connection, say('unreadable', locale, { path: shownPath(uri), problem }));
    },

    configured(uri, text, problems) {
      const tree = parse(text);
      const diagnostics = problems.map((problem) => ({
        range: positions.rangeOf(tree, problem.start, problem.end),
        severity: DiagnosticSeverity.Warning,
        source: 'broadsheet',
        message: problemMessage(problem, locale),
      }));
      void connection.sendDiagnostics({ uri, diagnostics });
    },

    failed(error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },

    indexing() {
      // The client makes room for the progress bar while the files are read already.
      const creating = connection.window.createWorkDoneProgress().then((progress) => {
        progress.begin(say('indexing', locale), 0);
        return progress;
      });
      let last = -1;
      return {
        read(done, total) {
          const percentage = total === 0 ? 100 : Math.floor((100 * done) / total);
          // Nobody sees more, and thousands of files come in hundreds of portions.
          if (percentage === last) return;
          last = percentage;
          const message = say('indexed-so-far', locale, { done, total });
          unawaited(
            connection,
            creating.then((progress) => progress.report(percentage, message)),
          );
        },
        end() {
          unawaited(
            connection,
            creating.then((progress) => progress.done()),
          );
        },
      };
    },
  };
}

/** A file as a person names it: its path, where it has one. */
export function shownPath(uri: string): string {
  return pathOf(uri) ?? uri;
}
