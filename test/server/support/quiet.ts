import type { WorkspaceReporter } from '../../../server/workspace/reports';

/** Hears nothing of what a workspace tells, but for what should not have gone wrong. */
export const quiet: WorkspaceReporter = {
  unreadable() {},
  configured() {},
  failed(error) {
    throw error;
  },
  indexing: () => ({ read() {}, end() {} }),
};
