/** Tables as their parts hold them. */
import { readAddress } from '../area';
import type { PracticeTable } from '../workbook/model';
import { newId } from '../workbook/create';
import type { XlsxPackage } from './package';
import { criteriaIn } from './filters';
import { childrenOf, nodeOf } from './xml';

/** A table, and the part that holds it. */
export interface TableInFile {
  readonly part: string;
  readonly table: PracticeTable;
}

/** Reads a table's part; null for one that is none. */
function readTable(xml: string): PracticeTable | null {
  const node = nodeOf(xml);
  const { attributes } = node;
  const area = readAddress(attributes['ref'] ?? '');
  if (!area) return null;
  const filter = childrenOf(node, 'autoFilter')[0];
  const columns = filter ? childrenOf(filter, 'filterColumn') : [];
  const hidden = columns.filter(({ attributes: of }) => of['hiddenButton'] === '1');
  const style = childrenOf(node, 'tableStyleInfo')[0]?.attributes ?? {};
  return {
    id: newId(),
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    area,
    // Where it is not stated there is one row of headers.
    showHeaders: attributes['headerRowCount'] !== '0',
    showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    showFilterButton: filter !== undefined && hidden.length < area.columns,
    ...(style['showRowStripes'] === '0' || style['showRowStripes'] === 'false'
      ? { showBandedRows: false }
      : {}),
    styleName: style['name'] ?? '',
    isDataFiltered: filter !== undefined && criteriaIn(filter),
  };
}

/** Reads the tables of a sheet in the order of their relationships. */
export async function readTables(
  pack: XlsxPackage,
  worksheetPart: string,
): Promise<readonly TableInFile[]> {
  const found: TableInFile[] = [];
  for (const { type, part } of await pack.relationships(worksheetPart)) {
    const xml = type === 'table' ? await pack.text(part) : undefined;
    const table = xml === undefined ? null : readTable(xml);
    if (table) found.push({ part, table });
  }
  return found;
}
