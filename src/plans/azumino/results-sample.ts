/**
 * 安曇野市's book with the ledger 実績, for tests. The city's results are not in the facts: all of this is made up by a rule from the
 * targets, and nothing of it says how the city fares.
 */
import facts from './facts.json';
import { narrative } from '../samples/narrative';
import { column } from '../samples/sheet';
import type { Column, Content, SampleSheet } from '../samples/sheet';
import { printFiscalYear } from '../../core/fiscal-year';
import { azuminoSample } from './sample';
import { YEARS } from './settings';

/** An amount of the facts, as far as printing it needs. */
interface Amount {
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  readonly series?: string | null;
}

/** A target of the facts; its quantity is a number or named. */
interface Target {
  readonly mark: string;
  readonly indicator: string | null;
  readonly better: string;
  readonly period: string | null;
  readonly quantity: {
    readonly value?: number;
    readonly unit?: string;
    readonly named?: string;
    readonly comparator: string | null;
  } | null;
  readonly bases: readonly { readonly amounts: readonly Amount[] }[];
  readonly yearly: readonly { readonly year: number; readonly amounts: readonly Amount[] }[];
}

interface ActionPlan {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly targets: readonly Target[];
}

const PLANS: readonly ActionPlan[] = facts.records;

const COLUMNS: readonly Column[] = [
  column('番号', 36, 'Center'),
  column('指標', 180),
  column('年度', 66, 'Center'),
  column('実績値', 96),
  column('比較値', 72),
  column('原因・再設定', 180),
  column('再設定前の目標', 120),
  column('再設定後の目標', 120),
];

/** The one target that was set anew, after the second year. */
const RESET = {
  number: 8,
  mark: '②',
  year: 2021,
  old: '○修繕工事：5橋/年',
  new: '○修繕工事：4橋/年',
};

/** Every sixth or so of the targets and years that are judged alone is missed. */
function isMissed({ number }: ActionPlan, target: Target, year: number): boolean {
  if (number === RESET.number && target.mark === RESET.mark) return year === RESET.year;
  const isYearly = target.period === 'year' || target.quantity?.value === undefined;
  return isYearly && (number * 5 + year) % 6 === 0;
}

function printed({ value, decimals, unit, series }: Amount): string {
  const [whole = '', ...parts] = value.toFixed(decimals).split('.');
  const number = [whole.replace(/\B(?=(?:\d{3})+$)/gu, ','), ...parts].join('.');
  return `${series ? `${series} ` : ''}${number}${unit}`;
}

/** An amount, or one that is worse by a little. */
function around(amount: Amount, { better }: Target, missed: boolean): Amount {
  const little = Math.max(10 ** -amount.decimals, Math.round(amount.value / 10));
  const step = amount.unit === '%' ? 10 ** -amount.decimals : little;
  const worse = better === 'up' ? -step : step;
  return { ...amount, value: amount.value + (missed ? worse : 0) };
}

/** The average of similar towns, which falls by half a point a year. */
function reference(target: Target, years: number): Amount | null {
  const [amount] = target.bases.flatMap((basis) => basis.amounts);
  if (target.quantity?.named === undefined || !amount) return null;
  return { ...amount, value: amount.value - years / 2 };
}

/** What was measured after so many years of a period, the first counted as 1. */
function measured(target: Target, years: number, missed: boolean): string {
  const yearly = target.yearly.find(({ year }) => year === (YEARS[years - 1] ?? 0));
  if (yearly) return yearly.amounts.map((each) => printed(around(each, target, missed))).join(' ');
  const named = reference(target, years);
  if (named) return printed(around(named, target, missed));
  const { quantity } = target;
  if (quantity?.value === undefined) return '';
  const { value, unit = '', comparator } = quantity;
  const change = comparator === '減' || comparator === 'の縮減' ? '減' : '増';
  const isChange = ['減', 'の縮減', '増', '向上'].includes(comparator ?? '');
  // A change over the period comes bit by bit, one from the year before each year.
  if (isChange && target.period === 'whole') return `${((value * years) / 5).toFixed(1)}%${change}`;
  if (isChange) return `${missed ? value - 2 : value}%${change}`;
  const amount: Amount = { value, decimals: 0, unit };
  if (target.period === 'year') return printed(around(amount, target, missed));
  const [start] = target.bases.flatMap((basis) => basis.amounts);
  const from = start?.value ?? (unit === '%' ? value - 10 : null);
  // Levels rise from where they stood; amounts of each year add up.
  return from === null
    ? printed({ ...amount, value: Math.ceil(value / 5) })
    : printed({ ...amount, value: Math.floor(from + ((value - from) * years) / 5) });
}

/** Names a target as its cell does. */
function nameOf({ mark, indicator, quantity }: Target): string {
  const named = `${quantity?.named ?? ''}${quantity?.comparator ?? ''}`;
  return `${mark === '○' ? '' : mark}${indicator ?? named}`;
}

const NOTHING_YET: readonly Content[] = ['', '', '', '', ''];

function resultOf(plan: ActionPlan, target: Target, year: number): readonly Content[] {
  const years = year - plan.from + 1;
  const missed = isMissed(plan, target, year);
  const named = reference(target, years);
  const reset = plan.number === RESET.number && target.mark === RESET.mark && year === RESET.year;
  const seed = plan.number * 1000 + (year - plan.from) * 10;
  return [
    measured(target, years, missed),
    named ? printed(named) : '',
    missed ? narrative('reason', 24, seed).replaceAll('，', '、') : '',
    ...(reset ? [RESET.old, RESET.new] : ['', '']),
  ];
}

/** The ledger of results: a row a target and year of its period, filled to the end of a year. */
export function azuminoResults(through: number): SampleSheet {
  const records = PLANS.flatMap((plan) =>
    YEARS.filter((year) => year >= plan.from && year <= plan.to).flatMap((year) =>
      plan.targets.map((target): readonly Content[] => [
        plan.number,
        nameOf(target),
        printFiscalYear(year),
        ...(year <= through ? resultOf(plan, target, year) : NOTHING_YET),
      ]),
    ),
  );
  return { name: '実績', columns: COLUMNS, records };
}

/** The plan's book after the results of a year were told. */
export function azuminoWithResults(through: number): readonly SampleSheet[] {
  return [...azuminoSample(), azuminoResults(through)];
}
