/** What is true of a made-up town: its initiatives, practices and results, and how a clerk prints what they say. */
import type { CellValue } from '../../../../src/core/snapshot';

export const YEARS = [2020, 2021] as const;

/** What a cell says, and how it is written. */
export interface Cell<T> {
  readonly says: T;
  readonly raw: CellValue;
  /** False in a merge behind its first cell: the record shares what it says, and an amount is counted at the first. */
  readonly own: boolean;
}

export interface Item {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface Target {
  readonly mark: string;
  readonly indicator: string;
  readonly unit: string;
  /** Null where each year has a value of its own. */
  readonly quantity: number | null;
  readonly comparator: '以上' | '以下' | '';
  readonly period: 'year' | 'whole' | null;
  /** One a year, where there is no quantity. */
  readonly yearly: readonly number[];
}

export type State = '済' | '一部' | '未';

export interface Initiative {
  readonly number: number;
  readonly chapter: Cell<string | null>;
  readonly title: string;
  readonly sections: Cell<readonly string[]>;
  readonly state: Cell<State | null>;
  readonly wanted: Cell<number | null>;
  /** One a year. */
  readonly amounts: readonly Cell<number | null>[];
  readonly points: Cell<number | null>;
  readonly span: Cell<readonly [from: number, to: number] | null>;
  readonly marks: readonly Cell<boolean>[];
  readonly goal: Cell<{ readonly value: number; readonly atMost: boolean } | null>;
  readonly outcome: Cell<{ readonly value: number; readonly unit: string } | null>;
  readonly base: Cell<readonly Item[]>;
  /** One a year. */
  readonly figures: readonly Cell<readonly Item[]>[];
  /** One a year: the publication that it says. */
  readonly remarks: readonly Cell<string | null>[];
  readonly targets: Cell<readonly Target[]>;
}

export interface Practice {
  readonly of: number;
  readonly state: Cell<State | null>;
  readonly first: Cell<number | null>;
  readonly second: Cell<number | null>;
}

/** What was measured: for which target of which initiative. */
export interface Result {
  readonly of: number;
  readonly target: number;
  /** How the target is called. */
  readonly item: string;
  readonly year: number;
  readonly value: Cell<{ readonly value: number; readonly unit: string } | null>;
}

export interface Town {
  readonly initiatives: readonly Initiative[];
  readonly practices: readonly Practice[];
  readonly results: readonly Result[];
}

/** Says whether there is something in a cell: a blank alone is nothing. */
export function isFilled({ raw }: Cell<unknown>): boolean {
  return typeof raw !== 'string' || raw.trim() !== '';
}

/** As plans print numbers: 1,250. */
export function separated(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
}

export const CHAPTERS = ['道路', '公園', '財政運営'];

export const SECTIONS = ['総務課', '財政課', 'こども家庭課'];

/** As it is printed without its name. */
export function printedItem({ value, unit }: Item): string {
  return `${separated(value)}${unit}`;
}

/** Of 事故 less is better. */
export const LESS_IS_BETTER = '事故';

const PERIODS = { year: '/年', whole: '/取組期間' } as const;

/** What is wanted, without what it is wanted of; values of years on lines of their own. */
export function printedWanted({ quantity, unit, comparator, period, yearly }: Target): string {
  if (quantity === null) return yearly.map((value, at) => yearlyText(value, at, unit)).join('\n');
  return `${quantity}${unit}${comparator}${period === null ? '' : PERIODS[period]}`;
}

export function yearlyText(value: number, at: number, unit: string): string {
  return `令和${2 + at}年度：${value}${unit}`;
}
