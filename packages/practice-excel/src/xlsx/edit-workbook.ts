/** Changes the part of the workbook itself: tabs and their order, names, protection, and what is to be calculated. */
import { areaAddress, quoteSheetName } from '../area';
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import { formulaAfterSheet } from '../workbook/moved-formula';
import { formulaInFile } from './formulas';
import { OrderedPart, withAttributes } from './ordered-part';
import type { XlsxPackage } from './package';
import type { WorkbookPart } from './workbook-part';
import { WORKBOOK_ORDER } from './worksheet-order';
import { childrenOf, textIn, type XmlNode } from './xml';

/** A tab as it will stand: one of the file, by its index there, or a new one; and the sheet that the model has of it. */
export interface Tab {
  readonly index: number | null;
  readonly sheet: PracticeSheet | null;
  /** The relationship from the workbook to its part. */
  readonly relationship: string;
}

/** A sheet that has another name than in the file, or (null) none any more. */
export interface Renamed {
  readonly from: string;
  readonly to: string | null;
}

export interface WorkbookStates {
  /** A new file has none. */
  readonly before: PracticeWorkbook | undefined;
  readonly now: PracticeWorkbook;
  readonly tabs: readonly Tab[];
  readonly renamed: readonly Renamed[];
  /** Formulas or what they read changed: Excel is to calculate when it opens the file. */
  readonly recalculate: boolean;
}

const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function editTabs(part: OrderedPart, { tabs }: WorkbookStates): void {
  const sheets = part.node('sheets') ?? part.element('sheets');
  const old = childrenOf(sheets, 'sheet');
  let lastId = Math.max(0, ...old.map(({ attributes }) => Number(attributes['sheetId'] ?? 0)));
  const lines = tabs.flatMap(({ index, sheet, relationship }) => {
    const known = index === null ? undefined : old[index];
    if (known && !sheet) return [known];
    if (!sheet) return [];
    const node =
      known ??
      part.element('sheet', {
        name: sheet.name,
        sheetId: String((lastId += 1)),
        ...part.relationship(relationship),
      });
    const { name, state } = node.attributes;
    const is = STATES[sheet.visibility];
    // What is as it was keeps its words.
    if (known && name === sheet.name && ((state === 'visible' ? null : state) ?? null) === is)
      return [known];
    return [withAttributes(node, { name: sheet.name, state: is })];
  });
  const same = lines.length === old.length && lines.every((line, index) => line === old[index]);
  if (!same) part.put('sheets', { ...sheets, children: lines });
}

function absolute(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, (piece) => `$${piece}`);
}

/** The names that belong to a sheet and that the model holds otherwise. */
function ownNames(sheet: PracticeSheet): ReadonlyMap<string, string | null> {
  const quoted = quoteSheetName(sheet.name);
  const { printArea, printTitleRows } = sheet.page;
  return new Map([
    [
      '_xlnm._FilterDatabase',
      sheet.autoFilter ? `${quoted}!${absolute(areaAddress(sheet.autoFilter.area))}` : null,
    ],
    ['_xlnm.Print_Area', printArea ? `${quoted}!${absolute(areaAddress(printArea))}` : null],
    ['_xlnm.Print_Titles', printTitleRows ? `${quoted}!${printTitleRows}` : null],
  ]);
}

interface NameLine {
  readonly node: XmlNode;
  readonly sheet: PracticeSheet | null;
}

function editNames(part: OrderedPart, states: WorkbookStates): void {
  const { before, now, tabs, renamed } = states;
  const list = part.node('definedNames');
  const old = list ? childrenOf(list, 'definedName') : [];
  const lines: NameLine[] = [];
  const done = new Set<string>();
  const withText = (node: XmlNode, formula: string): XmlNode =>
    textIn(node) === formula ? node : { ...node, children: [formula] };
  const followed = (node: XmlNode): XmlNode =>
    withText(
      node,
      renamed.reduce((text, { from, to }) => formulaAfterSheet(text, from, to), textIn(node)),
    );
  const owned = (name: string, sheet: PracticeSheet): string | null | undefined => {
    const was = before?.sheets.find(({ id }) => id === sheet.id);
    const is = ownNames(sheet).get(name);
    // Other words for the same, or more areas than the model knows, stay.
    if (is === undefined || (was && ownNames(was).get(name) === is)) return undefined;
    if (was && ownNames({ ...was, name: sheet.name }).get(name) === is) return undefined;
    return is;
  };
  for (const node of old) {
    const { name = '', localSheetId } = node.attributes;
    if (localSheetId === undefined) {
      const formula = now.names.get(name);
      done.add(name);
      if (!before?.names.has(name)) lines.push({ node: followed(node), sheet: null });
      else if (formula !== undefined)
        lines.push({
          node: before.names.get(name) === formula ? node : withText(node, formulaInFile(formula)),
          sheet: null,
        });
      continue;
    }
    const at = tabs.findIndex(({ index }) => index === Number(localSheetId));
    const tab = tabs[at];
    if (!tab) continue;
    const scoped = withAttributes(followed(node), { localSheetId: String(at) });
    const other = tab.sheet && owned(name, tab.sheet);
    done.add(`${at} ${name}`);
    if (other === null) continue;
    lines.push({
      node: other === undefined ? scoped : withText(scoped, other),
      sheet: tab.sheet,
    });
  }
  for (const [at, { sheet }] of tabs.entries())
    for (const [name, formula] of sheet ? ownNames(sheet) : [])
      if (
        sheet &&
        formula !== null &&
        !done.has(`${at} ${name}`) &&
        owned(name, sheet) !== undefined
      ) {
        const hidden: Record<string, string> =
          name === '_xlnm._FilterDatabase' ? { hidden: '1' } : {};
        const attributes = { name, localSheetId: String(at), ...hidden };
        lines.push({ node: part.element('definedName', attributes, [formula]), sheet });
      }
  for (const [name, formula] of now.names)
    if (!done.has(name))
      lines.push({
        node: part.element('definedName', { name }, [formulaInFile(formula)]),
        sheet: null,
      });
  const nodes = lines.map(({ node }) => node);
  const same =
    nodes.length === old.length &&
    nodes.every((node, index) => JSON.stringify(node) === JSON.stringify(old[index]));
  if (same) return;
  part.put(
    'definedNames',
    nodes.length === 0 ? null : { ...(list ?? part.element('definedNames')), children: nodes },
  );
}

function editView(part: OrderedPart, { before, now, tabs }: WorkbookStates): void {
  const views = part.node('bookViews');
  const old = views && childrenOf(views, 'workbookView')[0];
  const active = tabs.findIndex(({ sheet }) => sheet?.id === now.activeSheetId);
  const was = Number(old?.attributes['activeTab'] ?? 0);
  const shown = Math.max(0, active);
  if (was === shown || (before && before.activeSheetId === now.activeSheetId && sameTab(tabs, was)))
    return;
  const base = old ?? part.element('workbookView');
  const view = withAttributes(base, { activeTab: shown === 0 ? null : String(shown) });
  const children = views ? views.children.map((child) => (child === old ? view : child)) : [view];
  part.put('bookViews', { ...(views ?? part.element('bookViews')), children });
}

/** Says whether the tab at an index is the one that stood there in the file. */
function sameTab(tabs: readonly Tab[], index: number): boolean {
  return tabs[index]?.index === index;
}

function editProtection(part: OrderedPart, { before, now }: WorkbookStates): void {
  if ((before?.structureProtected ?? false) === now.structureProtected) return;
  const old = part.node('workbookProtection') ?? part.element('workbookProtection');
  const node = withAttributes(old, { lockStructure: now.structureProtected ? '1' : null });
  part.put('workbookProtection', Object.keys(node.attributes).length === 0 ? null : node);
}

/** Changes the part of the workbook. */
export async function editWorkbook(
  pack: XlsxPackage,
  book: WorkbookPart,
  states: WorkbookStates,
): Promise<void> {
  await pack.change(book.part, (xml) => {
    const part = new OrderedPart(xml, WORKBOOK_ORDER);
    editTabs(part, states);
    editNames(part, states);
    editView(part, states);
    editProtection(part, states);
    if (states.recalculate) {
      const node = part.node('calcPr') ?? part.element('calcPr');
      if (node.attributes['fullCalcOnLoad'] !== '1')
        part.put('calcPr', withAttributes(node, { fullCalcOnLoad: '1' }));
    }
    return part.text();
  });
}

/** Gives the tabs as they will stand: sheets of other kinds stay behind the one that they stood behind. */
export function tabsOf(
  book: WorkbookPart,
  now: PracticeWorkbook,
  indexOf: (sheet: PracticeSheet) => number | null,
  relationshipOf: (sheet: PracticeSheet) => string,
): readonly Tab[] {
  const behind = new Map<number | null, Tab[]>();
  const present = new Set(now.sheets.map(indexOf));
  let anchor: number | null = null;
  for (const [index, entry] of book.entries.entries()) {
    const held = entry.isWorksheet && entry.part !== null;
    if (held) {
      if (present.has(index)) anchor = index;
      continue;
    }
    const tab: Tab = { index, sheet: null, relationship: entry.relationship };
    behind.set(anchor, [...(behind.get(anchor) ?? []), tab]);
  }
  return [
    ...(behind.get(null) ?? []),
    ...now.sheets.flatMap((sheet): readonly Tab[] => {
      const index = indexOf(sheet);
      const own: Tab = { index, sheet, relationship: relationshipOf(sheet) };
      return [own, ...(index === null ? [] : (behind.get(index) ?? []))];
    }),
  ];
}
