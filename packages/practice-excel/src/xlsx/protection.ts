/** A sheet's protection in .xlsx against the options of office.js's protect(). */
import { isTrue } from './style-parts';

/** office.js's options, and the attributes of a file, which say the contrary: what is locked. */
const OPTIONS = {
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;

/** Objects and scenarios are open unless a file says no, the others the other way round. */
function isOpenByItself(attribute: string): boolean {
  return attribute === 'objects' || attribute === 'scenarios';
}

/** Reads which of office.js's options are on; null where the sheet is not protected. A password stays in the file alone. */
export function readProtection(
  attributes: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, unknown>> | null {
  if (!attributes || !isTrue(attributes['sheet'])) return null;
  const options: Record<string, unknown> = {};
  for (const [ours, inFile] of Object.entries(OPTIONS)) {
    const locked = attributes[inFile];
    if (locked === undefined ? isOpenByItself(inFile) : !isTrue(locked)) options[ours] = true;
  }
  return options;
}

/** Writes the protection of a sheet. */
export function protectionXml(options: Readonly<Record<string, unknown>>): string {
  const attributes = Object.entries(OPTIONS).flatMap(([ours, inFile]) => {
    const open = options[ours] === true;
    if (open === isOpenByItself(inFile)) return [];
    return [` ${inFile}="${open ? 0 : 1}"`];
  });
  return `<sheetProtection sheet="1"${attributes.join('')}/>`;
}
