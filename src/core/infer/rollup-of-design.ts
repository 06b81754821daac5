/** Makes the definition of a summary table from what a person thinks of: levels, counts, choices with their shares, sums. */
import type { FiscalYear } from '../fiscal-year';
import { shortFiscalYear } from '../fiscal-year';
import type { LedgerDefinition } from '../ledger/definition';
import type { RollupColumn, RollupDefinition, RollupRows } from '../rollup/definition';
import type { Measure } from '../rollup';
import { canGive, choicesOf, unitOf } from '../values';
import type { DesignedColumn, RollupDesign } from './choices';
import type { PlanWords } from './proposal';

const NONE = '－';

type Year = FiscalYear | 'row' | undefined;

/** Where a value is printed otherwise than it stands in the cells: ○ is 実施. */
export type Legend = ReadonlyMap<string, string>;

interface Columns {
  readonly columns: RollupColumn[];
  readonly ids: Map<string, string>;
}

function ofYear(year: Year): { readonly year?: FiscalYear | 'row' } {
  return year === undefined ? {} : { year };
}

/** Puts a column that others need beside the printed page, unless the table has it. */
function aside(to: Columns, key: string, heading: string, measure: Measure): string {
  const known = to.ids.get(key);
  if (known !== undefined) return known;
  const id = `x${to.columns.length + 1}`;
  to.ids.set(key, id);
  to.columns.push({ id, heading, places: 0, measure, aside: true });
  return id;
}

function countKey(field: string, value: string, year: Year): string {
  return JSON.stringify([field, value, year ?? null]);
}

function filledMeasure(field: LedgerDefinition['fields'][number], year: Year): Measure {
  if (year === undefined) return { measure: 'count-filled', fields: [field.id] };
  const counts = choicesOf(field.type);
  // Which of a year's cells are filled is told by their values.
  return counts.length > 0
    ? {
        measure: 'where',
        where: [{ field: field.id, in: counts, ...(year === 'row' ? {} : { year }) }],
        of: { measure: 'count' },
      }
    : { measure: 'count-filled', fields: [field.id] };
}

function addColumn(
  to: Columns,
  design: DesignedColumn,
  ledger: LedgerDefinition,
  legend: Legend,
  words: PlanWords,
): void {
  const { columns, ids } = to;
  const push = (key: string, column: Omit<RollupColumn, 'id'>): void => {
    const id = `k${columns.length + 1}`;
    if (!ids.has(key)) ids.set(key, id);
    columns.push({ id, ...column });
  };
  if (design.column === 'count') {
    const heading = design.heading ?? words.count;
    return push('count', { heading, places: 0, measure: { measure: 'count' } });
  }
  const field = ledger.fields.find(({ id }) => id === design.field);
  if (!field) return;
  switch (design.column) {
    case 'choice':
      return push(countKey(field.id, design.value, design.year), {
        heading: design.heading ?? legend.get(design.value) ?? design.value,
        ...yearGroup(design.year),
        places: 0,
        measure: {
          measure: 'count-where',
          field: field.id,
          is: design.value,
          ...ofYear(design.year),
        },
      });
    case 'share': {
      const { values, base, year, places = 1 } = design;
      const named = values.map((value) => legend.get(value) ?? value);
      const parts = values.map((value) =>
        aside(to, countKey(field.id, value, year), legend.get(value) ?? value, {
          measure: 'count-where',
          field: field.id,
          is: value,
          ...ofYear(year),
        }),
      );
      const [only = ''] = parts;
      const of =
        parts.length === 1
          ? only
          : aside(to, JSON.stringify(['sum', ...parts]), named.join('＋'), {
              measure: 'add',
              columns: parts,
              places: 0,
              none: NONE,
            });
      const whole =
        base === 'all'
          ? aside(to, 'count', words.count, { measure: 'count' })
          : aside(
              to,
              JSON.stringify(['filled', field.id, year ?? null]),
              words.filled(field.label),
              filledMeasure(field, year),
            );
      return push(JSON.stringify(['share', of, whole]), {
        heading: design.heading ?? words.share(named),
        ...yearGroup(year),
        places,
        percent: true,
        measure: { measure: 'share', of, base: whole, places },
      });
    }
    case 'sum':
      return push(JSON.stringify(['sum', field.id, design.year ?? null]), {
        heading: design.heading ?? headingOf(field),
        ...yearGroup(design.year),
        places: placesOf(field),
        measure: { measure: 'sum', field: field.id, ...ofYear(design.year) },
      });
    case 'mean': {
      const { places = 1 } = design;
      return push(JSON.stringify(['mean', field.id, design.year ?? null]), {
        heading: design.heading ?? words.mean(field.label),
        ...yearGroup(design.year),
        places,
        measure: { measure: 'mean', field: field.id, places, none: NONE, ...ofYear(design.year) },
      });
    }
    case 'change':
      return push(JSON.stringify(['change', field.id, design.from, design.to]), {
        heading:
          design.heading ??
          words.change(field.label, shortFiscalYear(design.from), shortFiscalYear(design.to)),
        places: placesOf(field),
        measure: {
          measure: 'difference',
          field: field.id,
          year: design.to,
          from: design.from,
          none: NONE,
        },
      });
  }
}

function yearGroup(year: Year): { readonly group?: string } {
  return typeof year === 'number' ? { group: shortFiscalYear(year) } : {};
}

/** A field's name with the unit of its amounts, unless it says the unit itself. */
function headingOf({ label, type }: LedgerDefinition['fields'][number]): string {
  const unit = unitOf(type)?.name;
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
}

function placesOf({ type }: LedgerDefinition['fields'][number]): number {
  return 'places' in type && typeof type.places === 'number' ? type.places : 0;
}

function rowsOf({ levels }: RollupDesign, ledger: LedgerDefinition): RollupRows {
  const [only, ...others] = levels;
  if (only === undefined) return { by: 'years' };
  if (others.length > 0) return { by: 'levels', fields: levels };
  const field = ledger.fields.find(({ id }) => id === only);
  return field && canGive(field.type, 'names')
    ? { by: 'names', field: only }
    : { by: 'values', field: only };
}

/** Makes the definition; null where nothing of the table is left. */
export function rollupOfDesign(
  design: RollupDesign,
  ledger: LedgerDefinition,
  legend: Legend,
  words: PlanWords,
): RollupDefinition | null {
  const known = new Set(ledger.fields.map(({ id }) => id));
  const levels = design.levels.filter((level) => known.has(level));
  if (levels.length < design.levels.length && levels.length === 0) return null;
  const to: Columns = { columns: [], ids: new Map() };
  for (const column of design.columns) addColumn(to, column, ledger, legend, words);
  if (to.columns.every((column) => column.aside)) return null;
  const rows = rowsOf({ ...design, levels }, ledger);
  const heading =
    rows.by === 'years'
      ? words.year
      : levels.map((level) => ledger.fields.find(({ id }) => id === level)?.label ?? '').join('・');
  return {
    id: design.id,
    name: design.name,
    title: design.name,
    unitLine: null,
    ledger: ledger.id,
    rows,
    labels: [{ heading }],
    columns: to.columns,
    ...(design.total && rows.by !== 'years'
      ? { total: { label: words.total, of: 'records' as const } }
      : {}),
    notes: [],
    ...(rows.by === 'names' ? { overlapping: true as const } : {}),
  };
}
