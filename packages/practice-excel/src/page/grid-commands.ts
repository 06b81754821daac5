/** The grid's commands sorted by what practice Excel does with them: taken over, refused, or read back from the grid. */

/** Something with a whole sheet that a person asked for; the workbook does it and the grid shows the outcome. */
export type GridDeed =
  | { readonly kind: 'add-sheet' }
  | {
      readonly kind: 'copy-sheet' | 'remove-sheet' | 'hide-sheet' | 'show-sheet';
      readonly sheetId: string;
    }
  | { readonly kind: 'rename-sheet'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'move-sheet'; readonly sheetId: string; readonly to: number };

interface CommandParams {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly toOrder?: number;
  readonly order?: number;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  /** Number formats: by format the ranges that get it, or the ranges that lose theirs. */
  readonly values?: Readonly<Record<string, { readonly ranges: readonly GridRange[] }>>;
  readonly ranges?: readonly GridRange[];
  readonly from?: MovedCells;
  readonly to?: MovedCells;
}

interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface MovedCells {
  readonly subUnitId: string;
  readonly value: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

/** Gives the deed that a command of the grid stands for, or null when it is none. */
export function deedOf(
  id: string,
  params: CommandParams | undefined,
  activeSheetId: () => string,
): GridDeed | null {
  const sheetId = params?.subUnitId ?? activeSheetId();
  switch (id) {
    case 'sheet.command.insert-sheet':
      return { kind: 'add-sheet' };
    case 'sheet.command.copy-sheet':
      return { kind: 'copy-sheet', sheetId };
    case 'sheet.command.remove-sheet':
      return { kind: 'remove-sheet', sheetId };
    case 'sheet.command.set-worksheet-hidden':
      return { kind: 'hide-sheet', sheetId };
    case 'sheet.command.set-worksheet-show':
      return { kind: 'show-sheet', sheetId };
    case 'sheet.command.set-worksheet-name':
      return { kind: 'rename-sheet', sheetId, name: params?.name ?? '' };
    case 'sheet.command.set-worksheet-order':
      return { kind: 'move-sheet', sheetId, to: params?.order ?? 0 };
    default:
      return null;
  }
}

/**
 * Inserting, deleting and moving rows, columns or blocks would have to move tables, names and formulas along; protection belongs
 * to the workbook. Practice Excel does none of this by hand, and says so.
 */
const REFUSED =
  /^sheet\.command\.(insert-(row|col|multi|range)|append-row|remove-(row|col)|delete-range-move|move-(rows|cols)|reorder-range|split-text|.*protection|insert-defined-name|set-defined-name|remove-defined-name|set-worksheet-right-to-left)/;

/** The grid's menus for these commands; keys and drags that lead to the same are refused with a sentence. */
export const MENUS_LEFT_OUT: readonly string[] = [
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.contextMenu.permission',
  ...[
    'insert-multi-cols-before',
    'insert-multi-cols-right',
    'insert-multi-rows-above',
    'insert-multi-rows-after',
    'remove-col-confirm',
    'remove-row-confirm',
    'add-range-protection-from-toolbar',
    'add-range-protection-from-sheet-bar',
    'delete-worksheet-protection-from-sheet-bar',
    'change-sheet-protection-from-sheet-bar',
    'view-sheet-permission-from-sheet-bar',
  ].map((name) => `sheet.command.${name}`),
];

/** Says whether practice Excel refuses a command of the grid. */
export function isRefused(id: string): boolean {
  return REFUSED.test(id);
}

const FRAME_MUTATIONS = new Set(
  [
    'add-worksheet-merge',
    'remove-worksheet-merge',
    'set-worksheet-col-width',
    'set-worksheet-row-height',
    'set-row-hidden',
    'set-row-visible',
    'set-col-hidden',
    'set-col-visible',
    'set-frozen',
    'toggle-gridlines',
    'set-tab-color',
  ].map((name) => `sheet.mutation.${name}`),
);

/** Says whether a command changed something of a sheet that is not its cells. */
export function touchesFrame(id: string): boolean {
  return FRAME_MUTATIONS.has(id);
}

function positions(
  cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
): readonly (readonly [row: number, column: number])[] {
  return Object.entries(cells).flatMap(([row, line]) =>
    Object.keys(line).map((column) => [Number(row), Number(column)] as const),
  );
}

function sheetAreasIn(
  ranges: readonly GridRange[],
): readonly (readonly [row: number, column: number])[] {
  return ranges.flatMap(({ startRow, endRow, startColumn, endColumn }) =>
    Array.from({ length: endRow - startRow + 1 }, (_, down) =>
      Array.from(
        { length: endColumn - startColumn + 1 },
        (__, across) => [startRow + down, startColumn + across] as const,
      ),
    ).flat(),
  );
}

/** Gives the places of cells that a command has just changed, a sheet at a time. */
export function cellsTouched(
  id: string,
  params: CommandParams | undefined,
): readonly {
  readonly sheetId: string;
  readonly cells: readonly (readonly [row: number, column: number])[];
}[] {
  if (id === 'sheet.mutation.set-range-values' && params?.subUnitId && params.cellValue)
    return [{ sheetId: params.subUnitId, cells: positions(params.cellValue) }];
  if (/^sheet\.mutation\.(set|remove)\.numfmt$/.test(id) && params?.subUnitId) {
    const ranges =
      params.ranges ?? Object.values(params.values ?? {}).flatMap((value) => value.ranges);
    return [{ sheetId: params.subUnitId, cells: sheetAreasIn(ranges) }];
  }
  if (id === 'sheet.mutation.move-range' && params?.from && params.to)
    return [params.from, params.to].map(({ subUnitId, value }) => ({
      sheetId: subUnitId,
      cells: positions(value),
    }));
  return [];
}
