/** What a plan as data names and has not: found by trying it on a workbook that has all its columns and no record. */
import { senselessInForm } from '../form/faults';
import { ledgerDefinition } from '../programme';
import type { PlanFault } from '../plan-fault';
import type { Plan } from '.';
import type { LedgerDefinition } from '../ledger/definition';
import type { RollupDefinition } from '../rollup';
import { columnsUsed } from '../rollup/measures';
import { senselessInRollup } from '../rollup/faults';
import { neededFields } from '../rollup/roll-up';
import { carryFaults, finishedFaults } from './edition/faults';
import { timeFaults } from './time-faults';
import { emptyLedger, ruleFaults, valueFaults, cellsFaults } from './rule-faults';

function unknownId(at: string, id: string): PlanFault {
  return { fault: 'unknown-id', at, id };
}

function doubles(at: string, of: readonly { readonly id: string }[]): readonly PlanFault[] {
  const ids = of.map(({ id }) => id);
  return ids.flatMap((id, position) =>
    ids.indexOf(id) < position
      ? [{ fault: 'double-id', at: `${at}.${position}`, id } as const]
      : [],
  );
}

/** A new ledger's rows follow from fields of the records that they belong to. */
function newRowFaults(
  { newRows, subRecordsOf = '' }: LedgerDefinition,
  at: string,
  plan: Plan,
): readonly PlanFault[] {
  const fields = new Set(ledgerDefinition(plan, subRecordsOf)?.fields.map(({ id }) => id));
  return Object.entries(newRows ?? {}).flatMap(([key, id]) =>
    fields.has(id) ? [] : [unknownId(`${at}.newRows.${key}`, id)],
  );
}

/** The fields by which a ledger's definition says what is what in it. */
function ledgerFaults(plan: Plan): readonly PlanFault[] {
  return plan.ledgers.flatMap((ledger, position) => {
    const at = `ledgers.${position}`;
    const { numberField, nameFields = [], titleField, sectionField } = ledger;
    const { yearField, endField, itemField } = ledger;
    const named = Object.entries({
      numberField,
      titleField,
      sectionField,
      yearField,
      endField,
      itemField,
    });
    const own = new Set(ledger.fields.map(({ id }) => id));
    return [
      ...doubles(`${at}.fields`, ledger.fields),
      ...[...named, ...nameFields.map((id) => ['nameFields', id] as const)].flatMap(([key, id]) =>
        id === undefined || own.has(id) ? [] : [unknownId(`${at}.${key}`, id)],
      ),
      ...(ledger.uncounted ?? []).flatMap(({ field }, each) =>
        field === undefined || own.has(field)
          ? []
          : [unknownId(`${at}.uncounted.${each}.field`, field)],
      ),
      ...rowFaults(ledger, at),
      ...newRowFaults(ledger, at, plan),
      ...timeFaults(ledger, at),
      ...carryFaults(ledger, at, plan),
      ...(ledger.subRecordsOf === undefined || ledgerDefinition(plan, ledger.subRecordsOf)
        ? []
        : [unknownId(`${at}.subRecordsOf`, ledger.subRecordsOf)]),
    ];
  });
}

/** Fields that stand in a row of a record which no record has: none of their cells would be read. */
function rowFaults(
  { name, fields, recordRows }: LedgerDefinition,
  at: string,
): readonly PlanFault[] {
  const told = recordRows?.told;
  if (told !== undefined && !fields.some(({ id }) => id === told))
    return [unknownId(`${at}.recordRows.told`, told)];
  return fields.flatMap(({ label, row }, position) => {
    const isThere =
      typeof row === 'number'
        ? row < (recordRows?.count ?? 1)
        : row === undefined || told !== undefined;
    if (isThere) return [];
    const params = { label, row: row ?? '', count: recordRows?.count ?? 1 };
    const part = { kind: 'ledger' as const, name, within: '' };
    return [
      { fault: 'stated', at: `${at}.fields.${position}.row`, part, message: 'record-row', params },
    ];
  });
}

/** Looks through all that a part of a plan says for properties that name a thing of another part, whatever bears them. */
function unknownIds(
  said: unknown,
  at: string,
  known: Readonly<Record<string, ReadonlySet<string>>>,
): readonly PlanFault[] {
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, value]: [string, unknown]) => {
    const position = `${at}.${key}`;
    const ids = known[key];
    const named = ids ? [value].flat().filter((id) => typeof id === 'string') : [];
    return [
      ...named.filter((id) => !ids?.has(id)).map((id) => unknownId(position, id)),
      ...unknownIds(value, position, known),
    ];
  });
}

function columnIds(rollups: readonly RollupDefinition[]): ReadonlySet<string> {
  return new Set(rollups.flatMap(({ columns }) => columns.flatMap(({ id }) => id ?? [])));
}

function rollupFaults(rollup: RollupDefinition, at: string, plan: Plan): readonly PlanFault[] {
  const unknown = neededFields(rollup).filter(
    ({ ledger, field }) => !ledgerDefinition(plan, ledger)?.fields.some(({ id }) => id === field),
  );
  const columns = columnIds([rollup]);
  const measures = [...rollup.columns, ...(rollup.facts ?? [])].map(({ measure }) => measure);
  const asked = new Set([...(rollup.chart?.columns ?? []), ...measures.flatMap(columnsUsed)]);
  return [
    ...new Set(unknown.map(({ field }) => field)),
    ...[...asked].filter((id) => !columns.has(id)),
  ].map((id) => unknownId(at, id));
}

/** Lists what a plan names and has not; none for a plan that can be worked with. */
export function planFaults(plan: Plan): readonly PlanFault[] {
  const { ledgers, rules, rollups, forms } = plan;
  const fields = new Set(ledgers.flatMap((ledger) => ledger.fields.map(({ id }) => id)));
  const known = {
    field: fields,
    fields,
    together: fields,
    ledger: new Set(ledgers.map(({ id }) => id)),
    rollup: new Set(rollups.map(({ id }) => id)),
  };
  const said = [
    ...doubles('ledgers', ledgers),
    ...doubles('rollups', rollups),
    ...doubles('forms', forms),
    ...rollups.flatMap(({ columns }, position) =>
      doubles(
        `rollups.${position}.columns`,
        // A column need not have an id: its place is one.
        columns.map(({ id }, at) => ({ id: id ?? `#${at}` })),
      ),
    ),
    ...ledgerFaults(plan),
    ...rules.flatMap((rule, position) =>
      unknownIds(rule, `rules.${position}`, { ...known, end: fields, except: fields }),
    ),
    ...rollups.flatMap((rollup, position) =>
      unknownIds(rollup, `rollups.${position}`, { ...known, total: columnIds([rollup]) }),
    ),
    ...unknownIds(forms, 'forms', {
      ...known,
      by: fields,
      of: fields,
      needs: known.ledger,
      column: columnIds(rollups),
    }),
    ...unknownIds(plan.finished, 'finished', known),
  ];
  if (said.length > 0) return said;
  const workbook = { plan, ledgers: ledgers.map((each) => emptyLedger(each, plan)) };
  return [
    ...rules.flatMap((rule, position) => [
      ...ruleFaults(rule, `rules.${position}`, workbook),
      ...(rule.kind === 'cells'
        ? cellsFaults(rule, `rules.${position}`, plan)
        : valueFaults(rule, rule, `rules.${position}`, plan)),
    ]),
    ...rollups.flatMap((rollup, position) => [
      ...rollupFaults(rollup, `rollups.${position}`, plan),
      ...senselessInRollup(rollup, `rollups.${position}`, plan),
    ]),
    ...forms.flatMap((form, position) => senselessInForm(form, `forms.${position}`, plan)),
    ...finishedFaults(plan),
  ];
}
