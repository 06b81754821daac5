/** The fingerprint of what a check reads. */
import { describe, expect, it } from '@jest/globals';
import { fingerprint } from '../../../src/core/ledger/fingerprint';
import type { Snapshot } from '../../../src/core/snapshot';
import { recognisedIn, sampleOf } from '../../plans/summaries';
import { withCells } from '../snapshot-of';

const sample = sampleOf('asahikawa');
const SHEET = '取組一覧';

function printOf(snapshot: Snapshot): string {
  return fingerprint(recognisedIn(snapshot));
}

function withResults(...values: readonly string[]): string {
  return printOf(
    withCells(
      sample,
      values.map((value, record) => ({ sheet: SHEET, header: '取組結果', record, value })),
    ),
  );
}

describe('the fingerprint', () => {
  it('is 16 hex digits, the same for a workbook that was read again', () => {
    expect(printOf(sample)).toMatch(/^[0-9a-f]{16}$/u);
    expect(printOf(structuredClone(sample))).toBe(printOf(sample));
  });

  it('tells which record holds what, though the column holds the same cells', () => {
    const prints = [
      withResults('実施', '未実施', '未実施'),
      withResults('未実施', '実施', '未実施'),
      withResults('未実施', '未実施', '実施'),
      withResults('実施', '実施', '未実施'),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('tells a number from a text that shows the same', () => {
    const [number, text] = ([7, '7'] as const).map((value) =>
      printOf(withCells(sample, [{ sheet: SHEET, header: '今後の予定', record: 0, value }])),
    );
    expect(number).not.toBe(text);
  });

  it('changes when rows are hidden', () => {
    const hidden = {
      ...sample,
      sheets: sample.sheets.map((sheet) => ({ ...sheet, hiddenRows: [3] })),
    };
    expect(printOf(hidden)).not.toBe(printOf(sample));
  });
});
