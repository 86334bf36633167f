/** Client to server: the files of a new issue, one a page. Answered by `NewFile[]`. */
export const NEW_ISSUE = 'broadsheet/newIssue';

export type { NewFile, NewIssue as NewIssueParams } from '../../core/structure/new-issue';
