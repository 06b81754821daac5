/** The table that a rollup should give over the records that are known to be true: its rows by their kinds, its totals, the figures below. */
import type { RollupColumn, RollupDefinition, RollupRows } from '../../../../src/core/rollup';
import { plain, summed, type Fraction } from './fraction';
import {
  isInitiative,
  cellsOf,
  fulfilling,
  percentage,
  type Figure,
  type Known,
  type RowItem,
  type Row,
} from './row';
import { figureOf } from './oracle';
import { YEARS, type Cell, type Initiative, type Town } from './truth';

/** A row as it should be printed. */
export interface TrueRow {
  readonly kind: 'row' | 'part' | 'total';
  readonly labels: readonly (string | null)[];
  readonly figures: readonly (string | null)[];
}

interface Member {
  readonly kind: 'row' | 'part';
  readonly labels: readonly (string | null)[];
  readonly row: Row;
}

function printed(figure: Figure): string {
  return typeof figure === 'string' ? figure : plain(figure);
}

/** Fills a row, column by column. */
function filled(columns: readonly RollupColumn[], row: Row): ReadonlyMap<number, Figure> {
  const figures = new Map<string, Figure>();
  return new Map(
    columns.map(({ id, measure }, position): readonly [number, Figure] => {
      const figure = figureOf(measure, { ...row, figures });
      if (id !== undefined) figures.set(id, figure);
      return [position, figure];
    }),
  );
}

/** The groups of records by what they say, in their order; those that say nothing come last. */
function groups(
  members: readonly Known[],
  field: string,
): readonly (readonly [label: string | null, members: readonly Known[]])[] {
  const says = (record: Known): string | null => {
    const value = cellsOf(record, field)[0]?.says ?? null;
    return value === null ? null : String(value);
  };
  const keys = [...new Set(members.map(says))];
  const ordered = [...keys.filter((key) => key !== null), ...keys.filter((key) => key === null)];
  return ordered.map((key) => [key, members.filter((record) => says(record) === key)]);
}

function hasNumber(record: Known, fields: readonly string[]): boolean {
  return fields
    .flatMap((field) => cellsOf(record, field))
    .some(({ says }) => typeof says === 'number');
}

function levels(row: Row, fields: readonly string[]): readonly Member[] {
  const [field, ...lower] = fields;
  if (field === undefined) return [];
  return groups(row.members, field).flatMap(([label, members]): readonly Member[] => [
    { kind: lower.length > 0 ? 'part' : 'row', labels: [label], row: { ...row, members } },
    ...levels({ ...row, members }, lower),
  ]);
}

/** What a record speaks of: each figure once, by the name that it has first. Of one that speaks of one alone, all cells mean that. */
function itemsOfRecord(record: Initiative, fields: readonly string[]): readonly RowItem[] {
  const cells = fields
    .flatMap((field) => cellsOf(record, field))
    .map((cell) => (cell.own ? itemNames(cell) : []));
  const alone = cells.every((names) => names.length <= 1);
  const names = [...new Set(cells.flat())];
  return (alone ? names.slice(0, 1) : names).map((name) => ({ name, alone }));
}

function itemNames({ says }: Cell<unknown>): readonly string[] {
  if (!Array.isArray(says)) return [];
  const all = says as readonly (
    { readonly name: string } | { readonly mark: string; readonly indicator: string }
  )[];
  return all.map((each) => {
    if ('name' in each) return each.name;
    return all.length === 1 ? each.indicator : `${each.mark}${each.indicator}`;
  });
}

function recordLabels({ labels }: RollupDefinition, record: Initiative, item = ''): string[] {
  return labels.map(({ field, item: isItem }) => {
    if (isItem) return item;
    return field === 'number' ? String(record.number) : record.title;
  });
}

type RowsOf<K extends RollupRows['by']> = Extract<RollupRows, { by: K }>;

/** One oracle a kind of rows. */
const ROWS: {
  readonly [K in RollupRows['by']]: (
    rows: RowsOf<K>,
    whole: Row,
    definition: RollupDefinition,
  ) => readonly Member[];
} = {
  values: ({ field, withAny }, whole) =>
    groups(whole.members, field)
      .filter(([, members]) => !withAny || members.some((each) => hasNumber(each, withAny)))
      .map(([label, members]) => ({ kind: 'row', labels: [label], row: { ...whole, members } })),
  names: ({ field }, whole) => {
    const namesOf = (record: Known): readonly string[] =>
      (cellsOf(record, field)[0]?.says ?? []) as readonly string[];
    return [...new Set(whole.members.flatMap(namesOf))].map((name) => ({
      kind: 'row',
      labels: [name],
      row: { ...whole, members: whole.members.filter((each) => namesOf(each).includes(name)) },
    }));
  },
  levels: ({ fields }, whole) => levels(whole, fields),
  marks: ({ fields }, whole) =>
    fields.flatMap(({ field, labels }) => {
      const members = whole.members.filter((each) => cellsOf(each, field)[0]?.says === true);
      return members.length === 0 ? [] : [{ kind: 'row', labels, row: { ...whole, members } }];
    }),
  records: ({ where = [] }, whole, definition) =>
    fulfilling(whole, where)
      .members.filter((each) => isInitiative(each))
      .map((record) => ({
        kind: 'row',
        labels: recordLabels(definition, record),
        row: { ...whole, members: [record] },
      })),
  items: ({ fields }, whole, definition) =>
    whole.members
      .filter((each) => isInitiative(each))
      .flatMap((record) =>
        itemsOfRecord(record, fields).map((item) => ({
          kind: 'row' as const,
          labels: recordLabels(definition, record, item.name),
          row: { ...whole, members: [record], item },
        })),
      ),
  years: (_, whole) =>
    YEARS.map((year) => ({
      kind: 'row',
      labels: [`令和${year - 2018}年度`],
      row: { ...whole, year },
    })),
  cases: ({ cases }, whole) =>
    cases.map(({ label, where }) => ({
      kind: 'row',
      labels: [label],
      row: fulfilling(whole, where),
    })),
};

type Figures = ReadonlyMap<number, Figure>;

/** A total adds the figures of rows as they are printed; words add nothing. */
function totalOf(
  { columns }: RollupDefinition,
  rows: readonly Figures[],
): readonly (string | null)[] {
  const sum = (position: number): Fraction =>
    summed(
      rows.flatMap((each) => each.get(position) ?? []).filter((each) => typeof each !== 'string'),
    );
  return columns.map(({ total }, position) => {
    if (!total) return null;
    if (total.kind === 'sum') return plain(sum(position));
    return `${plain(sum(position))} (${percentage(sum(position), sum(total.base), total.places)})`;
  });
}

/** The table that a definition should give over a town: its rows, and the figures below it. */
export function trueTable(
  town: Town,
  definition: RollupDefinition,
): { readonly rows: readonly TrueRow[]; readonly facts: readonly string[] } {
  const { rows, columns, total, labels, facts = [] } = definition;
  const members = town.initiatives;
  const whole: Row = {
    town,
    ledger: 'initiatives',
    members,
    year: null,
    item: null,
    figures: new Map(),
    table: [],
  };
  const rowsOf = ROWS[rows.by] as (of: RollupRows, on: Row, by: RollupDefinition) => Member[];
  const own = rowsOf(rows, whole, definition).map((member) => ({
    ...member,
    figures: filled(columns, member.row),
  }));
  const asRow = ({ kind, labels: of, figures }: (typeof own)[number]): TrueRow => ({
    kind,
    labels: of,
    figures: [...figures.values()].map(printed),
  });
  const totalLabels = labels.map((_, position) => (position === 0 ? (total?.label ?? '') : ''));
  const asTotal = (figures: readonly (string | null)[]): readonly TrueRow[] =>
    total ? [{ kind: 'total', labels: totalLabels, figures }] : [];
  const table = own
    .filter(({ kind }) => kind === 'row')
    .map(
      ({ figures }) =>
        new Map(
          columns.flatMap(({ id }, position) =>
            id === undefined ? [] : [[id, figures.get(position) ?? ''] as const],
          ),
        ),
    );
  const below = facts.map(({ measure, ledger = 'initiatives' }) => {
    const of = ledger === 'practices' ? town.practices : town.initiatives;
    return printed(
      figureOf(measure, {
        ...whole,
        ledger: ledger === 'practices' ? 'practices' : 'initiatives',
        members: of,
        table,
      }),
    );
  });
  if (rows.by === 'values' && rows.parts) {
    const { parts } = rows;
    const named = new Set(parts.flatMap((part) => (part.rows === 'others' ? [] : part.rows)));
    const parted = parts.map(({ heading, rows: titles }) => {
      const inPart = own.filter(({ labels: [label] }) =>
        titles === 'others' ? !named.has(label ?? '') : titles.includes(label ?? ''),
      );
      const head = totalOf(
        definition,
        inPart.map(({ figures }) => figures),
      );
      return { head: { kind: 'part' as const, labels: [heading], figures: head }, inPart };
    });
    const all = parted.flatMap(({ inPart }) => inPart.map(({ figures }) => figures));
    return {
      rows: [
        ...parted.flatMap(({ head, inPart }) => [head, ...inPart.map(asRow)]),
        ...asTotal(totalOf(definition, all)),
      ],
      facts: below,
    };
  }
  const last =
    total?.of === 'records'
      ? [...filled(columns, whole).values()].map(printed)
      : totalOf(
          definition,
          own.map(({ figures }) => figures),
        );
  return { rows: [...own.map(asRow), ...asTotal(last)], facts: below };
}
