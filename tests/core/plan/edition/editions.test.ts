/** The editions that follow the five plans: read again whole, and as of their start nobody asks for what is still to come. */
import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../../../src/core/area';
import { check } from '../../../../src/core/check';
import { positionOf } from '../../../../src/core/ledger/positions';
import { proposedTitle } from '../../../../src/core/plan/edition/proposed-title';
import { span } from '../../../../src/core/plan/edition/year-shift';
import { heldIn, nextBook, recordsIn, sampleBook } from './editions';
import type { ReadBook } from './editions';

function followingBook(id: string, which: 'all' | 'unfinished' = 'all', renumber = false) {
  const book = sampleBook(id);
  const { years: from, title } = book.workbook.plan;
  const last = from.at(-1) ?? 0;
  const years = span(last + 1, last + from.length);
  const next = nextBook(book, {
    years,
    title: proposedTitle(title, { from, to: years }),
    carried: { which },
    renumber,
  });
  return { book, next, start: { year: last, half: 2 as const } };
}

/** The cells whose time has not come at the start of the plan: all that are due with a half or a year. */
function laterCells({ workbook: { ledgers } }: ReadBook): ReadonlySet<string> {
  return new Set(
    ledgers.flatMap((ledger) =>
      ledger.columns
        .filter(({ field }) => field.due !== undefined)
        .flatMap((column) =>
          ledger.rows.map((_, index) => {
            const { sheet, row, column: at } = positionOf(ledger, column, index);
            return `${sheet}!${cellAddress(row, at)}`;
          }),
        ),
    ),
  );
}

describe('the edition that follows', () => {
  it.each(['asahikawa', 'annaka', 'tomakomai', 'azumino', 'kamifurano'])(
    '%s has all its records and columns, and no finding asks for the future',
    (id) => {
      const { book, next, start } = followingBook(id);
      for (const ledger of next.workbook.ledgers) {
        expect(ledger.missing).toEqual([]);
        expect(ledger.unread).toEqual([]);
      }
      const [main] = book.workbook.plan.ledgers;
      expect(recordsIn(next, main?.id ?? '')).toHaveLength(recordsIn(book, main?.id ?? '').length);
      const later = laterCells(next);
      // The ledgers of these two hold what is planned, and no result.
      expect(later.size > 0).toBe(!['annaka', 'azumino'].includes(id));
      const findings = check({ ...next.workbook, asOf: start });
      expect(findings.filter(({ code }) => code === 'C01' || code === 'E01')).toEqual([]);
      expect(findings.filter(({ sheet, cell }) => later.has(`${sheet}!${cell}`))).toEqual([]);
    },
  );

  it('上富良野町 says R3 in every record, and carries the tree of what is left to do', () => {
    const { next, start } = followingBook('kamifurano');
    expect(next.edition.plan.title).toBe('町政運営推進プランR3');
    const sheets = recordsIn(next, 'sheets');
    expect(sheets).toHaveLength(37);
    expect(new Set(sheets.map((record) => heldIn(record, 'year')))).toEqual(new Set(['令和3年度']));
    for (const field of ['firstHalf', 'secondHalf', 'achievement', 'evaluation'])
      expect(new Set(sheets.map((record) => heldIn(record, field)))).toEqual(new Set(['']));
    const findings = check({ ...next.workbook, asOf: start });
    // Slips of the old texts, which are kept: dates that cannot be.
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['K11']));
  });

  it('上富良野町 carries on what was not achieved alone', () => {
    const { book, next } = followingBook('kamifurano', 'unfinished');
    const open = recordsIn(book, 'sheets').filter(
      (record) => heldIn(record, 'achievement') !== '達成できた',
    );
    const nameOf = (record: (typeof open)[number]) => [
      heldIn(record, 'item'),
      heldIn(record, 'section'),
    ];
    expect(recordsIn(next, 'sheets').map(nameOf)).toEqual(open.map(nameOf));
    const itemsOf = (records: readonly (typeof open)[number][]) =>
      new Set(
        records.map((record) =>
          String(heldIn(record, 'item')).normalize('NFKC').replaceAll(' ', ''),
        ),
      );
    expect(itemsOf(recordsIn(next, 'tree'))).toEqual(itemsOf(open));
  });

  it('苫小牧市 plans each practice anew for each year, and keeps the initiatives of what goes on', () => {
    const { next, start } = followingBook('tomakomai', 'unfinished', true);
    const practices = recordsIn(next, 'practices');
    const schedule = recordsIn(next, 'schedule');
    expect(schedule).toHaveLength(5 * practices.length);
    expect(schedule.slice(0, 5).map((record) => heldIn(record, 'year'))).toEqual([
      'R7',
      'R8',
      'R9',
      'R10',
      'R11',
    ]);
    // Each practice belongs to an initiative by that one's new number.
    const initiatives = recordsIn(next, 'initiatives');
    expect(initiatives.map((record) => heldIn(record, 'number'))).toEqual(
      initiatives.map((_, at) => at + 1),
    );
    const findings = check({ ...next.workbook, asOf: start });
    expect(findings.filter(({ code }) => ['T07', 'C03', 'C04', 'C09'].includes(code))).toEqual([]);
  });
});
