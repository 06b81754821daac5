/** A form's rows in the order in which they are searched on a sheet. */
import type { Programme } from '../programme';
import type { Band, EachBand, RecordForm } from './definition';
import type { FormRow, LabelCell } from './cell-definition';
import { placeEach, placeRows } from './template';
import type { EachTemplate, TemplateRow } from './template';

/** A row of the form, with the band it belongs to. */
export interface OutlineRow extends TemplateRow {
  readonly kind: 'row';
  readonly band: Band;
  /** The ledger of the row; without it, the row may be missing. */
  readonly needs: string | null;
  /** Some records' forms have no such row. */
  readonly optional: boolean;
  readonly head: boolean;
}

/** The sub-records between two rows. */
export interface OutlineEach {
  readonly kind: 'each';
  readonly band: EachBand;
  readonly template: EachTemplate;
}

export type OutlinePart = OutlineRow | OutlineEach;

/** Adds the side label to the first row. It reaches down beside the sub-records, so it covers one row more than the heads. */
function withSide(rows: readonly FormRow[], side: LabelCell | null): readonly FormRow[] {
  const beside = rows.length + 1;
  return rows.map((row, at) => (at === 0 && side ? [{ ...side, rows: beside }, ...row] : row));
}

/** Gives the form's rows from top to bottom; the side label of sub-records belongs to the first row of their heads. */
export function outlineOf(form: RecordForm, plan: Programme): readonly OutlinePart[] {
  return form.bands.flatMap((band): readonly OutlinePart[] => {
    if (band.band === 'gap') return [];
    const rowOf = (row: TemplateRow): OutlineRow => ({
      ...row,
      kind: 'row',
      band,
      needs: band.band === 'each' ? band.ledger : (band.needs ?? null),
      optional: band.where !== undefined,
      head: band.head === true,
    });
    if (band.band === 'rows') return placeRows(band.rows, plan).map(rowOf);
    const template = placeEach(band, plan);
    return [
      ...placeRows(withSide(band.heads, template.side), plan).map(rowOf),
      { kind: 'each', band, template },
      ...template.foot.map(rowOf),
    ];
  });
}
