/** What every kind of measure gives over the records that are known to be true: plain arithmetic, apart from the product's. */
import type { Measure } from '../../../../src/core/rollup';
import { attainmentsOf, standsIn, standsOver, latestRates } from './attainment';
import {
  dividedBy,
  exactly,
  isAtLeast,
  isNought,
  plain,
  plus,
  rounded,
  summed,
  type Fraction,
} from './fraction';
import {
  isInitiative,
  cellsOf,
  yearIn,
  cellsIn,
  amountsIn,
  itemsIn,
  itemNamed,
  thingsIn,
  initiativeOf,
  fulfilling,
  ownFigure,
  numbersOf,
  ratio,
  percentage,
  counted,
  type Figure,
  type Row,
} from './row';
import { isFilled, printedItem, printedWanted, separated, YEARS } from './truth';

type Of<K extends Measure['measure']> = Extract<Measure, { measure: K }>;

/** One oracle a kind of measure: a kind without one does not compile, and a test says so as well. */
export const ORACLES: {
  readonly [K in Measure['measure']]: (measure: Of<K>, row: Row) => Figure;
} = {
  add: ({ columns, less = [], none }, row) => {
    const numbers = numbersOf(row, columns);
    const taken = numbersOf(row, less).map(({ over, under }) => ({ over: -over, under }));
    return numbers.length === 0 ? none : summed([...numbers, ...taken]);
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
  share: ({ of, base, places, none }, row) => {
    const [part, whole] = [ownFigure(row, of), ownFigure(row, base)];
    if (typeof part === 'string' || typeof whole === 'string') return '';
    return isNought(whole) && none !== undefined ? none : ratio(part, whole, places);
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

export function figureOf(measure: Measure, row: Row): Figure {
  const oracle = ORACLES[measure.measure] as (of: Measure, on: Row) => Figure;
  return oracle(measure, row);
}
