import type { Code } from './codes';

/** Where a code is explained: a page's path from the root of Broadsheet's repository. */
export function documentationPath(code: Code): string {
  return `docs/diagnostics/${code}.md`;
}
