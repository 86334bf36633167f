export type { Doubt } from './doubts';
export { type StructureOptions, structurePage } from './structure';
export { type Difference, verifyNothingLost } from './verify';
export type { StructuredPage } from './write';
