/** Lets the formulas outside the model follow sheets that took another name or were removed: of charts, sparklines, pivots. */
import { formulaAfterSheet } from '../workbook/moved-formula';
import type { Renamed } from './edit-workbook';
import type { XlsxPackage } from './package';
import { textIn, nodeOf, xmlText } from './xml';

/** The elements that hold formulas: `c:f` of charts, `xm:f` of what stands in extensions of a worksheet. */
const CHART_FORMULA = /<((?:c|cx):f)((?:\s[^>]*)?)>([^<]*)<\/\1>/g;
const EXTENSION_FORMULA = /<(xm:f)((?:\s[^>]*)?)>([^<]*)<\/\1>/g;

function followed(xml: string, formulas: RegExp, renamed: readonly Renamed[]): string {
  return xml.replace(formulas, (whole, name: string, members: string, text: string) => {
    const formula = textIn(nodeOf(`<f>${text}</f>`));
    const after = renamed.reduce(
      (each, { from, to }) => formulaAfterSheet(each, from, to),
      formula,
    );
    return after === formula ? whole : `<${name}${members}>${xmlText(after)}</${name}>`;
  });
}

/** The source of a pivot table's cache names its sheet. */
function followedSource(xml: string, renamed: readonly Renamed[]): string {
  return xml.replace(
    /(<(?:\w+:)?worksheetSource\b[^>]*?\ssheet=")([^"]*)/g,
    (whole, start: string, name: string) => {
      const found = renamed.find(({ from, to }) => to !== null && xmlText(from) === name);
      return found?.to == null ? whole : start + xmlText(found.to);
    },
  );
}

export async function followRenamed(pack: XlsxPackage, renamed: readonly Renamed[]): Promise<void> {
  if (renamed.length === 0) return;
  for (const part of pack.parts()) {
    if (/\/charts\/[^/]+\.xml$/i.test(part))
      await pack.change(part, (xml) => followed(xml, CHART_FORMULA, renamed));
    else if (/\/worksheets\/[^/]+\.xml$/i.test(part))
      await pack.change(part, (xml) => followed(xml, EXTENSION_FORMULA, renamed));
    else if (/\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i.test(part))
      await pack.change(part, (xml) => followedSource(xml, renamed));
  }
}
