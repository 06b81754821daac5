/** 旭川市's ledger of 128 initiatives and its indicators of financial health as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from './facts.json';
import { column } from '../samples/sheet';
import type { Alignment, Column, Content, SampleSheet } from '../samples/sheet';
import { narrative } from '../samples/narrative';

type Initiative = (typeof facts.initiatives)[number];

const NAME = '取組一覧';
const NONE = 'なし';

function yearColumns(label: string, width: number, horizontal: Alignment): readonly Column[] {
  return facts.years.map((year) => column(label + year, width, horizontal));
}

const COLUMNS: readonly Column[] = [
  column('管理番号', 36, 'Center'),
  column('改革プロセス', 84),
  column('大項目', 84),
  column('取組内容', 84),
  column('取組項目名', 120),
  column('所管部局', 108),
  { ...column('財源確保目標額（百万円）', 60, 'Right'), numberFormat: '#,##0' },
  ...yearColumns('作業工程（計画）', 84, 'Center'),
  ...yearColumns('作業工程（実績）', 192, 'Left'),
  ...yearColumns('財源確保実績額（当初予算時）', 84, 'Right').map((amounts) => ({
    ...amounts,
    numberFormat: '#,##0"千円";△#,##0"千円"',
  })),
  column('取組結果', 54, 'Center'),
  column('取組結果が一部実施又は未実施の理由', 144),
  column('今後の予定', 192),
];

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

function numbered(number: number, title: string): string {
  return `${fullWidth(number)}　${title}`;
}

/** Each text of a record has a seed of its own: the texts stay when a record is added or another text changes. */
function seedOf(initiative: Initiative, place: number): number {
  return initiative.id * 100 + place;
}

/** In the city's book reports of one length over all years are copies of the first (A15): so they are here. */
function isCopied({ lengths, actualIsNashi }: Initiative): boolean {
  return new Set(lengths.actual).size === 1 && !actualIsNashi.includes(true);
}

function actuals(initiative: Initiative): readonly string[] {
  const texts: string[] = [];
  const copied = isCopied(initiative);
  initiative.lengths.actual.forEach((length, year) => {
    const [first] = texts;
    if (length === 0) texts.push('');
    else if (copied && first !== undefined) texts.push(first);
    else if (initiative.actualIsNashi[year]) texts.push(NONE);
    else
      texts.push(
        narrative('actual', length, seedOf(initiative, year), (text) => texts.includes(text)),
      );
  });
  return texts;
}

function target(printed: string): Content {
  return /^[\d,]+$/.test(printed) ? Number(printed.replaceAll(',', '')) : printed;
}

/** Every so many initiatives the amounts are text, as somebody who copies them from print leaves them (C10). */
const PASTED_EVERY = 25;

/** An amount that is nothing but a number stands as one, in 千円. */
function amountOf({ id }: Initiative, printed: string): Content {
  const plain = /^(△?)([\d,]+)千円$/u.exec(printed);
  if (!plain || id % PASTED_EVERY === 0) return printed;
  const [, sign = '', digits = ''] = plain;
  return Number(`${sign === '' ? '' : '-'}${digits.replaceAll(',', '')}`);
}

/** Gives a record as the ledger holds it, column by column. */
function recordOf(initiative: Initiative): readonly Content[] {
  const { lengths } = initiative;
  return [
    initiative.id,
    numbered(initiative.process, initiative.processTitle),
    numbered(initiative.major, initiative.majorTitle),
    numbered(initiative.group, initiative.groupTitle),
    initiative.title,
    initiative.departments.join('\n'),
    target(initiative.target),
    ...initiative.plan,
    ...actuals(initiative),
    ...initiative.amounts.map((printed) => amountOf(initiative, printed)),
    initiative.result,
    lengths.reason === 0 ? '' : narrative('reason', lengths.reason, seedOf(initiative, 8)),
    initiative.futureIsNashi ? NONE : narrative('future', lengths.future, seedOf(initiative, 9)),
  ];
}

const INDICATORS = '財政健全化指標';

const INDICATOR_COLUMNS: readonly Column[] = [
  column('指標', 120),
  column('区分', 84),
  column('目標', 220, 'Right'),
  column('結果', 108, 'Right'),
  column('理由', 264),
];

/** How long the made-up causes are. */
const CAUSE_LENGTH = 60;

/** Gives an indicator as its ledger holds it; a cause stands where the goal was missed. */
function indicatorOf(
  { name, part, goal, outcome, met }: (typeof facts.published.fiscalHealth.indicators)[number],
  place: number,
): readonly Content[] {
  const cause = met ? '' : narrative('reason', CAUSE_LENGTH, 90_000 + place);
  return [name, part, goal, outcome, cause];
}

/** The sheets 取組一覧 and 財政健全化指標, headers as docs/formats/asahikawa.md prints them. */
export function asahikawaSample(): readonly SampleSheet[] {
  const { indicators } = facts.published.fiscalHealth;
  return [
    { name: NAME, columns: COLUMNS, records: facts.initiatives.map(recordOf) },
    { name: INDICATORS, columns: INDICATOR_COLUMNS, records: indicators.map(indicatorOf) },
  ];
}
