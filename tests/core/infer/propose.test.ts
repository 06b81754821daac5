/** A plan is proposed from a town's progress table as it is kept, and gives what the town published. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import type { Choices } from '../../../src/core/infer/choices';
import { recognise } from '../../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../../src/core/ledger/ledger';
import type { Plan } from '../../../src/core/plan';
import { rollUp } from '../../../src/core/rollup';
import {
  kumagayaWorkbook,
  MINUS_IN_TEXT,
  PUBLISHED,
  WITHIN_ANOTHER,
} from '../../plans/kumagaya-workbook';
import { plainSheet } from '../plain-sheet';
import { snapshotOfWorkbook } from '../snapshot-of';
import { acceptedPlan, fieldNamed, firstLedger, proposed } from './proposed';

const SNAPSHOT = snapshotOfWorkbook(kumagayaWorkbook());

function readBy(plan: Plan): PlanWorkbook<Plan> {
  const recognition = recognise(SNAPSHOT, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

describe("what is proposed for a town's progress table", () => {
  const proposal = proposed(SNAPSHOT);
  const ledger = firstLedger(proposal);

  it('knows the title, the unit, two rows of headings, records and what is none', () => {
    const [sheet] = ledger.sheets;
    const kinds = (sheet?.rows ?? []).filter(({ kind }) => kind !== 'record');
    expect(kinds.map(({ row, kind }) => [row + 1, kind])).toEqual([
      [1, 'title'],
      [2, 'unit'],
      [3, 'header'],
      [4, 'header'],
      [13, 'relisted'],
      [52, 'total'],
      [53, 'note'],
      [54, 'note'],
    ]);
    expect([ledger.records, ledger.relisted]).toEqual([47, 1]);
  });

  it('finds each column with its kind, the years as one field, the chapters as headings', () => {
    const said = ledger.fields.map(({ name, source, type }) => [name, source, type.kind]);
    expect(said).toEqual([
      ['重点項目', 'headings', 'text'],
      ['推進項目', 'headings', 'text'],
      ['№', 'column', 'integer'],
      ['計画項目', 'column', 'text'],
      ['担当課', 'column', 'section-list'],
      ['実施計画', 'years', 'one-of'],
      ['25年度の実施状況', 'column', 'one-of'],
      ['効果額 計画', 'column', 'money'],
      ['効果額 実績', 'column', 'money'],
      ['取組実績', 'column', 'text'],
      ['備考', 'column', 'text'],
    ]);
    expect(proposal.years).toEqual([2013, 2014, 2015, 2016, 2017]);
    expect(fieldNamed(ledger, '効果額 実績')).toMatchObject({ unit: '千円', read: 46, filled: 47 });
    expect(fieldNamed(ledger, '効果額 実績').unread.map(({ text }) => text)).toEqual(['№39の内数']);
  });

  it('names the municipality and the years, and what a record is called', () => {
    expect(proposal.municipality).toBe('熊谷市');
    expect(ledger.recordName).toBe('計画項目');
    expect([ledger.numberField, ledger.titleField, ledger.sectionField]).toEqual([
      'c3',
      'c4',
      'c5',
    ]);
  });

  it('has no findings but the real oddities, in the proposal and by the accepted plan', () => {
    const told = check(readBy(acceptedPlan(proposal)));
    expect(told.map(({ code, record, field }) => `${code} ${record} ${field}`).toSorted()).toEqual(
      [
        `C10 ${MINUS_IN_TEXT} 効果額 実績`,
        `C07 ${WITHIN_ANOTHER} 効果額 実績`,
        `C15 ${WITHIN_ANOTHER} 効果額 実績`,
        'C15 再掲 備考',
      ].toSorted(),
    );
    const counted = proposal.rules
      .filter(({ on }) => on)
      .map(({ key, findings }) => [key, findings]);
    expect(counted.filter(([, findings]) => findings !== 0)).toEqual([
      ['C07', 1],
      ['C10', 1],
      ['C15', 2],
    ]);
  });

  it('gives the published 総括 with all of its parts, once a person says what counts as done', () => {
    const [summary] = proposal.rollups;
    if (!summary) throw new Error('no table');
    const choices: Choices = {
      rollups: [
        {
          ...summary,
          columns: summary.columns.map((column) =>
            column.column === 'share' ? { ...column, values: ['○', '△'] } : column,
          ),
        },
      ],
    };
    const plan = acceptedPlan(proposed(SNAPSHOT, choices));
    const [definition] = plan.rollups;
    const table = definition && rollUp(readBy(plan), definition);
    if (table?.state !== 'table') throw new Error('no table');
    expect(definition?.columns.map(({ heading, aside }) => (aside ? null : heading))).toEqual([
      '件数',
      '実施',
      '一部実施',
      '検討中',
      null,
      '実施・一部実施の割合',
    ]);
    const printed = table.rows.map(({ labels: [label], cells }) => {
      const [all, done, partly, considered, , rate] = cells.map((cell) =>
        cell?.figure.kind === 'number' ? Number(cell.figure.value) : NaN,
      );
      return [label, all, done, partly, considered, `${((rate ?? NaN) * 100).toFixed(1)}%`];
    });
    expect(printed).toEqual(PUBLISHED);
    expect(table.leftOut).toMatchObject([{ words: ['再掲'], records: 1 }]);
  });
});

describe('what is proposed for a workbook without a ledger', () => {
  it('is nothing, and says so', () => {
    const texts = plainSheet([['メモ'], ['来週までに集める']]);
    expect(proposed({ workbook: 'memo.xlsx', sheets: [texts] })).toMatchObject({
      ledgers: [],
      rules: [],
      reading: null,
    });
  });
});
