/** What a cell of targets (目標・指標) says: indicators with quantities, periods, and what they are compared with. */
import type { Big } from 'big.js';
import * as v from 'valibot';
import type { FiscalYear } from '../../fiscal-year';
import type { DataOf } from '../../data-schema';

export const targetsTypeSchema = v.strictObject({
  kind: v.literal('targets'),
  /** The units that a quantity can have, e.g. `%`, `件`. */
  units: v.array(v.string()),
});
export type TargetsType = DataOf<typeof targetsTypeSchema>;

/** A number as it is printed: `1,360,000kWh`, `100万人`, `99.10%`. */
export interface PrintedFigure {
  /** In the unit: 1,000,000 for `100万人`. */
  readonly value: Big;
  /** Decimal places as printed: 2 for `99.10%`. */
  readonly decimals: number;
  /** The number is printed in 万. */
  readonly scale: '万' | null;
  readonly unit: string;
}

/** One value of a year; with a label it belongs to one of several series. */
export interface YearAmount extends PrintedFigure {
  /** e.g. `現年`, `電気`. */
  readonly series: string | null;
  /** The value is itself a change: `262人増`. */
  readonly change: '増' | '減' | null;
}

/** The values of a year: a single one, or several that all have labels. */
export type YearAmounts = readonly [YearAmount, ...YearAmount[]];

/** How a quantity is meant; null if exactly the written quantity is to be reached. */
export type Comparator = '以上' | '以下' | '減' | '増' | '向上' | 'の縮減';

export type Quantity =
  | (PrintedFigure & { readonly form: 'figure'; readonly comparator: Comparator | null })
  /** Named, not given: 類似団体平均値以下. */
  | {
      readonly form: 'named';
      readonly name: string;
      readonly comparator: '以上' | '以下';
    };

/** The year of a basis, in the notation of the city (平成31年度 and 令和元年度 are the same year). */
export interface EraYear {
  /** In half width, e.g. `平成30年度`. */
  readonly text: string;
  /** Western. */
  readonly year: number;
  /** 年度; a calendar year (年) otherwise. */
  readonly fiscal: boolean;
}

/** What a target is compared with. */
export interface Basis {
  /** 基準: a relative target counts from it. 参考: the state at that time, for reference. */
  readonly role: '基準' | '参考';
  readonly asOf: EraYear;
  /** e.g. `空調システム最適化前`; without white space if the values have no labels. */
  readonly condition: string | null;
  readonly amounts: YearAmounts;
  /** 速報値. */
  readonly provisional: boolean;
}

export interface YearlyValue {
  readonly year: FiscalYear;
  readonly amounts: YearAmounts;
}

export interface Target {
  /** `○`, or `①`, `②` … where the cell has several. */
  readonly mark: string;
  /** Two targets under one mark (…及び…) are its parts. */
  readonly part: 'a' | 'b' | null;
  /** Null if only the record's name tells the indicator. */
  readonly indicator: string | null;
  /** Null if there are only yearly values. */
  readonly quantity: Quantity | null;
  /** `/年` is judged each year, `/取組期間` over the period. */
  readonly period: 'year' | 'whole' | null;
  /** What each year adds: `(5グループ増/年)`. */
  readonly step: PrintedFigure | null;
  /** 前年度比: relative to the year before. */
  readonly previousYear: boolean;
  readonly bases: readonly Basis[];
  readonly yearly: readonly YearlyValue[];
}

export interface TargetsValue {
  readonly kind: 'targets';
  readonly targets: readonly [Target, ...Target[]];
  /** The text after ※, or null. */
  readonly note: string | null;
}

/** Says whether a target is a change in per cent (3%減), which needs a basis to count from. */
export function isRelative({ quantity }: Target): boolean {
  if (quantity?.form !== 'figure' || quantity.unit !== '%') return false;
  return ['減', '増', '向上', 'の縮減'].includes(quantity.comparator ?? '');
}

/** Says whether a target gives values by year and no quantity: a series that the plan follows. */
export function isSeries({ quantity, yearly }: Target): boolean {
  return quantity === null && yearly.length > 0;
}

/** Names a target within its cell: `①`, `②a`; `○` where it is the only one. */
export function targetMark({ mark, part }: Target): string {
  return mark + (part ?? '');
}
