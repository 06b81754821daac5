/** What a person says of a proposal is followed, and everything else follows from it. */
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/core/check';
import { NO_CHOICES, readChoices } from '../../../src/core/infer/choices';
import type { Choices } from '../../../src/core/infer/choices';
import { recognise } from '../../../src/core/ledger/recognise';
import type { CellValue, Snapshot } from '../../../src/core/snapshot';
import { plainSheet } from '../plain-sheet';
import { acceptedPlan, fieldNamed, firstLedger, proposed } from './proposed';

const STATES = ['実施', '実施', '検討', '実施', '検討', '実施'];

function book(rows: readonly (readonly CellValue[])[]): Snapshot {
  return { workbook: '台帳.xlsx', sheets: [plainSheet(rows, { name: '台帳' })] };
}

const ROWS: readonly (readonly CellValue[])[] = [
  ['番号', '取組名', '担当課', '状況', '予算額（千円）'],
  ...STATES.map((state, at) => [at + 1, `取組その${at + 1}`, '総務課', state, 100 * (at + 1)]),
  ['控え', '事務局の控え', '総務課', '実施', 5],
  ['計', '', '', '', 2105],
];
const CONTROL_ROW = STATES.length + 1;

function of(rows: readonly (readonly CellValue[])[], choices?: Choices) {
  const proposal = proposed(book(rows), choices);
  return { proposal, ledger: firstLedger(proposal), plan: acceptedPlan(proposal) };
}

function chosen(ledger: NonNullable<Choices['ledgers']>[string]): Choices {
  return { ledgers: { 台帳: ledger } };
}

describe('choices about rows', () => {
  it('make a row none of the records, here and in the plan', () => {
    const sheetId = '{sheet-1}';
    const choices = chosen({ rows: [{ sheetId, row: CONTROL_ROW, kind: 'note' }] });
    const { ledger, plan, proposal } = of(ROWS, choices);
    expect([of(ROWS).ledger.records, ledger.records]).toEqual([7, 6]);
    expect(ledger.sheets[0]?.rows[CONTROL_ROW]).toMatchObject({ kind: 'note', evidence: 'chosen' });
    expect(plan.ledgers[0]?.otherRows).toEqual(['控え']);
    expect(proposal.reading?.ledgers[0]?.rows).toHaveLength(6);
    const recognition = recognise(book(ROWS), [plan], plan.id);
    expect(recognition.state === 'found' && recognition.workbook.ledgers[0]?.rows.length).toBe(6);
  });

  it('make a record of a row that looks like a total', () => {
    const row = ROWS.length - 1;
    const choices = chosen({ rows: [{ sheetId: '{sheet-1}', row, kind: 'record' }] });
    expect(of(ROWS, choices).ledger.records).toBe(8);
  });

  it('move the headings', () => {
    const titled = [['台帳の一覧', '令和7年度', '部外秘', '写し', '第1版'], ...ROWS];
    const choices = chosen({ header: { first: 1, last: 1 } });
    const { ledger } = of(titled, choices);
    expect(ledger.fields.map(({ name }) => name)).toContain('取組名');
    expect(ledger.records).toBe(7);
  });
});

describe('choices about fields', () => {
  it('name a field, leave one out, and give one another kind', () => {
    const choices = chosen({
      fields: {
        c4: { name: '進みぐあい', type: { kind: 'text' } },
        c5: { taken: false },
      },
    });
    const { ledger, plan, proposal } = of(ROWS, choices);
    expect(fieldNamed(ledger, '進みぐあい')).toMatchObject({ type: { kind: 'text' }, filled: 7 });
    expect(plan.ledgers[0]?.fields.map(({ label }) => label)).toEqual([
      ...['番号', '取組名', '担当課', '進みぐあい'],
    ]);
    // The sheet's heading is still found.
    expect(proposal.reading?.ledgers[0]?.missing).toEqual([]);
    expect(fieldNamed(ledger, '予算額（千円）').taken).toBe(false);
  });

  it('say that a rare spelling is the common one, which then is a finding with its fix', () => {
    const rows = ROWS.map((row, at) =>
      at === 3 ? [...row.slice(0, 2), '総務か', ...row.slice(3)] : row,
    );
    const long = rows.map((row) =>
      row.map((cell) =>
        cell === '総務か' ? '総合政策か' : cell === '総務課' ? '総合政策課' : cell,
      ),
    );
    const [pair] = fieldNamed(of(long).ledger, '担当課').spellings;
    expect(pair).toMatchObject({
      rare: '総合政策か',
      common: '総合政策課',
      rareCount: 1,
      same: null,
    });
    const spellings = [{ rare: '総合政策か', common: '総合政策課', same: true }];
    const { proposal } = of(long, chosen({ fields: { c3: { spellings } } }));
    expect(proposal.rules.find(({ key }) => key === 'C30')).toMatchObject({
      on: true,
      findings: 1,
    });
  });
});

describe('choices about rules', () => {
  it('turn a rule off, change its severity, and add one of a condition', () => {
    const own = {
      code: 'P01',
      severity: 'warning',
      kind: 'cells',
      ledger: '台帳',
      fields: ['c5'],
      where: { field: 'c4', in: ['検討'] },
      must: { blank: true },
    } as const;
    const choices: Choices = {
      rules: { C04: { on: false }, C05: { severity: 'info' } },
      ownRules: [own],
    };
    const { proposal, plan } = of(ROWS, choices);
    expect(plan.rules.map(({ code }) => code)).not.toContain('C04');
    expect(plan.rules.find(({ code }) => code === 'C05')?.severity).toBe('info');
    expect(proposal.rules.find(({ key }) => key === 'P01')).toMatchObject({
      own: true,
      findings: 2,
    });
    const recognition = recognise(book(ROWS), [plan], plan.id);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    expect(check(recognition.workbook).filter(({ code }) => code === 'P01')).toHaveLength(2);
  });
});

describe('columns with one heading', () => {
  it('are told apart by their place, and each keeps its own values', () => {
    const rows = [
      ['番号', '取組名', '担当課', '評価', '評価', '評価'],
      ...STATES.map((_, at) => [at + 1, `取組その${at + 1}`, '総務課', 'A', 'B', 'C']),
    ];
    const { ledger, proposal } = of(rows);
    const twins = ledger.fields.filter(({ name }) => name === '評価');
    expect(twins.map(({ place, examples }) => [place, examples[0]])).toEqual([
      [1, 'A'],
      [2, 'B'],
      [3, 'C'],
    ]);
    const [read] = proposal.reading?.ledgers ?? [];
    expect([read?.missing, read?.twins]).toEqual([[], []]);
    expect(
      read?.columns
        .filter(({ field }) => field.label === '評価')
        .map(({ cells }) => cells[0]?.text),
    ).toEqual(['A', 'B', 'C']);
  });
});

describe('kept choices', () => {
  it('are read again, and data that are none are refused', () => {
    const choices = chosen({ numberField: null, rows: [{ sheetId: 's', row: 3, kind: 'band' }] });
    expect(readChoices(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
    expect(readChoices({})).toEqual(NO_CHOICES);
    const wrong: readonly unknown[] = [
      null,
      [],
      'x',
      { rows: 1 },
      { ledgers: { a: { rows: [{ row: -1 }] } } },
    ];
    expect(wrong.map(readChoices)).toEqual(wrong.map(() => null));
  });
});
