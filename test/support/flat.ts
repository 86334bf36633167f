import type { Tree } from '../../core/syntax/tree';

/** Everything that a tree says, without the cuts that only its upkeep knows. */
export function flatten(tree: Tree): unknown[] {
  return tree.sections.flatMap((section, index) => {
    const offset = tree.sectionOffset(index);
    const lines = Array.from({ length: section.lineCount }, (_, line) => [
      offset + section.lineStart(line),
      section.lineKind(line),
      section.lineOpens(line),
      section.hasAttributes(line),
      section
        .forms(line)
        .map((form) => [form.kind, offset + form.start, offset + form.end, form.bar < 0 ? -1 : offset + form.bar]),
    ]);
    return [
      { kind: section.kind, offset, line: tree.sectionLine(index), entry: section.entry, exit: section.exit },
      ...lines,
    ];
  });
}
