import type { HoverContext } from './spot';

const words = {
  en: { line: (line: number) => `line ${line}`, comma: ', ' },
  'zh-CN': { line: (line: number) => `第 ${line} 行`, comma: '，' },
} as const;

/** A link to an offset of a file: by the file's name where it is not the file `from`, and by the line. */
export function linkTo(
  { workspace, locale, writer }: HoverContext,
  from: string,
  path: string,
  offset: number,
): string {
  const tree = workspace.archive.file(path)?.tree;
  const line = (tree?.positionAt(offset).line ?? 0) + 1;
  const name = path === from ? '' : `${fileName(path)}${words[locale].comma}`;
  return writer.link(name + words[locale].line(line), `${workspace.uriOf(path)}#L${line}`);
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
