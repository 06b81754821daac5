/** The part of the workbook itself: its sheets in the order of their tabs, names, and settings of the whole. */
import type { XlsxPackage } from './package';
import { isTrue } from './style-parts';
import { childrenOf, nodeOf, textIn, type XmlNode } from './xml';

/** A tab of the workbook: a worksheet, or a sheet of another kind (a chart's, a dialog's, a macro's). */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  /** null where the package has no such part. */
  readonly part: string | null;
  readonly isWorksheet: boolean;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
}

/** A name as the file has it. */
export interface DefinedName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Index of the tab that it belongs to; null for the workbook. */
  readonly tab: number | null;
}

export interface WorkbookPart {
  readonly part: string;
  readonly entries: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly activeTab: number;
  readonly structureProtected: boolean;
  readonly from1904: boolean;
  /** The results in the file are to be believed. */
  readonly calculated: boolean;
}

const VISIBILITY: Readonly<Record<string, SheetEntry['visibility']>> = {
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Gives the id of a relationship that an element names, whatever its prefix. */
export function relationshipIn({ attributes }: Pick<XmlNode, 'attributes'>): string {
  return Object.entries(attributes).find(([name]) => /^\w+:id$/.test(name))?.[1] ?? '';
}

/** Reads the workbook's part; null where it is no workbook. */
export async function readWorkbookPart(
  pack: XlsxPackage,
  part: string,
): Promise<WorkbookPart | null> {
  const root = nodeOf((await pack.text(part)) ?? '');
  if (!root.name.endsWith('workbook')) return null;
  const relationships = await pack.relationships(part);
  const first = (name: string): XmlNode | undefined => childrenOf(root, name)[0];
  const list = (name: string, item: string): readonly XmlNode[] => {
    const found = first(name);
    return found ? childrenOf(found, item) : [];
  };
  const entries = list('sheets', 'sheet').map((sheet) => {
    const relationship = relationshipIn(sheet);
    const target = relationships.find(({ id }) => id === relationship);
    return {
      name: sheet.attributes['name'] ?? '',
      relationship,
      part: target && pack.has(target.part) ? target.part : null,
      isWorksheet: target?.type === 'worksheet',
      visibility: VISIBILITY[sheet.attributes['state'] ?? ''] ?? 'Visible',
    };
  });
  const { lockStructure } = first('workbookProtection')?.attributes ?? {};
  return {
    part,
    entries,
    names: list('definedNames', 'definedName').map((node) => ({
      name: node.attributes['name'] ?? '',
      formula: textIn(node),
      tab:
        node.attributes['localSheetId'] === undefined
          ? null
          : Number(node.attributes['localSheetId']),
    })),
    activeTab: Number(list('bookViews', 'workbookView')[0]?.attributes['activeTab'] ?? 0),
    structureProtected: isTrue(lockStructure),
    from1904: isTrue(first('workbookPr')?.attributes['date1904']),
    calculated: !isTrue(first('calcPr')?.attributes['fullCalcOnLoad']),
  };
}
