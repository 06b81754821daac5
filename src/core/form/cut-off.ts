/** Status sheets whose top was cut off: they are reported, for nobody can tell whose they are. */
import type { SheetGrid } from '../ledger/grid';
import type { Ledger } from '../ledger/ledger';
import type { Programme } from '../programme';
import { isLabel, labelsOf, matchRow } from './anchors';
import type { RecordForm } from './definition';
import type { FormFault, FormWithoutBases } from './found';
import { isInLedger } from './ledger-rows';
import { outlineOf } from './outline';
import type { OutlineRow } from './outline';
import { positionIn } from './trace-form';

/** The rows that a form takes on a sheet. */
export interface Taken {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** The sheets of one form that stand on a sheet. */
export interface OnSheet {
  readonly form: RecordForm;
  readonly found: readonly FormWithoutBases[];
  /** The rows down to the next sheet of the form. */
  readonly taken: readonly Taken[];
  /** The rows in which the form's own labels stand. */
  readonly labelled: readonly Taken[];
}

/** A row of the form that was seen: which one, and where its first label stands on the sheet and on the form's grid. */
interface Seen {
  readonly position: number;
  readonly column: number;
  readonly grid: number;
}

/** Says whether a row can stand below another of one form: in the form's order, and its label on the same side of the other's. */
function isBelow(row: Seen, above: Seen): boolean {
  return (
    row.position > above.position &&
    Math.sign(row.column - above.column) === Math.sign(row.grid - above.grid)
  );
}

/**
 * Finds forms whose first row was cut off: two rows of the form below each other that belong to none. Labels that a whole sheet of
 * another form has too are that sheet's.
 */
export function cutOff(
  grid: SheetGrid,
  { form, taken }: OnSheet,
  all: readonly OnSheet[],
  plan: Programme,
  ledgers: readonly Ledger[],
  source: string,
): readonly FormWithoutBases[] {
  const others = all.filter((each) => each.form !== form).flatMap(({ labelled }) => labelled);
  return beheaded(grid, form, plan, ledgers, [...taken, ...others], source);
}

function beheaded(
  grid: SheetGrid,
  form: RecordForm,
  plan: Programme,
  ledgers: readonly Ledger[],
  taken: readonly Taken[],
  source: string,
): readonly FormWithoutBases[] {
  const rows = outlineOf(form, plan).filter(
    (part): part is OutlineRow => part.kind === 'row' && labelsOf(part).length > 0,
  );
  const [top, ...others] = rows;
  const name = top ? labelsOf(top)[0]?.cell.text : undefined;
  if (name === undefined) return [];
  const { area } = grid;
  const found: FormWithoutBases[] = [];
  const right = area.column + area.columns;
  const seen: { last: Seen | null } = { last: null };
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (taken.some(({ top: from, bottom }) => row >= from && row < bottom)) {
      seen.last = null;
      continue;
    }
    if (isInLedger(grid, row, ledgers)) continue;
    for (let column = area.column; column < right; column += 1) {
      const position = others.findIndex((other) => {
        const [label] = labelsOf(other);
        return label !== undefined && isLabel(grid, row, column, label.cell);
      });
      const template = others[position];
      const region = { grid, left: column, right, bottom: row + 1 };
      if (!template || !matchRow(region, template, row, column, plan)) continue;
      const now: Seen = { position, column, grid: labelsOf(template)[0]?.column ?? 0 };
      if (seen.last && isBelow(now, seen.last)) {
        const fault: FormFault = {
          fault: 'missing-label',
          label: name,
          at: positionIn(region, row, column),
        };
        found.push({
          source,
          form: form.id,
          ledger: form.ledger,
          at: fault.at,
          values: [],
          subRecords: [],
          subLedgers: [],
          subYears: {},
          faults: [fault],
        });
        // One report for each form: the next begins where the labels begin anew.
        seen.last = { ...now, position: Number.POSITIVE_INFINITY };
      } else if (seen.last?.position !== Number.POSITIVE_INFINITY || position === 0)
        seen.last = now;
      break;
    }
  }
  return found;
}
