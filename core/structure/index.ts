export type { Doubt } from './doubts';
export { type NewFile, type NewIssue, newIssueFiles } from './new-issue';
export { pageInName } from './page-in-name';
export { type StructureOptions, structurePage } from './structure';
export { type Difference, verifyNothingLost } from './verify';
export type { StructuredPage } from './write';
