/** What a cell of a summary table holds, and its number format. */
import type { TableCell, TableColumn } from '../rollup';
import type { CellContent } from '../sheet/sheet-draft';
import type { TableLayout } from './table-layout';

/** Gives a figure as the tab's cell holds it: a formula with its figure, or a value. */
export function figureContent({ figure, reading }: TableCell, layout: TableLayout): CellContent {
  const value = figure.kind === 'number' ? Number(figure.value) : figure.text;
  if (reading.live)
    return { kind: 'formula', formula: `=${layout.formula(reading.formula)}`, figure: value };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}

/** Gives a figure's number format; the mark of a value precedes the digits, so that the digits of a column stay aligned. */
export function figureFormat(
  { figure, reading }: TableCell,
  { places, percent }: TableColumn,
  { valueMark }: { readonly valueMark: string },
): string {
  const plain = reading.live || reading.reason === 'not-due' || valueMark === '';
  const mark = plain ? '' : `"${valueMark} "`;
  if (figure.kind === 'text') return mark === '' ? 'General' : `General;General;General;${mark}@`;
  const digits = `${places === 0 ? '0' : `0.${'0'.repeat(places)}`}${percent ? '%' : ''}`;
  return `${mark}${digits};${mark}"△"${digits}`;
}
