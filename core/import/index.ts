export { type ImportFault, importFaultMessage } from './faults';
export { type ImportedPage, type ImportOptions, type ImportStep, importIssue } from './import-issue';
export { pathOfName } from './names';
export { inOrder } from './order';
export { type Plan, type Problem, planImport } from './plan';
export type { ImportWorld } from './world';
