/** What is merged down several records holds for each of them, for every part that asks; an amount enters a sum once. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { isUnderMerge, readAddress } from '../../../src/core/area';
import { recordNames } from '../../../src/core/records/record-names';
import { recordBook } from '../../../src/core/records/record-book';
import { columnOf } from '../../../src/core/ledger/ledger';
import { rollUp } from '../../../src/core/rollup';
import type { Table } from '../../../src/core/rollup';
import { sheetOfDraft } from '../form/sheets-of-drafts';
import { cellWith, withCell } from '../form/handling';
import { calculated, disagreements } from '../rollup/calculated';
import { printed } from '../rollup/rolled-up';
import { recognisedIn, sampleOf } from '../../plans/summaries';
import { nothingNew } from '../../plans/status-sheets';
import { findingsOf, sectionsInCharge, shared, SHARING, sheetsOf, type Shared } from '../merged';

/** What records of each plan share, and people merge: sections, headings, names. */
const CASES = [
  ['asahikawa', 'initiatives', ['sections', 'process']],
  ['asahikawa', 'initiatives', ['title', 'major']],
  ['annaka', 'items', ['section', 'major']],
  ['tomakomai', 'practices', ['sections', 'initiative']],
  ['kamifurano', 'sheets', ['section', 'promotion']],
  ['azumino', 'plans', ['section', 'policy']],
] as const;

type Merges = Shared['ledger']['merges'];

function table({ workbook }: Shared, id: string): Table {
  const definition = workbook.plan.rollups.find((rollup) => rollup.id === id);
  const made = definition && rollUp(workbook, definition);
  if (made?.state !== 'table') throw new Error(`no table ${id}`);
  return made;
}

/** All but what is said of merges, and of cells that they cover. */
function otherFindings(of: Shared, merges: Merges): readonly string[] {
  return findingsOf(of, ({ code, cell }) => {
    const at = readAddress(cell);
    return code !== 'C16' && !(at && isUnderMerge(merges, at.row, at.column));
  });
}

describe.each(CASES)('what %s merges down (%s, %j)', (plan, id, fields) => {
  const merged = shared(plan, id, fields, 'merged');
  const written = shared(plan, id, fields, 'written');

  it('is what each record holds', () => {
    for (const field of fields) {
      const texts = ({ ledger }: Shared): readonly string[] | undefined =>
        columnOf(ledger, field)?.cells.map(({ text }) => text);
      expect(texts(merged)).toEqual(texts(written));
    }
    expect(sectionsInCharge(merged)).toEqual(sectionsInCharge(written));
    expect(recordNames(merged.ledger)).toEqual(recordNames(written.ledger));
  });

  it('is checked as if each record had it, but for the merge itself', () => {
    const { merges } = merged.ledger;
    expect(merges).toHaveLength(fields.length);
    expect(otherFindings(merged, merges)).toEqual(otherFindings(written, merges));
    const codes = check(merged.workbook).map(({ code }) => code);
    expect(codes.filter((code) => code === 'C16')).toHaveLength(fields.length);
  });

  it('is counted for each record, in every table', () => {
    for (const rollup of merged.workbook.plan.rollups) {
      const [made, wanted] = [merged, written].map(({ workbook }) => rollUp(workbook, rollup));
      if (made?.state !== 'table' || wanted?.state !== 'table') expect(made).toEqual(wanted);
      else expect(printed(made)).toEqual(printed(wanted));
    }
  });

  it('gives no formula that would find it in its first record alone', async () => {
    const { pairs, live } = await calculated([
      { plan: merged.workbook.plan, snapshot: merged.snapshot },
    ]);
    expect(disagreements(pairs)).toEqual([]);
    expect(live.length).toBeGreaterThan(0);
  });

  it("stands on each record's sheet, and comes back without a difference", () => {
    const sections = sectionsInCharge(written)[1] ?? [];
    const names = sheetsOf(merged, sections).map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(SHARING);
    expect(names).toEqual(sheetsOf(written, sections).map(({ name }) => name));
    const sheets = sheetsOf(merged).slice(0, SHARING).map(sheetOfDraft);
    const found = findForms({ workbook: 'section.xlsx', sheets }, merged.workbook.plan);
    expect(compareForms(merged.workbook, found)).toEqual(nothingNew(SHARING));
  });
});

describe('an answer to what is merged', () => {
  it('is written into no cell of the merge, and said with the merge', () => {
    const merged = shared('asahikawa', 'initiatives', ['title'], 'merged');
    const { workbook, ledger } = merged;
    const title = columnOf(ledger, 'title')?.cells[0]?.text ?? '';
    const sheets = sheetsOf(merged)
      .slice(0, SHARING)
      .map((draft, at) => {
        const sheet = sheetOfDraft(draft);
        if (at === 2) return sheet;
        const [row, column] = cellWith(sheet, title);
        return withCell(sheet, row, column, `名前${at + 1}`);
      });
    const found = findForms({ workbook: 'section.xlsx', sheets }, workbook.plan);
    const { records, unplaced } = compareForms(workbook, found);
    expect(records).toEqual([]);
    expect(unplaced).toMatchObject([
      { why: 'merged', record: '1', change: { before: title, after: '名前1' } },
      { why: 'merged', record: '2', change: { before: title, after: '名前2' } },
    ]);
  });
});

describe('an amount that is merged down', () => {
  const year = 2018;
  const source = recognisedIn(sampleOf('asahikawa'));
  const [written] = source.ledgers;
  const column = written && columnOf(written, 'amounts', year);
  // The greatest amount: it shows in a table of 億円.
  const amounts = column
    ? recordBook(source)
        .ofLedger(written)
        .all.map((record) => record.figureIn(column)?.toNumber() ?? 0)
    : [];
  const from = amounts.indexOf(Math.max(...amounts.slice(0, -SHARING)));
  const over = (how: 'merged' | 'written' | 'emptied'): Shared =>
    shared('asahikawa', 'initiatives', [['amounts', year]], how, from);

  it('is shown for each record, and enters a sum once, as in the sums of Excel', async () => {
    const merged = over('merged');
    const cells = columnOf(merged.ledger, 'amounts', year)?.cells.slice(from, from + SHARING) ?? [];
    expect(cells.map(({ underMerge }) => underMerge)).toEqual([undefined, 'down', 'down']);
    expect(new Set(cells.map(({ text }) => text)).size).toBe(1);
    const once = printed(table(over('emptied'), 'funding'));
    expect(printed(table(merged, 'funding'))).toEqual(once);
    expect(printed(table(over('written'), 'funding'))).not.toEqual(once);
    const { pairs, live } = await calculated([
      { plan: merged.workbook.plan, snapshot: merged.snapshot },
    ]);
    expect(disagreements(pairs)).toEqual([]);
    expect(live.some(({ measures }) => measures.includes('sum'))).toBe(true);
  });
});

describe('numbers that are merged down', () => {
  it('name their first record alone: nothing else tells records apart', () => {
    const { ledger } = shared('asahikawa', 'initiatives', ['number'], 'merged');
    expect(recordNames(ledger).slice(0, SHARING + 1)).toEqual(['1', '', '', '4']);
  });
});
