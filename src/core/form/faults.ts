/** Finds faults in a form whose references are all valid but that would have empty cells, or rows that do not fit on a page. */
import type { Condition } from '../condition';
import { conditionFaults } from '../condition/faults';
import type { FaultMessage, FaultParams, StatedFault } from '../plan-fault';
import type { FormProgramme } from './form-programme';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import { ledgerDefinition } from '../programme';
import { squashed } from '../values/comparable';
import type { Band, FormDefinition, RecordForm } from './definition';
import type { FormCell, FormRow, TextPart } from './cell-definition';
import { fieldsOfForm } from './form-fields';
import { outlineOf } from './outline';
import type { OutlineRow } from './outline';
import { isAnchored, labelsOf } from './anchors';
import { pageHeight, pageWidth } from './page-size';
import { placeEach, placeRows, yearsOf, type TemplateRow } from './template';

type Say = (by: string, message: FaultMessage, params?: FaultParams) => StatedFault;

/** Finds a field of a ledger, or reports that it belongs to another; fields that no ledger has are reported elsewhere. */
function fieldOf(
  ledger: LedgerDefinition | undefined,
  id: string,
  by: string,
  say: Say,
): FieldDefinition | readonly StatedFault[] {
  const field = ledger?.fields.find((each) => each.id === id);
  if (field || !ledger) return field ?? [];
  return [say(by, 'other-ledger', { id, ledger: ledger.name })];
}

function isField(found: FieldDefinition | readonly StatedFault[]): found is FieldDefinition {
  return 'type' in found;
}

/** A cell for one value needs a field with one column; a field by year must stand under the headings of years. */
function oneFieldFaults(
  ledger: LedgerDefinition | undefined,
  id: string,
  by: string,
  say: Say,
): readonly StatedFault[] {
  const found = fieldOf(ledger, id, by, say);
  if (!isField(found)) return found;
  return found.byYear ? [say(by, 'by-year', { label: found.label })] : [];
}

function partFaults(
  part: TextPart,
  ledger: LedgerDefinition | undefined,
  by: string,
  plan: FormProgramme,
  say: Say,
): readonly StatedFault[] {
  if (typeof part === 'string') return [];
  const { field, of } = part;
  if (!of) return oneFieldFaults(ledger, field, by, say);
  const other = ledgerDefinition(plan, of.ledger);
  return [
    ...oneFieldFaults(ledger, of.by, by, say),
    ...oneFieldFaults(other, field, by, say),
    ...(other && other.numberField === undefined
      ? [say(by, 'no-number', { ledger: other.name })]
      : []),
  ];
}

function byYearFaults(
  cell: Extract<FormCell, { element: 'by-year' }>,
  own: LedgerDefinition | undefined,
  by: string,
  plan: FormProgramme,
  say: Say,
): readonly StatedFault[] {
  const outside = yearsOf(cell, plan).filter((year) => !plan.years.includes(year));
  const ofSubRecords = cell.ledger !== undefined;
  const ledger = ofSubRecords ? ledgerDefinition(plan, cell.ledger ?? '') : own;
  return [
    ...outside.map((year) => say(by, 'year-outside', { label: '', year })),
    ...cell.parts.flatMap((part) => {
      const field = fieldOf(ledger, part.field, by, say);
      if (!isField(field)) return field;
      const { label } = field;
      if (ofSubRecords) return field.byYear ? [say(by, 'by-year', { label })] : [];
      if (!field.byYear) return [say(by, 'not-by-year', { label })];
      const years = field.years ?? plan.years;
      return yearsOf(cell, plan)
        .filter((year) => (part.years ?? [year]).includes(year) && !years.includes(year))
        .map((year) => say(by, 'year-outside', { label, year }));
    }),
  ];
}

function cellFaults(
  cell: FormCell,
  ledger: LedgerDefinition | undefined,
  by: string,
  plan: FormProgramme,
  say: Say,
): readonly StatedFault[] {
  switch (cell.element) {
    case 'field':
      return partFaults(cell, ledger, by, plan, say);
    case 'text':
      return cell.parts.flatMap((part) => partFaults(part, ledger, by, plan, say));
    case 'years':
      return yearsOf(cell, plan)
        .filter((year) => !plan.years.includes(year))
        .map((year) => say(by, 'year-outside', { label: '', year }));
    case 'by-year':
      return byYearFaults(cell, ledger, by, plan, say);
    case 'derived':
      return [cell.field, ...cell.as.of].flatMap((id) => oneFieldFaults(ledger, id, by, say));
    case 'figure': {
      const rollup = plan.rollups.find(({ id }) => id === cell.rollup);
      if (!rollup) return [];
      const perRecord = rollup.rows.by === 'records' && rollup.ledger === ledger?.id;
      const there = rollup.columns.some(({ id }) => id === cell.column);
      return perRecord && there
        ? []
        : [say(by, 'per-record', { rollup: rollup.name, column: cell.column })];
    }
    case 'label':
    case 'item-year':
      return [];
  }
}

/** The columns of the grid that rows cover. */
function widthOf(rows: readonly TemplateRow[]): number {
  const ends = rows.flatMap(({ cells, crossing }) =>
    [...cells, ...crossing].map(({ column, columns }) => column + columns),
  );
  return Math.max(0, ...ends);
}

function rowsOf(
  band: Band,
  plan: FormProgramme,
): { readonly stated: readonly FormRow[]; readonly width: number } {
  if (band.band === 'rows')
    return { stated: band.rows, width: widthOf(placeRows(band.rows, plan)) };
  if (band.band === 'gap') return { stated: [], width: 0 };
  const { heads, row, foot, left } = placeEach(band, plan);
  return {
    stated: [...band.heads, band.row, ...(band.foot ?? [])],
    width: Math.max(left, widthOf([...heads, row, ...foot])),
  };
}

function bandFaults(
  band: Band,
  form: FormDefinition,
  by: string,
  plan: FormProgramme,
  say: Say,
): readonly StatedFault[] {
  const { stated, width } = rowsOf(band, plan);
  const height = band.band === 'gap' ? band.height : (band.minHeight ?? 0);
  const own = ledgerDefinition(plan, form.ledger);
  const sub = band.band === 'each' ? ledgerDefinition(plan, band.ledger) : own;
  const through = band.band === 'each' ? (band.by ?? sub?.numberField) : undefined;
  return [
    ...(width > form.widths.length
      ? [say(by, 'grid-width', { columns: width, grid: form.widths.length })]
      : []),
    ...(height > pageHeight(form)
      ? [say(by, 'page-height', { height, page: pageHeight(form) })]
      : []),
    ...(band.band === 'each' && sub && through === undefined
      ? [say(by, 'no-number', { ledger: sub.name })]
      : []),
    ...(band.band === 'each' && through !== undefined ? oneFieldFaults(sub, through, by, say) : []),
    ...(band.band === 'each' && band.everyYear?.within !== undefined
      ? oneFieldFaults(own, band.everyYear.within, by, say)
      : []),
    ...stated.flatMap((row) =>
      row.flatMap((cell) => {
        // The rows around the sub-records show the form's own record.
        const ledger = band.band === 'each' && row === band.row ? sub : own;
        return cellFaults(cell, ledger, by, plan, say);
      }),
    ),
  ];
}

/** Points that the grid's columns take on a page; of a list with a facing page the wider of the two. */
function widthOfGrid(form: FormDefinition): number {
  const sum = (widths: readonly number[]): number =>
    widths.reduce((total, each) => total + each, 0);
  const facing = form.kind === 'list' ? form.facing : undefined;
  if (facing === undefined) return sum(form.widths);
  return Math.max(sum(form.widths.slice(0, facing)), sum(form.widths.slice(facing)));
}

/**
 * Says whether a sheet shows if it has the band: its first row has a label with which no other row begins, and the form itself does
 * not begin with the band.
 */
function isTold(band: Band, form: RecordForm, plan: FormProgramme): boolean {
  if (band === form.bands[0]) return false;
  if (band.band === 'gap') return true;
  const rows = outlineOf(form, plan).filter((part) => part.kind === 'row');
  const first = rows.find((row) => row.band === band);
  if (!first || !isAnchored(first)) return false;
  const begins = (row: OutlineRow): string => squashed(labelsOf(row)[0]?.cell.text ?? '');
  return rows.every((row) => row === first || !isAnchored(row) || begins(row) !== begins(first));
}

/** A record is told by its number or name, which must therefore stand on every sheet. */
function namingFaults(
  band: Band,
  form: RecordForm,
  by: string,
  plan: FormProgramme,
  say: Say,
): readonly StatedFault[] {
  const ledger = ledgerDefinition(plan, form.ledger);
  const names = ledger?.nameFields ?? [ledger?.numberField];
  const { own } = fieldsOfForm({ ...form, headings: [], bands: [band] }, plan);
  const labels = (ledger?.fields ?? [])
    .filter(({ id }) => names.includes(id) && own.some(({ field }) => field === id))
    .map(({ label }) => label);
  return labels.length > 0 ? [say(by, 'naming-band', { labels })] : [];
}

/** Lists the faults of a form, each once; `at` is the path to it in the plan, e.g. `forms.0`. */
export function senselessInForm(
  form: FormDefinition,
  at: string,
  plan: FormProgramme,
): readonly StatedFault[] {
  const say: Say = (by, message, params = {}) => {
    const [list, position] = by.split('.');
    const band = list === 'bands' ? String(Number(position) + 1) : '';
    const column =
      list === 'columns' && form.kind === 'list' ? form.columns[Number(position)] : undefined;
    const part = { kind: 'form', name: form.name, within: column?.label ?? band } as const;
    return { fault: 'stated', at: `${at}.${by}`, part, message, params };
  };
  const ledger = ledgerDefinition(plan, form.ledger);
  const conditionsOf = (where: Condition | undefined, by: string): readonly StatedFault[] =>
    where && ledger
      ? conditionFaults(where, { ledger, own: null }, plan).map(({ message, params }) =>
          say(by, message, params),
        )
      : [];
  const [width, page] = [widthOfGrid(form), pageWidth(form)];
  const faults = [
    ...conditionsOf(form.where, 'where'),
    ...(width > page ? [say('widths', 'page-width', { width, page })] : []),
    ...form.headings.flatMap(({ parts }, position) =>
      parts.flatMap((part) => partFaults(part, ledger, `headings.${position}`, plan, say)),
    ),
    ...(form.chapter ? oneFieldFaults(ledger, form.chapter.field, 'chapter', say) : []),
    ...(form.kind === 'record'
      ? form.bands.flatMap((band, position) => [
          ...conditionsOf(band.where, `bands.${position}.where`),
          ...(band.where && !isTold(band, form, plan)
            ? [say(`bands.${position}.where`, 'conditional-band')]
            : []),
          ...(band.where ? namingFaults(band, form, `bands.${position}.where`, plan, say) : []),
          ...bandFaults(band, form, `bands.${position}`, plan, say),
        ])
      : [
          ...(form.columns.length === form.widths.length
            ? []
            : [
                say('widths', 'list-columns', {
                  columns: form.columns.length,
                  widths: form.widths.length,
                }),
              ]),
          ...(form.facing !== undefined && (form.facing < 1 || form.facing >= form.columns.length)
            ? [say('facing', 'facing', { facing: form.facing, columns: form.columns.length })]
            : []),
          ...(form.together === undefined
            ? []
            : oneFieldFaults(ledger, form.together, 'together', say)),
          ...form.columns.flatMap(({ cell }, position) =>
            cellFaults(cell, ledger, `columns.${position}`, plan, say),
          ),
        ]),
  ];
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
