export { type Attribute, readAttributes } from './attributes';
export { type Block, type BlockKind, blocksOf } from './blocks';
export { isBlank, isEscapable } from './characters';
export { type FrontMatter, type FrontMatterEntry, type FrontMatterValue, frontMatterOf } from './front-matter';
export { FormKind } from './inline';
export { LineKind } from './line';
export { type Form, Section, SectionKind } from './section';
export { type Position, parse, print, type TextChange, Tree } from './tree';
export { update } from './update';
