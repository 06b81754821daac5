/** The samples have exactly the findings that are stated for them by hand, one table a plan in findings/. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { check } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import { plans } from '../../src/plans';
import { findingMessage } from '../../src/words/finding-message';
import { snapshotOfWorkbook } from '../core/snapshot-of';
import { annaka } from './findings/annaka';
import { asahikawa } from './findings/asahikawa';
import { azumino } from './findings/azumino';
import { kamifurano } from './findings/kamifurano';
import type { FindingTable } from './findings/table';
import { tomakomai } from './findings/tomakomai';

const TABLES: Readonly<Record<string, FindingTable>> = {
  annaka,
  asahikawa,
  azumino,
  kamifurano,
  tomakomai,
};

function sorted(rows: FindingTable): readonly string[] {
  return rows.map((row) => row.join(' | ')).toSorted();
}

describe('the findings of the samples', () => {
  it('are stated for every plan', () => {
    expect(sampleWorkbooks.map(({ id }) => id).toSorted()).toEqual(Object.keys(TABLES));
    expect(plans.map(({ id }) => id).toSorted()).toEqual(Object.keys(TABLES));
  });

  it.each(sampleWorkbooks)(
    'of $id are those of its table, no more and no fewer',
    ({ id, workbook }) => {
      const recognition = recognise(snapshotOfWorkbook(workbook()), plans);
      if (recognition.state !== 'found') throw new Error(recognition.state);
      expect(recognition.workbook.plan.id).toBe(id);
      const found = check(recognition.workbook);
      expect(
        sorted(found.map(({ code, record, item, year }) => [code, record, item, year])),
      ).toEqual(sorted(TABLES[id] ?? []));
      for (const finding of found)
        for (const language of ['ja', 'en'] as const)
          expect(findingMessage(finding, language)).not.toMatch(/undefined|\[object|NaN/u);
    },
  );
});
