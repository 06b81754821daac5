/** Changes what a worksheet's part says of the sheet as a whole: colour, view, columns, protection, merges, page. */
import { areaAddress, areaAround, cellAddress, readAddress } from '../area';
import { usedArea } from '../workbook/cells';
import type { PracticeSheet } from '../workbook/model';
import { colorXml } from './colors';
import { changedColumns } from './columns';
import { withAttributes, withChild, type OrderedPart } from './ordered-part';
import {
  fitsToPages,
  headerFooterTexts,
  headerFooterXml,
  marginChanges,
  pageSetupChanges,
  printOptionChanges,
  rowBreaksXml,
  type AttributeChanges,
} from './page';
import { protectionXml } from './protection';
import { withPrefix } from './spans';
import { childrenOf, localName, nodeOf, type XmlNode } from './xml';

/** A sheet as it was (none: it is new) and as it is. */
export interface SheetStates {
  readonly before: PracticeSheet | undefined;
  readonly now: PracticeSheet;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

function editProperties(part: OrderedPart, { before, now }: SheetStates): void {
  let node = part.node('sheetPr') ?? part.element('sheetPr');
  const old = node;
  if ((before?.tabColor ?? '') !== now.tabColor) {
    const color = now.tabColor === '' ? null : made(part, colorXml('tabColor', now.tabColor));
    node = withChild(node, PROPERTIES_ORDER, 'tabColor', color);
  }
  if ((before ? fitsToPages(before.page) : false) !== fitsToPages(now.page)) {
    const setUp = childrenOf(node, 'pageSetUpPr')[0] ?? part.element('pageSetUpPr');
    const fits = withAttributes(setUp, { fitToPage: fitsToPages(now.page) ? '1' : null });
    node = withChild(node, PROPERTIES_ORDER, 'pageSetUpPr', fits);
  }
  if (node !== old) part.put('sheetPr', node);
}

function made(part: OrderedPart, xml: string): XmlNode {
  return nodeOf(withPrefix(xml, part.prefix));
}

const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

function paneOf(part: OrderedPart, { freeze }: PracticeSheet): XmlNode | null {
  const { rows, columns } = freeze;
  if (rows === 0 && columns === 0) return null;
  return part.element('pane', {
    ...(columns > 0 ? { xSplit: String(columns) } : {}),
    ...(rows > 0 ? { ySplit: String(rows) } : {}),
    topLeftCell: cellAddress(rows, columns),
    activePane: activePane(freeze),
    state: 'frozen',
  });
}

function activePane({ rows, columns }: PracticeSheet['freeze']): string {
  if (rows > 0 && columns > 0) return 'bottomRight';
  return rows > 0 ? 'bottomLeft' : 'topRight';
}

/** Changes the view. `selected`: the tab is in front; only one may be, or what is typed goes into all that are. */
function editView(part: OrderedPart, { before, now }: SheetStates, selected: boolean): void {
  const views = part.node('sheetViews');
  const old = views && childrenOf(views, 'sheetView')[0];
  const wasSelected = ['1', 'true'].includes(old?.attributes['tabSelected'] ?? '');
  const grid = (before?.showGridlines ?? true) !== now.showGridlines;
  const frozen = !same(before?.freeze ?? { rows: 0, columns: 0 }, now.freeze);
  const corner = (sheet: PracticeSheet | undefined): string =>
    cellAddress(sheet?.selection.row ?? 0, sheet?.selection.column ?? 0);
  const moved = corner(before) !== corner(now);
  const deselect = wasSelected && !selected;
  // A book without any tab selected opens on its active tab all the same.
  const select = selected && !wasSelected && before === undefined;
  if (!grid && !frozen && !moved && !deselect && !select) return;
  let view = old ?? part.element('sheetView', { workbookViewId: '0' });
  if (grid) view = withAttributes(view, { showGridLines: now.showGridlines ? null : '0' });
  if (deselect || select) view = withAttributes(view, { tabSelected: selected ? '1' : null });
  if (frozen) view = withChild(view, VIEW_ORDER, 'pane', paneOf(part, now));
  if (frozen || moved) {
    const isFrozen = now.freeze.rows > 0 || now.freeze.columns > 0;
    const selection = part.element('selection', {
      ...(isFrozen ? { pane: activePane(now.freeze) } : {}),
      activeCell: corner(now),
      sqref: corner(now),
    });
    view = withChild(view, VIEW_ORDER, 'selection', selection);
  }
  const rest = views ? views.children.map((child) => (child === old ? view : child)) : [view];
  part.put('sheetViews', { ...(views ?? part.element('sheetViews')), children: rest });
}

function editAttributes(part: OrderedPart, name: string, changes: AttributeChanges): void {
  if (Object.keys(changes).length === 0) return;
  const node = withAttributes(part.node(name) ?? part.element(name), changes);
  const empty = Object.keys(node.attributes).length === 0 && node.children.length === 0;
  part.put(name, empty ? null : node);
}

function editHeaderFooter(part: OrderedPart, { before, now }: SheetStates): void {
  const texts = headerFooterTexts(now.page, before?.page ?? null);
  if (Object.keys(texts).length === 0) return;
  let node = part.node('headerFooter') ?? part.element('headerFooter');
  const order = [
    'oddHeader',
    'oddFooter',
    'evenHeader',
    'evenFooter',
    'firstHeader',
    'firstFooter',
  ];
  for (const name of ['oddHeader', 'oddFooter'] as const) {
    const text = texts[name];
    if (text === undefined) continue;
    const xml = headerFooterXml(name, text);
    node = withChild(node, order, name, xml === '' ? null : made(part, xml));
  }
  part.put('headerFooter', childrenOf(node).length === 0 ? null : node);
}

function editPage(part: OrderedPart, { before, now }: SheetStates): void {
  const page = before?.page ?? null;
  editAttributes(part, 'printOptions', printOptionChanges(now.page, page));
  editAttributes(part, 'pageMargins', marginChanges(now.page, page));
  editAttributes(part, 'pageSetup', pageSetupChanges(now.page, page));
  editHeaderFooter(part, { before, now });
  if (!same(page?.rowBreaks ?? [], now.page.rowBreaks))
    part.put('rowBreaks', rowBreaksXml(now.page));
}

/** The attributes that hold a password: they stay as long as the sheet is protected. */
const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

function editProtection(part: OrderedPart, { before, now }: SheetStates): void {
  const xml = (sheet: PracticeSheet | undefined): string | null =>
    sheet?.protection ? protectionXml(sheet.protection) : null;
  const protection = xml(now);
  if (xml(before) === protection) return;
  const old = Object.entries(part.node('sheetProtection')?.attributes ?? {});
  const password = Object.fromEntries(old.filter(([name]) => PASSWORD.includes(name)));
  part.put(
    'sheetProtection',
    protection === null ? null : withAttributes(made(part, protection), password),
  );
}

function editFilter(part: OrderedPart, { before, now }: SheetStates): void {
  const was = before?.autoFilter ?? null;
  const is = now.autoFilter;
  if (same(was, is)) return;
  const node = part.node('autoFilter') ?? part.element('autoFilter');
  const unfiltered = {
    ...node,
    children: node.children.filter(
      (child) => typeof child === 'string' || localName(child) !== 'filterColumn',
    ),
  };
  part.put(
    'autoFilter',
    is &&
      withAttributes(was?.isDataFiltered && !is.isDataFiltered ? unfiltered : node, {
        ref: areaAddress(is.area),
      }),
  );
}

/** Says how far the cells reach, where the part says so and they reach further. */
function editDimension(part: OrderedPart, { now }: SheetStates): void {
  const node = part.node('dimension');
  const used = usedArea(now, false);
  const stated = readAddress(node?.attributes['ref'] ?? '');
  if (!node || !used || !stated) return;
  const ref = areaAddress(areaAround(stated, used));
  if (ref !== areaAddress(stated)) part.put('dimension', withAttributes(node, { ref }));
}

/** Changes all that a worksheet's part says of its sheet beside cells, rules and what other parts hold. */
export function editSheetHead(
  part: OrderedPart,
  states: SheetStates,
  selected: boolean,
  digit: number,
): void {
  const { before, now } = states;
  editProperties(part, states);
  editView(part, states, selected);
  editDimension(part, states);
  const cols = changedColumns(part.node('cols'), before?.columns, now.columns, digit);
  if (cols !== undefined) part.put('cols', cols);
  editProtection(part, states);
  editFilter(part, states);
  if (!same(before?.merges ?? [], now.merges)) part.put('mergeCells', mergesXml(now));
  editPage(part, states);
}

function mergesXml({ merges }: PracticeSheet): string {
  if (merges.length === 0) return '';
  const lines = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<mergeCells count="${lines.length}">${lines.join('')}</mergeCells>`;
}
