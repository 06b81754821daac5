/** Finds faults in a rollup whose references are all valid but whose table would still print zeros, blanks or doubled sums. */
import { allowedOf, isAllowed } from '../condition/faults';
import type { FaultMessage, FaultParams, StatedFault } from '../plan-fault';
import type { Programme } from '../programme';
import { ledgerDefinition } from '../programme';
import { canGive } from '../values';
import type { RollupColumn, RollupDefinition, RollupFilter, RollupRows } from './definition';
import type { MeasureTraits } from './measure';
import { columnsUsed, traitsOf, withInner } from './measures';
import type { Measure } from './measures';
import { neededFields } from './roll-up';
import type { NeededBy } from './roll-up';

/** More decimals than this are of no use in a table. */
const MOST_PLACES = 10;

type Say = (by: string, message: FaultMessage, params?: FaultParams) => StatedFault;

/** The name by which a person knows a part of the definition, such as a column's heading. */
function partName(rollup: RollupDefinition, by: string): string {
  const [list, position] = by.split('.');
  const at = Number(position);
  if (list === 'columns') return rollup.columns[at]?.heading ?? '';
  if (list === 'labels') return rollup.labels[at]?.heading ?? '';
  if (list === 'facts') return rollup.facts?.[at]?.label ?? '';
  return '';
}

/** A measure that holds others gives the kind of result that its innermost measure gives. */
function innermost(measure: Measure): MeasureTraits {
  return traitsOf(withInner(measure).at(-1) ?? measure);
}

function fieldFaults(
  { by, ledger, field: id, column, gives, values }: NeededBy,
  plan: Programme,
  say: Say,
): readonly StatedFault[] {
  const field = ledgerDefinition(plan, ledger)?.fields.find((each) => each.id === id);
  if (!field) return [];
  const label = field.label;
  const faults: StatedFault[] = [];
  const years = field.years ?? plan.years;
  if (column === null && field.byYear) faults.push(say(by, 'by-year', { label }));
  if (column !== undefined && column !== null && column !== 'all' && !field.byYear)
    faults.push(say(by, 'not-by-year', { label }));
  if (typeof column === 'number' && field.byYear && !years.includes(column))
    faults.push(say(by, 'year-outside', { label, year: column }));
  if (gives !== undefined && !canGive(field.type, gives))
    faults.push(say(by, 'gives', { label, gives }));
  for (const value of values ?? [])
    if (!isAllowed(value, field))
      faults.push(say(by, 'value', { label, value, allowed: allowedOf(field) }));
  return faults;
}

/** Searches a measure or filter for years given by a word, where there is no such year, and for years outside the plan. */
function yearFaults(
  stated: unknown,
  by: string,
  rollup: RollupDefinition,
  plan: Programme,
  say: Say,
): readonly StatedFault[] {
  if (typeof stated !== 'object' || stated === null) return [];
  return Object.entries(stated).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'year' && key !== 'covers') return yearFaults(value, by, rollup, plan, say);
    if (value === 'row' && rollup.rows.by !== 'years') return [say(by, 'row-year')];
    if (value === 'chosen' && rollup.chosenYear === undefined) return [say(by, 'chosen-year')];
    if (key === 'covers' && typeof value === 'number' && !plan.years.includes(value))
      return [say(by, 'year-outside', { label: '', year: value })];
    return [];
  });
}

/** A measure of the row's one record or indicator is only possible in rows of that kind. */
function rowFaults(
  measure: Measure,
  by: string,
  rows: RollupRows['by'] | 'table',
  say: Say,
): readonly StatedFault[] {
  let around = rows;
  return withInner(measure).flatMap((each): readonly StatedFault[] => {
    const { row, belowTable } = traitsOf(each);
    // Such a measure is taken over other records than the row's, so it cannot refer to the row's one record. Related records that
    // a condition narrows down may be one: the result of a year.
    const narrowed = each.measure === 'related' && each.of.measure === 'where';
    if ((each.measure === 'related' && !narrowed) || each.measure === 'whole') around = 'table';
    if (belowTable && rows !== 'table') return [say(by, 'below-table')];
    if (row === 'item' && around !== 'items') return [say(by, 'needs-item-row')];
    if (row === 'record' && around !== 'items' && around !== 'records')
      return [say(by, 'needs-record-row')];
    return [];
  });
}

function isSensible(places: number): boolean {
  return Number.isInteger(places) && places >= 0 && places <= MOST_PLACES;
}

function numberFaults(measure: Measure, by: string, say: Say): readonly StatedFault[] {
  return withInner(measure).flatMap((each) => {
    const faults: StatedFault[] = [];
    if ('places' in each && !isSensible(each.places))
      faults.push(say(by, 'places', { places: each.places }));
    if (each.measure === 'divide' && each.by === 0) faults.push(say(by, 'by-zero'));
    return faults;
  });
}

function columnFaults(
  { columns }: RollupDefinition,
  { measure, places, total, percent }: RollupColumn,
  at: number,
  say: Say,
): readonly StatedFault[] {
  const by = `columns.${at}`;
  const faults: StatedFault[] = [];
  for (const id of columnsUsed(measure)) {
    const used = columns.findIndex((column) => column.id === id);
    const column = columns[used];
    if (!column) continue;
    if (used >= at) faults.push(say(by, 'column-order', { heading: column.heading }));
    else if (innermost(column.measure).words)
      faults.push(say(by, 'words', { heading: column.heading }));
  }
  const wantsNumber =
    total !== undefined || percent === true || withInner(measure).some(isArithmetic);
  if (wantsNumber && innermost(measure).words)
    faults.push(say(by, 'words', { heading: columns[at]?.heading ?? '' }));
  for (const each of [places, ...(total?.kind === 'sum-with-share' ? [total.places] : [])])
    if (!isSensible(each)) faults.push(say(by, 'places', { places: each }));
  if (total?.kind === 'sum-with-share') {
    const base = columns[total.base];
    if (!base) faults.push(say(by, 'share-base', { base: total.base, columns: columns.length }));
    else if (innermost(base.measure).words)
      faults.push(say(by, 'words', { heading: base.heading }));
  }
  return faults;
}

function isArithmetic({ measure }: Measure): boolean {
  return measure === 'divide' || measure === 'round';
}

/** Two cases cannot contain the same record when they require different values of one field. */
function areApart(one: readonly RollupFilter[], other: readonly RollupFilter[]): boolean {
  return one.some(
    (a) =>
      'in' in a &&
      other.some(
        (b) => 'in' in b && b.field === a.field && !a.in.some((each) => b.in.includes(each)),
      ),
  );
}

function totalFaults(
  { rows, total, columns, overlapping }: RollupDefinition,
  say: Say,
): readonly StatedFault[] {
  if (rows.by === 'values' && rows.parts) {
    const named = rows.parts.flatMap((part) => (part.rows === 'others' ? ['others'] : part.rows));
    const twice = named.filter((row, at) => named.indexOf(row) < at);
    return [
      ...twice.map((value) => say('rows', 'part-twice', { value })),
      ...(named.includes('others') ? [] : [say('rows', 'parts-open')]),
    ];
  }
  if (total?.of !== 'rows' || !columns.some((column) => column.total)) return [];
  if (rows.by === 'levels' && rows.fields.length > 1) return [say('rows', 'levels-total')];
  if (rows.by !== 'cases' || overlapping) return [];
  const meeting = rows.cases.flatMap((one, at) =>
    rows.cases
      .slice(at + 1)
      .filter((other) => !areApart(one.where, other.where))
      .map((other) => [one.label, other.label]),
  );
  return meeting.slice(0, 1).map((labels) => say('rows', 'cases-total', { labels }));
}

function labelFaults(
  { rows, labels }: RollupDefinition,
  plan: Programme,
  say: Say,
): readonly StatedFault[] {
  const faults: StatedFault[] = [];
  for (const [at, { field, item, of }] of labels.entries()) {
    const by = `labels.${at}`;
    if (item && rows.by !== 'items') faults.push(say(by, 'needs-item-row'));
    else if ((rows.by === 'records' || rows.by === 'items') && field === undefined && !item)
      faults.push(say(by, 'label-field'));
    const parent = of && ledgerDefinition(plan, of.ledger);
    if (parent?.numberField === undefined && of)
      faults.push(say(by, 'no-number', { ledger: parent?.name ?? of.ledger }));
  }
  if (rows.by === 'marks')
    for (const { labels: own } of rows.fields)
      if (own.length !== labels.length)
        faults.push(say('rows', 'marks-labels', { labels: own, wanted: labels.length }));
  return faults;
}

/** Records of another ledger are found by the number of the record that they belong to, so this ledger needs a number field. */
function relatedFaults(
  measure: Measure,
  by: string,
  own: string,
  plan: Programme,
  say: Say,
): readonly StatedFault[] {
  const ledger = ledgerDefinition(plan, own);
  const asks = withInner(measure).some((each) => each.measure === 'related');
  return asks && ledger && ledger.numberField === undefined
    ? [say(by, 'no-number', { ledger: ledger.name })]
    : [];
}

function chartFaults({ rows, columns, chart }: RollupDefinition, say: Say): readonly StatedFault[] {
  if (!chart) return [];
  const hasParts = rows.by === 'levels' || (rows.by === 'values' && rows.parts !== undefined);
  const shown = columns.filter(({ id }) => id !== undefined && chart.columns.includes(id));
  return [
    ...(chart.columns.length === 0 ? [say('chart', 'nothing-listed', { list: 'columns' })] : []),
    ...(chart.rows === 'part' && !hasParts ? [say('chart', 'chart-rows')] : []),
    ...shown
      .filter(({ measure }) => innermost(measure).words)
      .map(({ heading }) => say('chart', 'words', { heading })),
  ];
}

/** Reports empty lists in rows and measures, because they would match nothing. */
function emptyLists(stated: unknown, by: string, say: Say): readonly StatedFault[] {
  if (typeof stated !== 'object' || stated === null) return [];
  return Object.entries(stated).flatMap(([list, value]: [string, unknown]) =>
    Array.isArray(value) && value.length === 0
      ? list === 'where'
        ? []
        : [say(by, 'nothing-listed', { list })]
      : emptyLists(value, by, say),
  );
}

/** Lists the faults of a rollup, each once; `at` is the path to it in the plan, e.g. `rollups.3`. */
export function senselessInRollup(
  rollup: RollupDefinition,
  at: string,
  plan: Programme,
): readonly StatedFault[] {
  const say: Say = (by, message, params = {}) => ({
    fault: 'stated',
    at: `${at}.${by}`,
    part: { kind: 'rollup', name: rollup.name, within: partName(rollup, by) },
    message,
    params,
  });
  const { rows, columns, facts = [], chosenYear, ledger } = rollup;
  const faults = [
    ...neededFields(rollup).flatMap((needed) => fieldFaults(needed, plan, say)),
    ...yearFaults(rows, 'rows', rollup, plan, say),
    ...emptyLists(rows, 'rows', say),
    ...(chosenYear !== undefined && !plan.years.includes(chosenYear)
      ? [say('chosenYear', 'year-outside', { label: '', year: chosenYear })]
      : []),
    ...labelFaults(rollup, plan, say),
    ...columns.flatMap((column, position) => {
      const by = `columns.${position}`;
      return [
        ...yearFaults(column.measure, by, rollup, plan, say),
        ...rowFaults(column.measure, by, rows.by, say),
        ...emptyLists(column.measure, by, say),
        ...numberFaults(column.measure, by, say),
        ...relatedFaults(column.measure, by, ledger, plan, say),
        ...columnFaults(rollup, column, position, say),
      ];
    }),
    ...facts.flatMap(({ measure, places, ledger: own = ledger }, position) => {
      const by = `facts.${position}`;
      return [
        ...yearFaults(measure, by, rollup, plan, say),
        ...rowFaults(measure, by, 'table', say),
        ...emptyLists(measure, by, say),
        ...numberFaults(measure, by, say),
        ...relatedFaults(measure, by, own, plan, say),
        ...(isSensible(places) ? [] : [say(by, 'places', { places })]),
      ];
    }),
    ...totalFaults(rollup, say),
    ...chartFaults(rollup, say),
  ];
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
