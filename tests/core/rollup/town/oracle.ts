/** What every kind of measure, of condition and of rows gives over the records that are known to be true: plain arithmetic, apart from the product's. */
import type { FiscalYear } from '../../../../src/core/fiscal-year';
import type {
  Measure,
  RollupColumn,
  RollupDefinition,
  RollupRows,
} from '../../../../src/core/rollup';
import type { RollupFilter } from '../../../../src/core/rollup/definition';
import { attainmentsOf, standsIn, standsOver, latestRates } from './attainment';
import {
  dividedBy,
  exactly,
  fixed,
  isAtLeast,
  isNought,
  plain,
  plus,
  rounded,
  summed,
  type Fraction,
} from './fraction';
import {
  isFilled,
  printedItem,
  printedWanted,
  separated,
  YEARS,
  type Cell,
  type Initiative,
  type Item,
  type Practice,
  type Town,
} from './truth';

/** A number, or words in its place. */
export type Figure = Fraction | string;

type Known = Initiative | Practice;

interface RowItem {
  readonly name: string;
  readonly alone: boolean;
}

/** A row of a table: the records that it is about, and what stands in it so far. */
interface Row {
  readonly town: Town;
  readonly ledger: 'initiatives' | 'practices';
  readonly members: readonly Known[];
  readonly year: FiscalYear | null;
  readonly item: RowItem | null;
  readonly figures: ReadonlyMap<string, Figure>;
  /** All rows of the finished table, for what stands below it. */
  readonly table: readonly ReadonlyMap<string, Figure>[];
}

function isInitiative(record: Known): record is Initiative {
  return 'number' in record;
}

/** The cells of a record's field: one, or one a year. */
function cellsOf(record: Known, field: string): readonly Cell<unknown>[] {
  if (!isInitiative(record)) {
    const { state, first, second } = record;
    const own: Readonly<Record<string, Cell<unknown>>> = { practiceState: state, first, second };
    return own[field] ? [own[field]] : [];
  }
  const { chapter, sections, state, wanted, points, span, goal, outcome, base, targets } = record;
  const single = { chapter, sections, state, wanted, points, span, goal, outcome, base, targets };
  const { amounts, figures, remarks, marks } = record;
  const title: Cell<unknown> = { says: record.title, raw: record.title, own: true };
  const all: Readonly<Record<string, readonly Cell<unknown>[]>> = {
    ...Object.fromEntries(Object.entries(single).map(([key, cell]) => [key, [cell]])),
    ...{ amounts, figures, remarks, title: [title] },
    ...{ renewal: marks.slice(0, 1), saving: marks.slice(1, 2) },
  };
  return all[field] ?? [];
}

/** The year that a measure names; null where it names none, so that all years count. */
function yearIn(year: FiscalYear | 'row' | 'chosen' | undefined, row: Row): FiscalYear | null {
  return typeof year === 'number' ? year : year === undefined ? null : row.year;
}

function cellsIn(record: Known, field: string, year: FiscalYear | null): readonly Cell<unknown>[] {
  const cells = cellsOf(record, field);
  if (year === null) return cells;
  const cell = cells[YEARS.findIndex((each) => each === year)];
  return cell ? [cell] : [];
}

function numbersIn(cells: readonly Cell<unknown>[]): readonly Fraction[] {
  return cells.flatMap(({ says, own }) => (own && typeof says === 'number' ? [exactly(says)] : []));
}

function amountsIn(
  row: Row,
  { field, year }: { readonly field: string; readonly year?: FiscalYear | 'row' | 'chosen' },
): readonly Fraction[] {
  return row.members.flatMap((record) => numbersIn(cellsIn(record, field, yearIn(year, row))));
}

function itemsIn(cell: Cell<unknown> | undefined): readonly Item[] {
  return Array.isArray(cell?.says) ? (cell.says as readonly Item[]) : [];
}

function itemNamed(items: readonly Item[], { name, alone }: RowItem): Item | undefined {
  return (
    items.find((each) => each.name === name) ?? (alone && items.length === 1 ? items[0] : undefined)
  );
}

/** What a cell stands for: one thing, or each of several names. */
function thingsIn(says: unknown): string | readonly string[] {
  const isNames = Array.isArray(says) && says.every((each) => typeof each === 'string');
  return isNames ? (says as readonly string[]) : JSON.stringify(says);
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** The row's one initiative. */
function initiativeOf({ members }: Row): Initiative {
  const record = only(members);
  if (!record || !isInitiative(record)) throw new Error('not one initiative');
  return record;
}

/** Whether a condition holds; null where the cell cannot be read. */
function holds(filter: RollupFilter, record: Known, row: Row): boolean | null {
  if ('all' in filter) return every(filter.all.map((each) => holds(each, record, row)));
  if ('any' in filter)
    return negated(every(filter.any.map((each) => negated(holds(each, record, row)))));
  if ('not' in filter) return negated(holds(filter.not, record, row));
  if (!('field' in filter) || filter.field === undefined) throw new Error('no oracle');
  const year = typeof filter.year === 'number' ? filter.year : null;
  const [cell] = cellsIn(record, filter.field, year);
  if (!cell) throw new Error(`no field ${filter.field}`);
  const { says } = cell;
  if ('in' in filter) {
    if (says === null) return isFilled(cell) ? null : false;
    return filter.in.includes(String(says));
  }
  if ('atLeast' in filter) {
    if (typeof filter.atLeast !== 'number') throw new Error('no oracle');
    return typeof says === 'number' && says >= filter.atLeast;
  }
  if ('names' in filter) return Array.isArray(says) && says.includes(filter.names);
  if ('covers' in filter) {
    const wanted = filter.covers === 'row' ? row.year : filter.covers;
    if (!Array.isArray(says)) return false;
    const [from, to] = says as readonly number[];
    return wanted !== null && Number(from) <= Number(wanted) && Number(wanted) <= Number(to);
  }
  if ('filled' in filter) return isFilled(cell);
  if ('blank' in filter) return !isFilled(cell);
  throw new Error('no oracle');
}

function every(verdicts: readonly (boolean | null)[]): boolean | null {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function negated(verdict: boolean | null): boolean | null {
  return verdict === null ? null : !verdict;
}

export function fulfilling(row: Row, filters: readonly RollupFilter[]): Row {
  const members = row.members.filter((record) =>
    filters.every((filter) => holds(filter, record, row) === true),
  );
  return { ...row, members };
}

function ownFigure(row: Row, column: string): Figure {
  return row.figures.get(column) ?? '';
}

function numbersOf(row: Row, columns: readonly string[]): readonly Fraction[] {
  return columns
    .map((column) => ownFigure(row, column))
    .filter((figure) => typeof figure !== 'string');
}

/** A part of a whole as a ratio, rounded as a percentage of so many decimals; nothing of nothing is nought. */
function ratio(part: Fraction, whole: Fraction, places: number): Fraction {
  return isNought(whole) ? exactly(0) : rounded(dividedBy(part, whole), places + 2);
}

function percentage(part: Fraction, whole: Fraction, places: number): string {
  const share = ratio(part, whole, places);
  return `${fixed({ over: share.over * 100n, under: share.under }, places)}%`;
}

function counted(row: Row, test: (record: Known) => boolean): Fraction {
  return exactly(row.members.filter(test).length);
}

type Of<K extends Measure['measure']> = Extract<Measure, { measure: K }>;

/** One oracle a kind of measure: a kind without one does not compile, and a test says so as well. */
export const ORACLES: {
  readonly [K in Measure['measure']]: (measure: Of<K>, row: Row) => Figure;
} = {
  add: ({ columns, none }, row) => {
    const numbers = numbersOf(row, columns);
    return numbers.length === 0 ? none : summed(numbers);
  },
  attainment: ({ says, year, words }, row) => {
    const record = initiativeOf(row);
    const all = attainmentsOf(row.town, record);
    const own = all.find(({ target: { mark, indicator } }) => {
      const name = all.length === 1 ? indicator : `${mark}${indicator}`;
      return name === row.item?.name;
    });
    if (!own) throw new Error('no target');
    if (says === 'goal') return printedWanted(own.target);
    if (says === 'whole') return words[standsOver(own)];
    if (says === 'rate') return latestRates(own);
    const at = yearIn(year, row);
    if (at === null) return '';
    const measured = own.results.get(at);
    if (says === 'result') return measured ? `${separated(measured.value)}${measured.unit}` : '';
    const verdict = standsIn(own, at);
    return verdict === null || verdict === 'open' ? '' : words[verdict];
  },
  'attainment-count': ({ verdict, year }, row) => {
    const all = row.members
      .filter((record) => isInitiative(record))
      // Targets that records share are counted once.
      .filter(({ targets }) => targets.own)
      .flatMap((record) => attainmentsOf(row.town, record));
    const at = yearIn(year, row);
    return exactly(
      all.filter((each) => (at === null ? standsOver(each) : standsIn(each, at)) === verdict)
        .length,
    );
  },
  count: (_, row) => counted(row, () => true),
  'count-blank': ({ field, year }, row) =>
    counted(row, (record) =>
      cellsIn(record, field, yearIn(year, row)).every((cell) => !isFilled(cell)),
    ),
  'count-distinct': ({ field, year }, row) => {
    const things = row.members
      .flatMap((record) => cellsIn(record, field, yearIn(year, row)))
      // A field of marks has nothing where there is no mark.
      .flatMap(({ says }) => (says === null || says === false ? [] : [thingsIn(says)].flat()));
    return exactly(new Set(things).size);
  },
  'count-filled': ({ fields }, row) =>
    counted(row, (record) => fields.some((field) => cellsOf(record, field).some(isFilled))),
  'count-items': ({ field }, row) =>
    exactly(
      row.members
        .flatMap((record) => cellsOf(record, field))
        .filter(({ own }) => own)
        .reduce((sum, cell) => sum + itemsIn(cell).length, 0),
    ),
  'count-stated': ({ fields, or }, row) =>
    counted(row, (record) => {
      if (fields.some((field) => cellsOf(record, field).some(isFilled))) return true;
      return or !== undefined && cellsOf(record, or).some(({ says }) => says !== null);
    }),
  'count-where': ({ field, year, is }, row) =>
    counted(row, (record) => cellsIn(record, field, yearIn(year, row))[0]?.says === is),
  difference: ({ field, year, from, none }, row) => {
    const at = yearIn(year, row) ?? 0;
    const earlier = from === 'before' ? at - 1 : from === 'first' ? YEARS[0] : from;
    if (![at, earlier].every((each) => YEARS.some((known) => known === each))) return none;
    const of = (each: number): Fraction => summed(amountsIn(row, { field, year: each }));
    const before = of(earlier);
    return plus(of(at), { over: -before.over, under: before.under });
  },
  divide: ({ of, by }, row) => {
    const figure = figureOf(of, row);
    return typeof figure === 'string' ? figure : dividedBy(figure, exactly(by));
  },
  extreme: ({ which, none, ...field }, row) => {
    const [first, ...others] = amountsIn(row, field);
    if (!first) return none;
    return others.reduce((best, each) => {
      const isHigher = isAtLeast(each, best);
      return isHigher === (which === 'highest') ? each : best;
    }, first);
  },
  'goal-met': ({ words }, row) => {
    const { goal, outcome } = initiativeOf(row);
    if (!goal.says || !outcome.says) return words.unknown;
    const { value, unit } = outcome.says;
    if (unit !== '' && unit !== '億円') return words.unknown;
    const met = goal.says.atMost ? value <= goal.says.value : value >= goal.says.value;
    return met ? words.met : words.missed;
  },
  grade: ({ axes, scale, none }, row) => {
    const averages = numbersOf(row, axes);
    if (averages.length < axes.length) return none;
    const total = plus(summed(averages), exactly(Number(scale.averagesLower)));
    const step = scale.grades.find(
      ({ from, noAxisBelow }) =>
        isAtLeast(total, exactly(Number(from))) &&
        (noAxisBelow === undefined ||
          averages.every((each) => isAtLeast(each, exactly(Number(noAxisBelow))))),
    );
    return (step ?? scale.grades.at(-1))?.grade ?? '';
  },
  'if-any': ({ field, then, otherwise }, row) => {
    // What records share, each of them has.
    const any = row.members.some((record) =>
      cellsOf(record, field).some(({ says }) => typeof says === 'number' && says > 0),
    );
    return any ? figureOf(then, row) : otherwise;
  },
  item: ({ field, year, or }, row) => {
    const record = initiativeOf(row);
    const at = yearIn(year, row);
    if (!row.item) throw new Error('no item');
    for (const cell of cellsIn(record, field, at)) {
      const found = itemNamed(itemsIn(cell), row.item);
      if (found) return printedItem(found);
    }
    const isSilent = cellsOf(record, field).every((cell) => !isFilled(cell));
    if (or === undefined || at === null || !isSilent) return '';
    const [other] = cellsIn(record, or, at);
    return typeof other?.says === 'string' ? other.says : '';
  },
  mean: ({ places, none, ...field }, row) => {
    const all = amountsIn(row, field);
    return all.length === 0 ? none : rounded(dividedBy(summed(all), exactly(all.length)), places);
  },
  related: ({ of }, row) => {
    const numbers = new Set(
      row.members.flatMap((record) => (isInitiative(record) ? [record.number] : [])),
    );
    const members = row.town.practices.filter((each) => numbers.has(each.of));
    return figureOf(of, { ...row, ledger: 'practices', members });
  },
  round: ({ of, places }, row) => {
    const figure = figureOf(of, row);
    return typeof figure === 'string' ? figure : rounded(figure, places);
  },
  share: ({ of, base, places }, row) => {
    const [part, whole] = [ownFigure(row, of), ownFigure(row, base)];
    return typeof part === 'string' || typeof whole === 'string' ? '' : ratio(part, whole, places);
  },
  sum: (measure, row) => summed(amountsIn(row, measure)),
  tally: ({ column, is }, row) =>
    exactly(row.table.filter((figures) => figures.get(column) === is).length),
  trend: ({ fields, words }, row) => {
    const record = initiativeOf(row);
    const { item } = row;
    if (!item) throw new Error('no item');
    const values = fields
      .flatMap((field) => cellsOf(record, field))
      .flatMap((cell) => itemNamed(itemsIn(cell), item)?.value ?? []);
    const [first = 0] = values;
    const last = values.at(-1) ?? 0;
    if (values.length < 2) return words.unknown;
    return last > first ? words.up : last < first ? words.down : words.level;
  },
  value: ({ field, year }, row) => {
    const cell = cellsIn(initiativeOf(row), field, yearIn(year, row))[0];
    if (!cell) throw new Error(`no field ${field}`);
    if (typeof cell.raw === 'number') return exactly(cell.raw);
    // A mark is printed as the plan has it, all else as the cell says.
    if (typeof cell.says === 'boolean') return cell.says ? '○' : String(cell.raw);
    return cell.says === null ? String(cell.raw) : String(cell.says);
  },
  where: ({ where: filters, of }, row) => figureOf(of, fulfilling(row, filters)),
  whole: ({ of }, row) => {
    const { initiatives, practices } = row.town;
    return figureOf(of, {
      ...row,
      members: row.ledger === 'initiatives' ? initiatives : practices,
    });
  },
  'with-share': ({ of, base, places }, row) => {
    const [part, whole] = [ownFigure(row, of), ownFigure(row, base)];
    if (typeof part === 'string' || typeof whole === 'string') return '';
    return `${plain(part)} (${percentage(part, whole, places)})`;
  },
  words: ({ words }) => words,
};

function figureOf(measure: Measure, row: Row): Figure {
  const oracle = ORACLES[measure.measure] as (of: Measure, on: Row) => Figure;
  return oracle(measure, row);
}

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
    ...{ town, ledger: 'initiatives', members, year: null, item: null },
    ...{ figures: new Map(), table: [] },
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
