/** What a cell with figures holds: measures with units, a month, a deadline, or when accounts are published. */
import type { Big } from 'big.js';
import * as v from 'valibot';
import type { FiscalYear } from '../../fiscal-year';
import type { DataOf } from '../../data-schema';

export const figuresTypeSchema = v.strictObject({
  kind: v.literal('figures'),
  /** What may stand behind a number, e.g. `件`, `%`. */
  units: v.array(v.string()),
  /** What a deadline (`令和2年12月までに…`) ends in, e.g. `を確定`; left out, the field holds no deadlines. */
  deadlineEnding: v.optional(v.string()),
});
export type FiguresType = DataOf<typeof figuresTypeSchema>;

/** A number as printed: `13.0` has one decimal place. */
export interface PrintedNumber {
  readonly amount: Big;
  readonly places: number;
}

export interface Amount extends PrintedNumber {
  /** As the type spells it. */
  readonly unit: string;
}

/** The day in `(R2.1.15現在)`; the day may be left out. */
export interface AsOf {
  /** Western year. */
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

export interface MeasuredAmount extends Amount {
  /** As it is written in the cell; `''` if the number has no indicator. */
  readonly indicator: string;
  /** What separates the indicator from the number. */
  readonly joint: '' | ' ' | '：';
  readonly qualifier: '約' | '平均' | null;
  /** The second number, in brackets. */
  readonly second: Amount | null;
  readonly asOf: AsOf | null;
}

export const SEPARATORS = [' ', '・', ' ・', '\n', '\n・'] as const;

export interface MeasuresValue {
  readonly kind: 'figures';
  readonly form: 'measures';
  readonly measures: readonly [MeasuredAmount, ...MeasuredAmount[]];
  /** The first measure has a ・ before it as well. */
  readonly bulleted: boolean;
  /** The separators between measures. */
  readonly separator: (typeof SEPARATORS)[number];
}

/** `次年度組織の方向性を確定する時期 3月`. */
export interface MonthValue {
  readonly kind: 'figures';
  readonly form: 'month';
  readonly indicator: string;
  /** 1 to 12. */
  readonly month: number;
}

/** `令和2年12月までに令和3年度組織の方向性を確定`. */
export interface DeadlineValue {
  readonly kind: 'figures';
  readonly form: 'deadline';
  /** Western year. */
  readonly year: number;
  readonly month: number;
  /** What is to be done by then, without the ending. */
  readonly matter: string;
}

/** `N年度決算分をN+2年6月に公表`, `令和元年度決算分を令和3年3月に公表`. */
export interface PublicationValue {
  readonly kind: 'figures';
  readonly form: 'publication';
  /** The year of the accounts; null for N. */
  readonly accounts: FiscalYear | null;
  /** Calendar years from the accounts' fiscal year to the publication. */
  readonly yearsLater: number;
  readonly month: number;
}

export type FiguresValue = MeasuresValue | MonthValue | DeadlineValue | PublicationValue;
export const figuresFormSchema = v.picklist(['measures', 'month', 'deadline', 'publication']);
export type FiguresForm = v.InferOutput<typeof figuresFormSchema>;
