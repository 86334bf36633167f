/** The folders that a workspace may have; one lies in another, one is not there at first. */
export const folders = ['file:///archive', 'file:///annex', 'file:///archive/1931'] as const;

/** What is moved to and fro, with all that is in it. */
export const movable = ['file:///archive/1931', 'file:///archive/1932'] as const;

/** Where files may lie or documents be: in a folder or two, left out of it, beside all, and nowhere on disk. */
export const files = [
  'file:///archive/p1.broadsheet',
  'file:///archive/p2.broadsheet',
  'file:///archive/p3.broadsheet',
  'file:///archive/1931/潮汐 1.broadsheet',
  'file:///archive/1931/a&b.broadsheet',
  'file:///archive/1932/p1.broadsheet',
  'file:///annex/p4.broadsheet',
  'file:///annex/deep/er/p5.broadsheet',
  'file:///archive/node_modules/p6.broadsheet',
  'file:///archive/.old/p7.broadsheet',
  'file:///archive/notes.txt',
  'file:///elsewhere/p8.broadsheet',
  'untitled:Untitled-1',
] as const;

/** Where the first pages lie that a scenario begins with. */
export const first = [...files.slice(0, 5), files[6], files[8]] as const;
