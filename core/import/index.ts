export { importFaultMessage } from './faults';
export { type ImportedPage, type ImportOptions, type ImportStep, importIssue } from './import-issue';
export type { ImportWorld } from './world';
