/** Changes the tables of a worksheet: each is a part of its own. */
import { areaAddress } from '../area';
import type { PracticeSheet, PracticeTable } from '../workbook/model';
import { shownText } from '../workbook/shown-text';
import type { SheetStates } from './edit-sheet-head';
import { SPREADSHEET, strictText } from './namespaces';
import { withAttributes, withChild, type OrderedPart } from './ordered-part';
import type { XlsxPackage } from './package';
import { readTables } from './table-parts';
import { relationshipIn } from './workbook-part';
import { childrenOf, nodeOf, xmlOf, type XmlNode } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Gives a column's name as its header shows it; line breaks are escaped as Excel does. null where no header says it. */
function headerOf(sheet: PracticeSheet, table: PracticeTable, column: number): string | null {
  const cell = sheet.cells.get(table.area.row)?.get(table.area.column + column);
  const header = cell && table.showHeaders ? shownText(cell.value, cell.style.numberFormat) : '';
  return header === '' ? null : header.replaceAll('\n', '_x000a_');
}

/** Gives the numbers that tables of the package have: no two may have the same. */
async function takenIds(pack: XlsxPackage): Promise<Set<number>> {
  const ids = new Set<number>();
  for (const part of pack.parts()) {
    if (!/\/tables\/[^/]+\.xml$/i.test(`/${part}`)) continue;
    const id = /<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec((await pack.text(part)) ?? '')?.[1];
    if (id !== undefined) ids.add(Number(id));
  }
  return ids;
}

function filterArea({ area, showTotals }: PracticeTable): string {
  return areaAddress({ ...area, rows: area.rows - (showTotals ? 1 : 0) });
}

/** A table as it was, on its sheet as that was. */
interface Known {
  readonly sheet: PracticeSheet;
  readonly table: PracticeTable;
}

type Element = (
  name: string,
  attributes?: Readonly<Record<string, string>>,
  children?: XmlNode['children'],
) => XmlNode;

function withColumns(
  node: XmlNode,
  element: Element,
  sheet: PracticeSheet,
  table: PracticeTable,
  before: Known | undefined,
): XmlNode {
  const list = childrenOf(node, 'tableColumns')[0];
  const old = list ? childrenOf(list, 'tableColumn') : [];
  const shift = table.area.column - (before?.table.area.column ?? table.area.column);
  let last = Math.max(0, ...old.map(({ attributes }) => Number(attributes['id'] ?? 0)));
  const columns = Array.from({ length: table.area.columns }, (_, column) => {
    const header = headerOf(sheet, table, column);
    const known = old[column + shift];
    const was = before && headerOf(before.sheet, before.table, column + shift);
    if (known)
      return header === null || header === was ? known : withAttributes(known, { name: header });
    last += 1;
    return element('tableColumn', { id: String(last), name: header ?? `列${column + 1}` });
  });
  const named = element(
    'tableColumns',
    { ...list?.attributes, count: String(columns.length) },
    columns,
  );
  return withChild(node, ORDER, 'tableColumns', named);
}

function withFilter(
  node: XmlNode,
  element: Element,
  table: PracticeTable,
  before: PracticeTable | undefined,
): XmlNode {
  const old = childrenOf(node, 'autoFilter')[0];
  if (!table.showFilterButton || !table.showHeaders)
    return before?.showFilterButton === false ? node : withChild(node, ORDER, 'autoFilter', null);
  const cleared = before?.isDataFiltered === true && !table.isDataFiltered;
  const shown = before?.showFilterButton === false;
  if (before && !cleared && !shown && filterArea(before) === filterArea(table)) return node;
  // A column's button is hidden by an element of its own.
  const base = !old || cleared || shown ? element('autoFilter') : old;
  return withChild(node, ORDER, 'autoFilter', withAttributes(base, { ref: filterArea(table) }));
}

function withStyle(
  node: XmlNode,
  element: Element,
  table: PracticeTable,
  before: PracticeTable | undefined,
): XmlNode {
  const bands = table.showBandedRows !== false;
  if (before && before.styleName === table.styleName && (before.showBandedRows !== false) === bands)
    return node;
  const old =
    childrenOf(node, 'tableStyleInfo')[0] ??
    element('tableStyleInfo', {
      showFirstColumn: '0',
      showLastColumn: '0',
      showRowStripes: '1',
      showColumnStripes: '0',
    });
  const info = withAttributes(old, {
    name: table.styleName === '' ? null : table.styleName,
    showRowStripes: bands ? '1' : '0',
  });
  // The name comes first, as Excel writes it.
  const { name, ...rest } = info.attributes;
  const attributes = name === undefined ? rest : { name, ...rest };
  return withChild(node, ORDER, 'tableStyleInfo', { ...info, attributes });
}

/** Gives a table's element as it is to be. */
function changed(
  node: XmlNode,
  sheet: PracticeSheet,
  table: PracticeTable,
  known: Known | undefined,
): XmlNode {
  const before = known?.table;
  const prefix = node.name.slice(0, node.name.indexOf(':') + 1);
  const element: Element = (name, attributes = {}, children = []) => ({
    name: `${prefix}${name}`,
    attributes,
    children,
  });
  const renamed = before?.name !== table.name;
  const totals = (before?.showTotals ?? false) !== table.showTotals;
  const headers = (before?.showHeaders ?? true) !== table.showHeaders;
  let result = withAttributes(node, {
    ...(renamed ? { name: table.name, displayName: table.name } : {}),
    ref: areaAddress(table.area),
    ...(totals ? { totalsRowCount: table.showTotals ? '1' : null } : {}),
    ...(headers ? { headerRowCount: table.showHeaders ? '1' : '0' } : {}),
  });
  result = withFilter(result, element, table, before);
  result = withColumns(result, element, sheet, table, known);
  return withStyle(result, element, table, before);
}

/** Changes the tables of a sheet. */
export async function editTables(
  pack: XlsxPackage,
  worksheetPart: string,
  part: OrderedPart,
  { before, now }: SheetStates,
): Promise<void> {
  const parts = await readTables(pack, worksheetPart);
  const old = new Map(
    (before?.tables ?? []).map((table, index) => [table.id, { table, part: parts[index]?.part }]),
  );
  for (const table of now.tables) {
    const known = old.get(table.id);
    if (known?.part === undefined || !before) continue;
    const was = { sheet: before, table: known.table };
    await pack.change(known.part, (xml) => {
      const node = nodeOf(xml);
      const after = changed(node, now, table, was);
      return xmlOf(after) === xmlOf(node) ? xml : `${DECLARATION}${xmlOf(after)}`;
    });
  }
  const gone = new Set(
    [...old]
      .filter(([id]) => !now.tables.some((table) => table.id === id))
      .map(([, { part: tablePart }]) => tablePart),
  );
  const added = now.tables.filter(({ id }) => !old.has(id));
  if (gone.size === 0 && added.length === 0) return;
  const list = part.node('tableParts');
  const relationships = await pack.relationships(worksheetPart);
  const left: XmlNode[] = [];
  for (const node of list ? childrenOf(list) : []) {
    const target = relationships.find(({ id }) => id === relationshipIn(node));
    if (target && gone.has(target.part)) await pack.unrelate(worksheetPart, target.id);
    else left.push(node);
  }
  for (const table of added) {
    const id = await addTable(pack, worksheetPart, now, table);
    left.push(part.element('tablePart', part.relationship(id)));
  }
  part.put(
    'tableParts',
    left.length === 0 ? null : part.element('tableParts', { count: String(left.length) }, left),
  );
}

async function addTable(
  pack: XlsxPackage,
  worksheetPart: string,
  sheet: PracticeSheet,
  table: PracticeTable,
): Promise<string> {
  const taken = await takenIds(pack);
  let id = 1;
  while (taken.has(id)) id += 1;
  const bare: XmlNode = {
    name: 'table',
    attributes: {
      xmlns: SPREADSHEET,
      id: String(id),
      name: table.name,
      displayName: table.name,
      ref: areaAddress(table.area),
      headerRowCount: '1',
      ...(table.showTotals ? {} : { totalsRowShown: '0' }),
    },
    children: [],
  };
  const xml = `${DECLARATION}${xmlOf(changed(bare, sheet, table, undefined))}`;
  const tablePart = pack.freePart('xl/tables/table', '.xml');
  pack.put(tablePart, (await pack.isStrict()) ? strictText(xml) : xml);
  await pack.declare(tablePart, TYPE);
  return pack.relate(worksheetPart, 'table', tablePart);
}
