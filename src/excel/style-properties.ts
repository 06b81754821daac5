/** The properties of a cell's style, one by one: how each is read from a draft and set on ranges. */
import type { CellStyle } from '../core/sheet/sheet-draft';

/** One property of a cell's style, and how it is set on ranges. */
export interface StyleProperty<T extends string | number | boolean> {
  /** The value that a cleared cell has; where the draft has the same value, it need not be set. */
  readonly cleared?: T;
  /** The most common value is first set on the whole area, because cells without a draft may have it too. */
  readonly spread: boolean;
  of(style: CellStyle): T | undefined;
  set(ranges: Excel.RangeAreas, value: T): void;
}

function style<T extends string | number | boolean>(member: StyleProperty<T>): StyleProperty<T> {
  return member;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

export const FONT_SIZE = style<number>({
  spread: true,
  of: (style) => style.fontSize,
  set: (ranges, value) => {
    ranges.format.font.size = value;
  },
});
export const FONT_COLOR = style<string>({
  spread: true,
  of: (style) => style.fontColor.toUpperCase(),
  set: (ranges, value) => {
    ranges.format.font.color = value;
  },
});
export const BOLD = style<boolean>({
  cleared: false,
  spread: false,
  of: (style) => style.bold,
  set: (ranges, value) => {
    ranges.format.font.bold = value;
  },
});
export const FILL = style<string>({
  spread: false,
  of: (style) => style.fill?.toUpperCase(),
  set: (ranges, value) => {
    ranges.format.fill.color = value;
  },
});
export const ALIGNED = style<CellStyle['horizontal']>({
  cleared: 'general',
  spread: false,
  of: (style) => style.horizontal,
  set: (ranges, value) => {
    ranges.format.horizontalAlignment = HORIZONTAL[value];
  },
});
export const VERTICAL_ALIGNMENT = style<CellStyle['vertical']>({
  spread: true,
  of: (style) => style.vertical,
  set: (ranges, value) => {
    ranges.format.verticalAlignment = VERTICAL[value];
  },
});
export const INDENT = style<number>({
  cleared: 0,
  spread: false,
  of: (style) => style.indent,
  set: (ranges, value) => {
    ranges.format.indentLevel = value;
  },
});
export const WRAP = style<boolean>({
  cleared: false,
  spread: false,
  of: (style) => style.wrap,
  set: (ranges, value) => {
    ranges.format.wrapText = value;
  },
});
