/** Cases in which cells of 苫小牧市's sample are changed, and what the check says of it. */
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../src/core/snapshot';
import type { Change } from '../core/tomakomai-workbook';
import { changed, difference } from '../core/tomakomai-workbook';

const AXES = ['進捗度', '連携度', '効率性', '創造性'];

/** A cell of a practice. */
export function practice(record: string, header: string, value: CellValue): Change {
  return { sheet: 'practices', record, header, value };
}

/** The four scores of a period. */
export function scores(
  record: string,
  period: string,
  values: readonly CellValue[],
): readonly Change[] {
  return AXES.map((axis, at) => practice(record, `${axis} ${period}`, values[at] ?? ''));
}

/** A cell of an initiative. */
export function initiative(record: string, header: string, value: CellValue): Change {
  return { sheet: 'initiatives', record, header, value };
}

/** A cell of a practice's schedule in a year. */
export function step(record: string, year: string, header: string, value: CellValue): Change {
  return { sheet: 'schedule', record, year, header, value };
}

/** A cell of a numbered item. */
export function item(record: string, number: string, header: string, value: CellValue): Change {
  return { sheet: 'items', record, item: number, header, value };
}

/** A cell of a year's issue. */
export function issue(record: string, year: string, header: string, value: CellValue): Change {
  return { sheet: 'issues', record, year, header, value };
}

/** What is changed, and the findings that this adds. */
export type Case = readonly [what: string, changes: readonly Change[], findings: readonly string[]];

/** States the findings that each of the cases adds to those of the cut-down sample. */
export function holds(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('%s', (_what, changes, findings) => {
      expect(difference(changed(changes))).toEqual(findings);
    });
  });
}
