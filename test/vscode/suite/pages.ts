/** An ALTO page of lines below one another; each is `id: words`, the id that of its block, a headline’s with `=` behind it. */
export function altoPage(...lines: readonly string[]): string {
  const blocks = lines.map((line, i) => {
    const [, id = '', large = '', text = ''] = /^(\w+):(=?) ?(.*)$/.exec(line) ?? [];
    const height = large === '' ? 20 : 44;
    const strings = text.split(' ').map((word) => `<String CONTENT="${word}"/>`);
    return `<TextBlock ID="${id}"><TextLine HPOS="100" VPOS="${100 + 60 * i}" WIDTH="${text.length * (height / 2)}" HEIGHT="${height}">${strings.join('<SP/>')}</TextLine></TextBlock>`;
  });
  return `<alto><Layout><Page WIDTH="2000" HEIGHT="3000"><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`;
}

/** A METS file of an issue whose pages are the ALTO files of these names. */
export function metsOf(paper: string, date: string, files: readonly string[]): string {
  const file = (name: string, i: number) =>
    `<mets:file ID="F${i}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="${name}"/></mets:file>`;
  const page = (_: string, i: number) =>
    `<mets:div TYPE="PAGE" ORDER="${i + 1}" ORDERLABEL="A${i + 1}"><mets:fptr FILEID="F${i}"/></mets:div>`;
  return `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
<mets:dmdSec ID="D"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods><mods:titleInfo><mods:title>${paper}</mods:title></mods:titleInfo>
<mods:originInfo><mods:dateIssued encoding="iso8601">${date}</mods:dateIssued></mods:originInfo>
<mods:language><mods:languageTerm>eng</mods:languageTerm></mods:language></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:fileSec><mets:fileGrp USE="Text">${files.map(file).join('')}</mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Newspaper" DMDID="D">${files.map(page).join('')}</mets:div></mets:structMap></mets:mets>`;
}

/**
 * A PDF of pages of lines. Those in Chinese are set in a font that is not embedded, of which only the character collection is named: to
 * know what it prints, a reader has to load that.
 */
export function pdfPages(...pages: readonly (readonly string[])[]): string {
  const kids = pages.map((_, i) => `${8 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 600 800] >>`,
    '<< /Font << /F 4 0 R /C 5 0 R >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 859 /Descent -141 /StemV 80 /ItalicAngle 0 /CapHeight 683 >>',
    ...pages.flatMap((lines, i) => {
      const content = lines
        .map((line, n) => `BT ${shown(line)} 60 ${700 - 20 * n} Td ${string(line)} Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${9 + 2 * i} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

const isChinese = (line: string): boolean => /\p{Script=Han}/u.test(line);

function shown(line: string): string {
  return isChinese(line) ? '/C 12 Tf' : '/F 12 Tf';
}

function string(line: string): string {
  if (!isChinese(line)) return `(${line})`;
  return `<${[...line].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}
