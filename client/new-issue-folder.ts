/**
 * The folder that suits a new issue, relative to the workspace: beside that of the last, if that is named after its date, in the same
 * way; else one named after the new date beside the last file.
 *
 * @param last path of the last issue's first file, relative to the workspace; empty where there is none
 */
export function folderOfNext(last: string, lastDate: string | undefined, date: string): string {
  const folders = last.split('/').slice(0, -1);
  if (lastDate === undefined || folders.length === 0) return date;
  const forms = [(day: string) => day, (day: string) => day.replaceAll('-', ''), (day: string) => day.slice(5)];
  const name = folders.at(-1) ?? '';
  const form = forms.find((write) => name.includes(write(lastDate))) ?? (name === dayOf(lastDate) ? dayOf : undefined);
  if (!form) return [...folders, date].join('/');
  const parents = folders.slice(0, -1).map((folder) => followed(folder, lastDate, date));
  return [...parents, name.replace(form(lastDate), form(date))].join('/');
}

function dayOf(date: string): string {
  return date.slice(8);
}

/** A folder above that of the issue: `1931`, `1931-06` or `06` of its date follow the date. */
function followed(folder: string, lastDate: string, date: string): string {
  for (const [from, to] of [
    [0, 7],
    [0, 4],
    [5, 7],
  ] as const)
    if (folder === lastDate.slice(from, to)) return date.slice(from, to);
  return folder;
}
