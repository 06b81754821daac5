/** 旭川市's indicators of financial health (docs/formats/asahikawa.md, Rollups); its other tables are in tests/core/rollup. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/asahikawa/facts.json';
import { check } from '../../src/core/check';
import { rollUp } from '../../src/core/rollup';
import type { Snapshot } from '../../src/core/snapshot';
import { withCells } from '../core/snapshot-of';
import { below, definitionIn, page, recognisedIn, sampleOf, summariesOf } from './summaries';

const { indicators, counts } = facts.published.fiscalHealth;
const LEDGER = '財政健全化指標';
const sample = sampleOf('asahikawa');

function verdicts(snapshot: Snapshot): readonly (string | undefined)[] {
  return page(summariesOf('asahikawa', snapshot)('financial-health')).map((row) => row[4]);
}

describe('財政健全化指標', () => {
  const table = summariesOf('asahikawa', sample)('financial-health');

  it('says of each of the ten indicators whether its goal was reached', () => {
    expect(page(table).map((row) => row.slice(0, 5))).toEqual(
      indicators.map(({ name, part, goal, outcome, met }) => [
        name,
        part,
        goal,
        outcome,
        met ? '達成' : '未達成',
      ]),
    );
  });

  it('counts them below, by formulas over its own column', () => {
    expect(below(table)).toEqual([
      ['達成の指標数', String(counts.met)],
      ['未達成の指標数', String(counts.missed)],
    ]);
    expect(counts).toEqual({ met: 6, missed: 4 });
    expect(table.facts.map(({ cell }) => cell.reading)).toEqual(
      ['達成', '未達成'].map((is) => ({
        live: true,
        formula: ['COUNTIF(', { column: 2, first: 0, last: 9 }, `,"${is}")`],
      })),
    );
    expect(table.facts[1]?.cell.records).toEqual([
      { ledger: 'indicators', members: indicators.flatMap(({ met }, at) => (met ? [] : [at])) },
    ]);
  });

  it('gives a cause for each that was missed, and for no other', () => {
    expect(page(table).map((row) => row[5] !== '')).toEqual(indicators.map(({ met }) => !met));
  });

  it('takes a percentage of Excel for the percentage that it shows', () => {
    const change = { sheet: LEDGER, header: '結果', record: 1, value: 0.9 };
    const changed = withCells(sample, [change]);
    const shown = {
      ...changed,
      sheets: changed.sheets.map((sheet) =>
        sheet.name === LEDGER
          ? {
              ...sheet,
              text: sheet.text.map((row, at) => (at === 2 ? row.with(3, '90.0%') : row)),
            }
          : sheet,
      ),
    };
    expect(verdicts(shown)[1]).toBe('達成');
  });

  it('judges nothing that cannot be read or compared', () => {
    const changed = withCells(sample, [
      { sheet: LEDGER, header: '結果', record: 0, value: '' },
      { sheet: LEDGER, header: '結果', record: 5, value: '2,144円' },
    ]);
    expect(verdicts(changed)[0]).toBe('－');
    expect(verdicts(changed)[5]).toBe('－');
  });

  it('adds no finding to the ledger of initiatives, and has its own where a goal cannot be read', () => {
    const ofIndicators = (snapshot: Snapshot): readonly string[] =>
      check(recognisedIn(snapshot))
        .filter(({ sheet }) => sheet === LEDGER)
        .map(({ code, cell }) => `${code} ${cell}`);
    expect(ofIndicators(sample)).toEqual([]);
    const change = { sheet: LEDGER, header: '目標', record: 0, value: '400億円' };
    expect(ofIndicators(withCells(sample, [change]))).toEqual(['C07 C2']);
  });

  it('cannot be made without its ledger, and says so with the ledger and its columns', () => {
    const without = { ...sample, sheets: sample.sheets.filter(({ name }) => name !== LEDGER) };
    expect(rollUp(recognisedIn(without), definitionIn('asahikawa', 'financial-health'))).toEqual({
      state: 'missing-columns',
      name: LEDGER,
      labels: ['台帳「財政健全化指標」（指標・区分・目標・結果・理由）'],
    });
  });
});
