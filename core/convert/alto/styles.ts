/** How a style sets text, as far as it says. */
export interface AltoStyle {
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A text style by its attributes `FONTSIZE`, `FONTSTYLE` and `FONTFAMILY` (`Times-BoldItalic`). */
export function altoStyle(size: number | null, style: string, family: string): AltoStyle {
  return {
    size: size !== null && size > 0 ? size : null,
    bold: /bold/i.test(style) || /bold/i.test(family),
    italic: /italic/i.test(style) || /italic|oblique/i.test(family),
  };
}

/** What a list of references (`TS10 PAR1`) names among the styles that are known; the first that does. */
export function styleNamed(references: string | null, styles: ReadonlyMap<string, AltoStyle>): AltoStyle | null {
  for (const id of references?.split(/\s+/) ?? []) {
    const style = styles.get(id);
    if (style) return style;
  }
  return null;
}
