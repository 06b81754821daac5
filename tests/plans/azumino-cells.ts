/** 安曇野市's sample with cells changed and results added, and what the check then finds. */
import { column } from '../../src/plans/samples/sheet';
import { fillLedgerSheet } from '../../scripts/sample-workbooks/ledger-sheet';
import { sampleWorkbook } from '../../scripts/sample-workbooks';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { recognise } from '../../src/core/ledger/recognise';
import type { CellValue, Snapshot } from '../../src/core/snapshot';
import { plans } from '../../src/plans';
import { putValue, setStyle } from 'practice-excel/workbook/cells';
import { addSheet } from 'practice-excel/workbook/sheets';
import { snapshotOfWorkbook, withCells } from '../core/snapshot-of';

const LEDGER = 'アクションプラン';
const RESULTS = '実績';

const HEADERS = {
  number: '番号',
  policy: '基本方針',
  focus: '重点項目',
  name: 'アクションプラン名',
  section: '担当課',
  period: '取組期間',
  targets: '目標・指標',
  actions: '取組内容',
  effects: '得られる効果',
  policies: '総合計画の方針',
} as const;

/** Puts a value into a field of a record, by the record's number. */
export interface Change {
  readonly record: number;
  readonly field: keyof typeof HEADERS;
  readonly value: CellValue;
}

/** A row of 実績: 番号, 指標, 年度, 実績値, 原因・再設定. */
export type ResultRow = readonly [
  number: string | number,
  target: string,
  year: string,
  value: string | number,
  reason: string,
];

/** A number format for the 実績値 of a row, from 0. */
export type Formats = Readonly<Record<number, string>>;

/** The sample, with results where some are given. */
export function sample(rows: readonly ResultRow[] = [], formats: Formats = {}): Snapshot {
  const workbook = sampleWorkbook('azumino');
  if (rows.length > 0) {
    const sheet = addSheet(workbook, RESULTS);
    const headers = ['番号', '指標', '年度', '実績値', '原因・再設定'];
    fillLedgerSheet(sheet, {
      name: RESULTS,
      columns: headers.map((header) => column(header, 90)),
      records: rows,
    });
    for (const [row, numberFormat] of Object.entries(formats)) {
      const value = rows[Number(row)]?.[3] ?? '';
      setStyle(sheet, Number(row) + 1, 3, { numberFormat });
      putValue(sheet, Number(row) + 1, 3, value);
    }
  }
  return snapshotOfWorkbook(workbook);
}

export function changed(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  return withCells(
    snapshot,
    changes.map(({ record, field, value }) => ({
      sheet: LEDGER,
      header: HEADERS[field],
      record: record - 1,
      value,
    })),
  );
}

export function recognised(snapshot: Snapshot): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, plans);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

export function findingsIn(snapshot: Snapshot): readonly Finding[] {
  return check(recognised(snapshot));
}

/** A finding in short: `Z10 7 目標・指標`; of results with target and year: `Z17 8 ②修繕工事 R2 実績値`. */
export function short({ code, record, item, year, field }: Finding): string {
  return [code, record, item, year, field].filter((part) => part !== '').join(' ');
}

/** That nearly all results lack is no news of a ledger with a row or two (Z19): its own tests ask for it. */
function isTold({ code }: Finding): boolean {
  return code !== 'Z19';
}

/** What a change adds to the findings, and what it takes away (marked with `-`). */
export function difference(
  changes: readonly Change[],
  rows: readonly ResultRow[] = [],
  formats: Formats = {},
): readonly string[] {
  const left = findingsIn(sample()).map(short);
  const added: string[] = [];
  const found = findingsIn(changed(sample(rows, formats), changes)).filter(isTold);
  for (const each of found.map(short)) {
    const at = left.indexOf(each);
    if (at < 0) added.push(each);
    else left.splice(at, 1);
  }
  return [...added, ...left.map((each) => `- ${each}`)];
}
