/** A ditto mark (〃, 同上) below a name is that name for every part that asks, and is said; a formula cannot see through it. */
import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../../src/core/area';
import { check } from '../../../src/core/check';
import type { Finding } from '../../../src/core/finding';
import { compareForms } from '../../../src/core/form/compare';
import { findForms } from '../../../src/core/form/find';
import { recordNames } from '../../../src/core/records/record-names';
import { columnOf } from '../../../src/core/ledger/ledger';
import type { LedgerCell } from '../../../src/core/ledger/ledger';
import { recognise } from '../../../src/core/ledger/recognise';
import type { Plan } from '../../../src/core/plan';
import { rollUp } from '../../../src/core/rollup';
import type { CellValue } from '../../../src/core/snapshot';
import type { ValueType } from '../../../src/core/values';
import { findingMessage } from '../../../src/words/finding-message';
import { allowedValues, readableValues } from '../../../src/plans/common-rules';
import { nothingNew } from '../../plans/status-sheets';
import { sheetOfDraft } from '../form/sheets-of-drafts';
import { findingsOf, sectionsInCharge, shared, SHARING, sheetsOf, type Shared } from '../merged';
import { plainSheet } from '../plain-sheet';
import { calculated, disagreements } from '../rollup/calculated';
import { printed } from '../rollup/rolled-up';

/** What records of each plan share, and people write 〃 for: sections, headings, names, choices. */
const CASES = [
  ['asahikawa', 'initiatives', ['sections', 'process', 'result']],
  ['asahikawa', 'initiatives', ['title', 'major']],
  ['annaka', 'items', ['section', 'major', 'middle']],
  ['tomakomai', 'practices', ['sections']],
  ['kamifurano', 'sheets', ['section', 'promotion']],
  ['azumino', 'plans', ['section', 'policy', 'period']],
] as const;

/** All but what is said of the ditto marks themselves. */
function otherFindings(of: Shared): readonly string[] {
  return findingsOf(of, ({ code }) => code !== 'C27');
}

describe.each(CASES)('ditto marks of %s (%s, %j)', (plan, id, fields) => {
  const marked = shared(plan, id, fields, '〃');
  const written = shared(plan, id, fields, 'written');

  it('are what the record above holds', () => {
    for (const field of fields) {
      const cells = ({ ledger }: Shared): readonly LedgerCell[] =>
        columnOf(ledger, field)?.cells ?? [];
      const read = cells(marked).map(({ raw, text, reading }) => ({ raw, text, reading }));
      expect(read).toEqual(cells(written));
      expect(cells(marked).filter(({ ditto }) => ditto === '〃')).toHaveLength(SHARING - 1);
    }
    expect(sectionsInCharge(marked)).toEqual(sectionsInCharge(written));
    expect(recordNames(marked.ledger)).toEqual(recordNames(written.ledger));
  });

  it('are said at each mark, with what they stand for as fix', () => {
    const marks = check(marked.workbook).filter(({ code }) => code === 'C27');
    expect(marks).toHaveLength(fields.length * (SHARING - 1));
    for (const { field, value, fix, severity } of marks) {
      expect({ value, severity, way: fix?.way }).toEqual({
        value: '〃',
        severity: 'warning',
        way: 'ditto',
      });
      const column = written.ledger.columns.find((each) => each.field.label === field);
      expect(fix?.content).toBe(column?.cells[0]?.text);
    }
  });

  it('break no rule that the names written out would not', () => {
    const allowed = new Map<string, number>();
    for (const each of otherFindings(written)) allowed.set(each, (allowed.get(each) ?? 0) + 1);
    const more = otherFindings(marked).filter((each) => {
      allowed.set(each, (allowed.get(each) ?? 0) - 1);
      return (allowed.get(each) ?? 0) < 0;
    });
    expect(more).toEqual([]);
  });

  it('are counted for each record in every table, and no row is theirs', () => {
    for (const rollup of marked.workbook.plan.rollups) {
      const [made, wanted] = [marked, written].map(({ workbook }) => rollUp(workbook, rollup));
      if (made?.state !== 'table' || wanted?.state !== 'table') expect(made).toEqual(wanted);
      else expect(printed(made)).toEqual(printed(wanted));
    }
  });

  it('give no formula that would take them for names', async () => {
    const { pairs, live } = await calculated([
      { plan: marked.workbook.plan, snapshot: marked.snapshot },
    ]);
    expect(disagreements(pairs)).toEqual([]);
    expect(live.length).toBeGreaterThan(0);
  });

  it("are written out on each record's sheet, which comes back without a difference", () => {
    const sections = sectionsInCharge(written)[1] ?? [];
    const names = sheetsOf(marked, sections).map(({ name }) => name);
    expect(names).toEqual(sheetsOf(written, sections).map(({ name }) => name));
    const drafts = sheetsOf(marked).slice(0, SHARING);
    expect(JSON.stringify(drafts)).not.toContain('〃');
    const found = findForms(
      { workbook: 'section.xlsx', sheets: drafts.map(sheetOfDraft) },
      marked.workbook.plan,
    );
    expect(compareForms(marked.workbook, found)).toEqual(nothingNew(SHARING));
  });
});

const CHOICES: ValueType = { kind: 'one-of', values: ['実施', '中止'] };

/** A ledger of one column beside the number, whose field names the section unless it is another one. */
function ledgerOf(type: ValueType, cells: readonly CellValue[], field = 'section') {
  const plan: Plan = {
    id: 'dittos',
    municipality: '試験市',
    title: '試験計画',
    years: [2020],
    ledgers: [
      {
        id: 'items',
        name: '項目一覧',
        recordName: '項目',
        numberField: 'number',
        sectionField: 'section',
        fields: [
          { id: 'number', label: '番号', type: { kind: 'integer', min: 1 } },
          { id: field, label: '欄', type },
          { id: 'note', label: '備考', type: { kind: 'text' } },
        ],
      },
    ],
    rules: [readableValues(), ...(type.kind === 'one-of' ? [allowedValues([field])] : [])],
    rollups: [
      {
        id: 'rows',
        name: '別',
        title: '別',
        unitLine: null,
        ledger: 'items',
        rows: { by: 'values', field },
        labels: [{ heading: '欄' }],
        columns: [{ heading: '件数', measure: { measure: 'count' }, places: 0 }],
        notes: [],
      },
    ],
    forms: [],
  };
  const rows = cells.map((cell, at) => [at + 1, cell, '']);
  const recognition = recognise(
    { workbook: 'dittos.xlsx', sheets: [plainSheet([['番号', '欄', '備考'], ...rows])] },
    [plan],
  );
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const [ledger] = recognition.workbook.ledgers;
  const [rollup] = plan.rollups;
  const table = rollup && rollUp(recognition.workbook, rollup);
  return {
    counts: table?.state === 'table' ? printed(table) : [],
    texts: ledger?.columns[1]?.cells.map(({ text }) => text),
    findings: check(recognition.workbook),
  };
}

const told = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ code, severity, record }) => `${code} ${severity} ${record}`);

describe('a ditto mark', () => {
  it.each(['〃', '　〃　', '〃〃', '″', '"', '＂', '”', "''", '同上', '仝'])(
    'may be %j',
    (mark) => {
      const { texts, findings } = ledgerOf({ kind: 'text' }, ['総務課', mark, mark, '財政課']);
      expect(texts).toEqual(['総務課', '総務課', '総務課', '財政課']);
      expect(told(findings)).toEqual(['C27 warning 2', 'C27 warning 3']);
    },
  );

  it.each(['〃に準ずる', '同上課', '々', 'ー', '→', '同'])('is not %j', (text) => {
    expect(ledgerOf({ kind: 'text' }, ['総務課', text]).texts).toEqual(['総務課', text]);
  });

  it('is a sign in a text about anything, where 同上 may be part of what was written', () => {
    const cells = ['点検', '同上', '"', '〃', '″'];
    const { texts, findings } = ledgerOf({ kind: 'text' }, cells, 'remark');
    expect(texts).toEqual(['点検', '同上', '"', '"', '"']);
    expect(told(findings)).toEqual(['C27 warning 4', 'C27 warning 5']);
  });

  it('has no row in a table by a text that no plan calls a section', () => {
    const { counts } = ledgerOf({ kind: 'text' }, ['総務課', '〃', '財政課', '〃', '〃'], 'office');
    expect(counts).toEqual([
      ['総務課', '2'],
      ['財政課', '3'],
    ]);
  });

  it('is none in an amount or a number, which cannot be read then', () => {
    const type: ValueType = { kind: 'money', unit: '千円' };
    const { texts, findings } = ledgerOf(type, ['1,000', '〃'], 'amount');
    expect(texts).toEqual(['1,000', '〃']);
    expect(told(findings)).toContain('C07 error 2');
  });

  it('is named by its beginning where it stands for a long text', () => {
    const [finding] = ledgerOf({ kind: 'text' }, ['長'.repeat(200), '〃'], 'remark').findings;
    if (!finding) throw new Error('no finding');
    expect(findingMessage(finding, 'ja')).toContain(`と同じ「${'長'.repeat(30)}…」として`);
    expect(finding.fix?.content).toBe('長'.repeat(200));
  });

  it('stays what it is where the field allows it as a value', () => {
    const type: ValueType = { kind: 'one-of', values: ['実施', '同上'] };
    const { texts, findings } = ledgerOf(type, ['実施', '同上'], 'result');
    expect(texts).toEqual(['実施', '同上']);
    expect(findings).toEqual([]);
  });

  it.each([
    ['the first record', ['〃', '総務課']],
    ['an empty cell', ['総務課', '', '〃']],
  ])('below nothing cannot be read: %s', (_name, cells) => {
    const { findings } = ledgerOf({ kind: 'heading' }, cells);
    expect(told(findings)).toEqual([`C07 error ${cells.indexOf('〃') + 1}`]);
    const [finding] = findings;
    if (!finding) throw new Error('no finding');
    expect(finding.fix).toBeUndefined();
    expect(findingMessage(finding, 'ja')).toBe(
      '「欄」の「〃」が表す値が、すぐ上の記録にありません。値を入力してください。',
    );
    expect(findingMessage(finding, 'en')).toBe(
      '“欄” holds “〃”, which repeats a value that the record above lacks: write the value out.',
    );
  });

  it('below what cannot be read is said as a mark, without a fix', () => {
    const { findings } = ledgerOf(CHOICES, ['実施中', '〃', '中止', '〃'], 'result');
    expect(told(findings)).toEqual(['C06 error 1', 'C27 warning 2', 'C27 warning 4']);
    expect(findings.map(({ fix }) => fix?.content)).toEqual(['実施', undefined, '中止']);
  });

  it('says in both languages what it counts as and why it is to be written out', () => {
    const [finding] = ledgerOf({ kind: 'text' }, ['総務課', '〃']).findings;
    if (!finding) throw new Error('no finding');
    expect(findingMessage(finding, 'ja')).toBe(
      '「欄」の「〃」は、すぐ上の記録と同じ「総務課」として扱います。並べ替えや絞り込みをすると意味が変わりますので、省略せずに入力してください。',
    );
    expect(findingMessage(finding, 'en')).toBe(
      '“〃” in “欄” counts as “総務課”, as in the record above: sorting or filtering would change what it means, so write it out.',
    );
  });
});

describe('ditto marks in the first records of a sample', () => {
  it.each(CASES)('of %s are errors of the plan (%s, %j)', (plan, id, fields) => {
    for (const field of fields) {
      // Below the header, in the first record and the second.
      const { workbook, ledger } = shared(plan, id, [field], '〃', -1);
      const errors = check(workbook).filter(
        ({ severity, value }) => severity === 'error' && value === '〃',
      );
      const column = columnOf(ledger, field)?.column ?? 0;
      const cells = ledger.rows.slice(0, 2).map((row) => cellAddress(row, column));
      expect(errors.map(({ cell }) => cell)).toEqual(cells);
    }
  });
});
