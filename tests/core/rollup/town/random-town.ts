/** Random towns: what is true of their records, each cell with one of the ways in which clerks write it. */
import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/snapshot';
import {
  SECTIONS,
  YEARS,
  printedItem,
  printedWanted,
  separated,
  yearlyText,
  type Cell,
  type Initiative,
  type Item,
  type Practice,
  type Result,
  type State,
  type Target,
  type Town,
} from './truth';

type Written<T> = readonly [says: T, raw: CellValue];

function written<T>(...all: readonly Written<T>[]): fc.Arbitrary<Cell<T>> {
  return fc.constantFrom(...all).map(([says, raw]) => ({ says, raw, own: true }));
}

function mostly<T>(
  usual: fc.Arbitrary<Cell<T>>,
  ...odd: readonly Written<T>[]
): fc.Arbitrary<Cell<T>> {
  return fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: written(...odd) });
}

/** Titles that have words of totals in them. */
const TITLES = [
  ...['計画の見直し', '会計事務の改善', '統計の整備', '合計特殊出生率対策'],
  ...['平均寿命の延伸', 'うちわ祭りの見直し', '小計器の更新', '再掲載の基準'],
];

const chapter = mostly<string | null>(
  written<string | null>(
    ['道路', '１　道路'],
    ['道路', '1 道路'],
    ['公園', '２　公園'],
    ['公園', '公園'],
    ['財政運営', '３　財政運営'],
  ),
  [null, ''],
);

const sections = fc
  .uniqueArray(fc.constantFrom(...SECTIONS), { minLength: 1, maxLength: 2 })
  .map((says): Cell<readonly string[]> => ({ says, raw: says.join('、'), own: true }));

const state = mostly<State | null>(
  written<State | null>(['済', '済'], ['一部', '一部'], ['未', '未']),
  ['済', '済 '],
  [null, ''],
  [null, '　'],
  [null, '不明'],
);

function amountText(number: number): string {
  return `${number < 0 ? '△' : ''}${separated(Math.abs(number))}千円`;
}

const amount: fc.Arbitrary<Cell<number | null>> = fc.oneof(
  {
    weight: 8,
    // Quarters, so that sums end on the half that rounding decides.
    arbitrary: fc.integer({ min: -400, max: 8000 }).map((quarters): Cell<number | null> => ({
      says: quarters / 4,
      raw: quarters / 4,
      own: true,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: -900, max: 9000 })
      .map((says): Cell<number | null> => ({ says, raw: amountText(says), own: true })),
  },
  {
    weight: 3,
    arbitrary: written<number | null>(
      [null, ''],
      [null, '－'],
      [null, '※'],
      [0, 0],
      [null, '未定'],
    ),
  },
);

const points = mostly<number | null>(
  fc
    .integer({ min: 0, max: 9 })
    .map((says): Cell<number | null> => ({ says, raw: says, own: true })),
  [null, ''],
  [3, '３'],
  [null, 'なし'],
);

const span = mostly<readonly [number, number] | null>(
  written<readonly [number, number] | null>(
    [[2020, 2021], '令和2年度～令和3年度'],
    [[2020, 2021], 'R2～R3'],
    [[2021, 2021], '令和3年度～令和3年度'],
    [[2020, 2020], '令和2年度～令和2年度'],
  ),
  [null, ''],
  [null, '未定'],
);

/** ◯ is no ○: it has a finding, and counts when it is put right. */
const mark = written<boolean>([true, '○'], [true, ' ○'], [false, '◯'], [false, ''], [false, '　']);

const goal = mostly<Initiative['goal']['says']>(
  fc.tuple(fc.integer({ min: 1, max: 90 }), fc.boolean()).map(([value, atMost]) => ({
    says: { value, atMost },
    raw: `R3年度末${value}億円${atMost ? '以内' : '以上'}`,
    own: true,
  })),
  [null, ''],
  [null, '検討する'],
);

const outcome = mostly<Initiative['outcome']['says']>(
  fc
    .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('', '億円', '人'))
    .map(([value, unit]): Initiative['outcome'] => ({
      says: { value, unit },
      raw: unit === '' ? value : `${value}${unit}`,
      own: true,
    })),
  [null, ''],
);

/** No name ends in another. */
const ITEMS = [
  ['参加者', '人'],
  ['相談', '件'],
  ['利用率', '%'],
] as const;

const item: fc.Arbitrary<Item> = fc
  .tuple(fc.constantFrom(...ITEMS), fc.integer({ min: 0, max: 1500 }))
  .map(([[name, unit], value]) => ({ name, unit, value }));

const items = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(item, { minLength: 1, maxLength: 2, selector: ({ name }) => name })
      .map((says): Cell<readonly Item[]> => ({
        says,
        raw: says.map((each) => `${each.name} ${printedItem(each)}`).join(' '),
        own: true,
      })),
  },
  { weight: 2, arbitrary: written<readonly Item[]>([[], ''], [[], '']) },
  { weight: 1, arbitrary: written<readonly Item[]>([[], '検討する']) },
);

const PUBLISHED = '令和元年度決算分を令和3年3月に公表';

const remark = written<string | null>([null, ''], [null, 'あり'], [PUBLISHED, PUBLISHED]);

const INDICATORS = [
  ['講座の参加者', '人'],
  ['事故件数', '件'],
  ['収納率', '%'],
  ['開催回数', '件'],
] as const;

const COMPARATORS = ['以上', '以下', ''] as const;

const target: fc.Arbitrary<Omit<Target, 'mark'>> = fc
  .record({
    of: fc.constantFrom(...INDICATORS),
    quantity: fc.integer({ min: 0, max: 60 }),
    comparator: fc.constantFrom(...COMPARATORS),
    period: fc.constantFrom<Target['period']>('year', 'whole', 'whole', null),
    yearly: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 2 }),
      },
    ),
  })
  .map(({ of: [indicator, unit], quantity, comparator, period, yearly }) =>
    yearly.length > 0
      ? { indicator, unit, quantity: null, comparator: '', period: null, yearly }
      : { indicator, unit, quantity, comparator, period, yearly },
  );

function targetText(each: Target): string {
  const { mark, indicator, quantity, unit, yearly } = each;
  return quantity === null
    ? `${mark}${indicator} ${yearly.map((value, at) => yearlyText(value, at, unit)).join(' ')}`
    : `${mark}${indicator}：${printedWanted(each)}`;
}

const targets: fc.Arbitrary<Cell<readonly Target[]>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(target, { minLength: 1, maxLength: 2, selector: ({ indicator }) => indicator })
      .map((all) => {
        const says = all.map((each, at) => ({
          ...each,
          mark: all.length === 1 ? '○' : (['①', '②'][at] ?? ''),
        }));
        return { says, raw: says.map(targetText).join(' '), own: true };
      }),
  },
  { weight: 1, arbitrary: written<readonly Target[]>([[], ''], [[], '体制を整える']) },
);

const initiative: fc.Arbitrary<Omit<Initiative, 'number'>> = fc.record({
  chapter,
  title: fc.constantFrom(...TITLES),
  sections,
  state,
  wanted: amount,
  amounts: fc.tuple(amount, amount),
  points,
  span,
  marks: fc.tuple(mark, mark),
  goal,
  outcome,
  base: items,
  figures: fc.tuple(items, items),
  remarks: fc.tuple(remark, remark),
  targets,
});

const LARGE = 100;
const position = fc.nat({ max: LARGE });

const practice = fc.record({ of: position, state, first: points, second: points });

const result = fc.record({
  of: position,
  target: position,
  named: fc.nat({ max: 2 }),
  year: fc.constantFrom(...YEARS),
  value: fc.integer({ min: 0, max: 60 }),
  written: fc.constantFrom('number', 'unit', 'unit', 'other unit', 'none', 'words'),
});

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

function resultOf(
  { of, target: at, named, year, value, written: how }: Drawn<typeof result>,
  initiatives: readonly Initiative[],
): Result | null {
  const record = initiatives[of % initiatives.length];
  const all = record?.targets.says ?? [];
  const wanted = all[at % Math.max(1, all.length)];
  if (!record || !wanted) return null;
  const unit = how === 'number' ? '' : how === 'unit' ? wanted.unit : '台';
  const says = how === 'none' || how === 'words' ? null : { value, unit };
  const raw =
    says === null ? (how === 'none' ? '' : '集計中') : unit === '' ? value : `${value}${unit}`;
  const alone = all.length === 1;
  const names = alone ? ['', wanted.indicator, '○'] : [wanted.mark, wanted.indicator];
  return {
    of: record.number,
    target: at % all.length,
    item: names[named % names.length] ?? '',
    year,
    value: { says, raw, own: true },
  };
}

/** Numbers with gaps, as some records were given up. */
export const randomTown: fc.Arbitrary<Town> = fc
  .record({
    initiatives: fc.array(fc.tuple(initiative, fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 7,
    }),
    practices: fc.array(practice, { minLength: 1, maxLength: 9 }),
    results: fc.array(result, { minLength: 1, maxLength: 10 }),
  })
  .map((drawn) => {
    let number = 0;
    const initiatives = drawn.initiatives.map(([each, step]): Initiative => {
      number += step;
      return { ...each, number };
    });
    return {
      initiatives,
      practices: drawn.practices.map(({ of, ...each }): Practice => ({
        ...each,
        of: initiatives[of % initiatives.length]?.number ?? 1,
      })),
      results: drawn.results.flatMap((each) => resultOf(each, initiatives) ?? []),
    };
  });
