/** An issue that comes with the extension. */
export interface Example {
  readonly paper: string;
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
  /** Its files, below `examples`, in the order of their pages. */
  readonly files: readonly string[];
  /** The scans that they name. */
  readonly scans?: readonly string[];
}

export const examples: readonly Example[] = [
  {
    paper: 'The Harbor Courier',
    date: '1987-10-14',
    language: 'en',
    files: ['harbor-courier/1987-10-14.broadsheet'],
  },
  {
    paper: '临江日报',
    date: '2021-03-06',
    language: 'zh',
    files: ['p1', 'p2', 'p3', 'p4'].map((page) => `linjiang-ribao/2021-03-06/${page}.broadsheet`),
  },
  {
    paper: 'Der Donaubote',
    date: '1908-05-03',
    language: 'de',
    files: ['1-2', '3-4', '5-6'].map((pages) => `donaubote/1908-05-03/${pages}.broadsheet`),
    scans: ['donaubote/1908-05-03/1-2.pdf'],
  },
  {
    paper: '潮風新聞',
    date: '2019-05-18',
    language: 'ja',
    files: ['1', '3'].map((page) => `shiokaze-shinbun/2019-05-18/${page}.broadsheet`),
    scans: ['1.webp', '3.jpg'].map((scan) => `shiokaze-shinbun/2019-05-18/${scan}`),
  },
];

/** What extraction leaves of a page of the examples, for trying what structuring makes of it. */
export const rawExample: Example = {
  paper: '临江日报',
  date: '2021-03-06',
  language: 'zh',
  files: ['raw/linjiang-ribao-2021-03-06-p1.txt'],
};

/** The examples, those in the language of the editor (BCP 47) first. */
export function examplesFor(editorLanguage: string): Example[] {
  const isOwn = ({ language }: Example) => editorLanguage.toLowerCase().split('-')[0] === language;
  return [...examples.filter(isOwn), ...examples.filter((example) => !isOwn(example))];
}
