/** What has changed since an earlier book: edits of the five plans' samples are found exactly, and rows that only moved are no change. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareBooks } from '../../../src/core/compare/compare-books';
import { changeCounts } from '../../../src/core/compare/comparison';
import type { Comparison } from '../../../src/core/compare/comparison';
import { columnLabel } from '../../../src/core/ledger/labels';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { numberColumn } from '../../../src/core/ledger/ledger';
import { areasMeet } from '../../../src/core/area';
import { recordBook } from '../../../src/core/records/record-book';
import type { LedgerRecord } from '../../../src/core/records/record-book';
import type { Snapshot } from '../../../src/core/snapshot';
import {
  cellOf,
  edited,
  recognised,
  SAMPLES,
  sampleSnapshot,
  typable,
  withRows,
} from './plan-books';

const NOTHING = {
  added: 0,
  ended: 0,
  renumbered: 0,
  changed: 0,
  fields: 0,
  corrections: 0,
  ambiguous: 0,
};

/** What tells records with one name apart; it follows the order of the rows. */
const COUNT = / #\d+$/u;

/** Every change as a line: ledger, record, field, what it says now. */
function lines({ ledgers }: Comparison): readonly string[] {
  return ledgers.flatMap(({ ledger, differences }) =>
    differences.flatMap((each) =>
      each.kind === 'changed'
        ? each.fields.map(({ label, after }) =>
            JSON.stringify([ledger, each.record.name.replace(COUNT, ''), label, after]),
          )
        : [JSON.stringify([ledger, each.record.name.replace(COUNT, ''), each.kind])],
    ),
  );
}

/** A record's name without the count by which equal names are told apart. */
function namesOf({ name, item, year, ledger }: LedgerRecord): string {
  return [ledger.definition.id, name.replace(COUNT, ''), year, item].join(' ');
}

/** Ledgers whose rows can be put in another order: one sheet, a row for each record, nothing merged, no headings between. */
function isMovable(ledger: Ledger, { sheets }: Snapshot): boolean {
  const sheet = sheets.find(({ id }) => id === ledger.sheetId);
  return (
    ledger.parts.length === 0 &&
    ledger.rowsEach === 1 &&
    ledger.columns.every(({ positions }) => positions === undefined) &&
    sheet?.merges.some((merge) => areasMeet(merge, ledger.body)) === false
  );
}

describe.each(SAMPLES)('the earlier book of %s', (plan) => {
  const before = sampleSnapshot(plan);
  const earlier = recognised(before, plan);
  const cells = typable(earlier);

  it('differs in nothing from itself', () => {
    const comparison = compareBooks(earlier, recognised(before, plan), null);
    expect(changeCounts(comparison)).toEqual(NOTHING);
    expect(
      comparison.ledgers.flatMap(({ likely, columnsBefore, columnsAfter }) => [
        likely,
        columnsBefore,
        columnsAfter,
      ]),
    ).toEqual(earlier.ledgers.flatMap(() => [[], [], []]));
  });

  it('differs exactly in three cells that somebody has typed into', () => {
    const three = fc.uniqueArray(fc.nat({ max: cells.length - 1 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, (chosen) => {
        const typed = chosen.flatMap((at) => cells[at] ?? []);
        // Where two of several records with one name have changed, nobody can say which is which.
        fc.pre(new Set(typed.map(({ record }) => namesOf(record))).size === typed.length);
        const after = edited(
          before,
          typed.map((each, at) => ({ ...cellOf(each), value: `直した文${at}` })),
        );
        const comparison = compareBooks(earlier, recognised(after, plan), null);
        expect(lines(comparison).toSorted()).toEqual(
          typed
            .map(({ record, column }, at) =>
              JSON.stringify([
                record.ledger.definition.id,
                record.name.replace(COUNT, ''),
                columnLabel(column),
                `直した文${at}`,
              ]),
            )
            .toSorted(),
        );
        expect(changeCounts(comparison)).toMatchObject({
          added: 0,
          ended: 0,
          renumbered: 0,
          ambiguous: 0,
        });
      }),
      { numRuns: 12 },
    );
  });

  it('differs in the numbers of records that somebody has numbered anew, with those of their sub-records', () => {
    const book = recordBook(earlier);
    const numbered = earlier.ledgers.filter(
      (ledger) => ledger.definition.subRecordsOf === undefined && numberColumn(ledger) !== null,
    );
    const records = numbered
      .flatMap((ledger) => book.ofLedger(ledger).all)
      .filter(
        ({ name, among }) =>
          name !== '' && among.names.filter((each) => each === name).length === 1,
      );
    if (records.length === 0) return expect(numbered).toEqual([]);
    fc.assert(
      fc.property(fc.nat({ max: records.length - 1 }), (chosen) => {
        const record = records[chosen];
        if (!record) throw new Error('no record');
        const family: LedgerRecord[] = [
          record,
          ...earlier.ledgers
            .filter(({ definition }) => definition.subRecordsOf === record.ledger.definition.id)
            .flatMap(({ definition }) => record.children(definition.id)),
        ];
        const after = edited(
          before,
          family.flatMap((each) => {
            const column = numberColumn(each.ledger);
            const isOwn = column && each.written(column)?.underMerge === undefined;
            return isOwn ? [{ ...each.positionIn(column), value: '新-999' }] : [];
          }),
        );
        const comparison = compareBooks(earlier, recognised(after, plan), null);
        const changed = comparison.ledgers.flatMap(({ differences }) => differences);
        expect(changed).toMatchObject([
          { kind: 'changed', formerName: record.name, record: { title: record.title } },
        ]);
      }),
      { numRuns: 8 },
    );
  });

  it('differs in nothing where rows stand in another order, and in the records that came or went', () => {
    const book = recordBook(earlier);
    const ledgers = earlier.ledgers.filter((ledger) => isMovable(ledger, before));
    for (const ledger of ledgers) {
      const { all } = book.ofLedger(ledger);
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...ledger.rows], { minLength: ledger.rows.length }),
          (order) => {
            const moved = withRows(before, ledger.sheetId, ledger.rows, order);
            const now = recognised(moved, plan);
            expect(changeCounts(compareBooks(earlier, now, null))).toEqual(NOTHING);
            if (ledger.definition.subRecordsOf !== undefined || order.length < 2) return;
            const gone = all[ledger.rows.indexOf(order.at(-1) ?? -1)];
            if (!gone) throw new Error('no record');
            const less = recognised(
              withRows(before, ledger.sheetId, ledger.rows, [...order.slice(0, -1), null]),
              plan,
            );
            const of = (kind: string): readonly string[] => [
              JSON.stringify([ledger.definition.id, gone.name.replace(COUNT, ''), kind]),
            ];
            const isOwn = (line: string): boolean => line.startsWith(`["${ledger.definition.id}"`);
            expect(lines(compareBooks(earlier, less, null)).filter(isOwn)).toEqual(of('ended'));
            expect(lines(compareBooks(less, earlier, null)).filter(isOwn)).toEqual(of('added'));
          },
        ),
        { numRuns: 4 },
      );
    }
    expect(earlier.ledgers.length).toBeGreaterThan(0);
  });
});
