/** RangeBorder and RangeBorderCollection: the lines around and between the cells of a range. */
import type { Area } from '../../area';
import { cellAt, setStyle } from '../../workbook/cells';
import { DEFAULT_STYLE } from '../../workbook/create';
import type { PracticeBorder, PracticeSheet } from '../../workbook/model';
import { oneOf, textOf } from '../arguments';
import { invalidArgument, notSimulated } from '../excel-error';
import { common } from '../range-styles';
import { WireObject, type WireClass } from '../members';
import { isUnbounded, type SheetAreas } from '../sheet-areas';
import { mayChange } from '../write-guards';

type CellEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];

interface Line {
  readonly positions: SheetAreas;
  readonly side: Side;
}

const NONE: PracticeBorder = { style: 'None', weight: 'Thin', color: '#000000' };
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
] as const satisfies readonly PracticeBorder['style'][];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

interface Half {
  readonly row: number;
  readonly column: number;
  readonly edge: CellEdge;
  /** The same line as the neighbour has it, beyond the range or inside it. */
  readonly mirror: {
    readonly row: number;
    readonly column: number;
    readonly edge: CellEdge;
  } | null;
}

/** A line between two cells belongs to both: it is set on both, and read from either. */
function* halves(area: Area, side: Side): Generator<Half> {
  const { row: top, column: left } = area;
  const bottom = top + area.rows - 1;
  const right = left + area.columns - 1;
  const across = function* (row: number, edge: 'EdgeTop' | 'EdgeBottom'): Generator<Half> {
    const other = edge === 'EdgeTop' ? row - 1 : row + 1;
    for (let column = left; column <= right; column += 1)
      yield {
        row,
        column,
        edge,
        mirror:
          other < 0
            ? null
            : { row: other, column, edge: edge === 'EdgeTop' ? 'EdgeBottom' : 'EdgeTop' },
      };
  };
  const down = function* (column: number, edge: 'EdgeLeft' | 'EdgeRight'): Generator<Half> {
    const other = edge === 'EdgeLeft' ? column - 1 : column + 1;
    for (let row = top; row <= bottom; row += 1)
      yield {
        row,
        column,
        edge,
        mirror:
          other < 0
            ? null
            : { row, column: other, edge: edge === 'EdgeLeft' ? 'EdgeRight' : 'EdgeLeft' },
      };
  };
  switch (side) {
    case 'EdgeTop':
      return yield* across(top, 'EdgeTop');
    case 'EdgeBottom':
      return yield* across(bottom, 'EdgeBottom');
    case 'EdgeLeft':
      return yield* down(left, 'EdgeLeft');
    case 'EdgeRight':
      return yield* down(right, 'EdgeRight');
    case 'InsideHorizontal':
      for (let row = top; row < bottom; row += 1) yield* across(row, 'EdgeBottom');
      return;
    case 'InsideVertical':
      for (let column = left; column < right; column += 1) yield* down(column, 'EdgeRight');
  }
}

function borderAt(sheet: PracticeSheet, half: Half): PracticeBorder {
  const own = cellAt(sheet, half.row, half.column)?.style.borders[half.edge];
  if (own) return own;
  const { mirror } = half;
  return (mirror && cellAt(sheet, mirror.row, mirror.column)?.style.borders[mirror.edge]) ?? NONE;
}

function* bordersOf({ positions, side }: Line): Generator<PracticeBorder> {
  for (const area of positions.areas)
    for (const half of halves(area, side)) yield borderAt(positions.sheet, half);
}

function change(
  { positions, side }: Line,
  patch: (before: PracticeBorder) => PracticeBorder,
): void {
  const { sheet } = positions;
  mayChange(sheet, 'allowFormatCells');
  const put = (row: number, column: number, edge: CellEdge, border: PracticeBorder): void => {
    const { [edge]: before, ...others } = (cellAt(sheet, row, column)?.style ?? DEFAULT_STYLE)
      .borders;
    if (border.style === 'None') {
      if (before) setStyle(sheet, row, column, { borders: others });
    } else setStyle(sheet, row, column, { borders: { ...others, [edge]: border } });
  };
  for (const area of positions.areas) {
    if (isUnbounded(area)) throw notSimulated('borders of whole rows or columns');
    for (const half of halves(area, side)) {
      const border = patch(borderAt(sheet, half));
      put(half.row, half.column, half.edge, border);
      const { mirror } = half;
      const drawn = mirror && cellAt(sheet, mirror.row, mirror.column)?.style.borders[mirror.edge];
      if (mirror && drawn) put(mirror.row, mirror.column, mirror.edge, border);
    }
  }
}

/** Setting a weight or colour of no line draws one, as in Excel. */
function drawn(border: PracticeBorder): PracticeBorder {
  return border.style === 'None' ? { ...border, style: 'Continuous' } : border;
}

const borderClass: WireClass<Line> = {
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (line) => common([...bordersOf(line)].map(({ style }) => style)),
      write: (line, value) => {
        const style = oneOf(value, STYLES, 'The border style');
        change(line, (before) => ({ ...before, style }));
      },
    },
    Weight: {
      read: (line) => common([...bordersOf(line)].map(({ weight }) => weight)),
      write: (line, value) => {
        const weight = oneOf(value, WEIGHTS, 'The border weight');
        change(line, (before) => drawn({ ...before, weight }));
      },
    },
    Color: {
      read: (line) => common([...bordersOf(line)].map(({ color }) => color)),
      write: (line, value) => {
        const color = textOf(value, 'The border colour');
        change(line, (before) => drawn({ ...before, color: color.toUpperCase() }));
      },
    },
  },
};

function isSide(value: unknown): value is Side {
  return SIDES.some((side) => side === value);
}

export const bordersClass: WireClass<SheetAreas> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { read: () => SIDES.length } },
  items: (positions) => SIDES.map((side) => WireObject.of(borderClass, { positions, side })),
  item: (positions, key) => {
    if (key === 'DiagonalDown' || key === 'DiagonalUp') throw notSimulated('diagonal borders');
    if (!isSide(key)) throw invalidArgument(`${String(key)} is no side of a range.`);
    return WireObject.of(borderClass, { positions, side: key });
  },
};
