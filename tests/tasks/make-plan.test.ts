/** A plan made from the ledger of a workbook that no plan knows, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { FIRST_DRAFT, type PlanDraft } from '../../src/core/infer/draft';
import type { RollupDesign } from '../../src/core/infer/choices';
import {
  beginPlan,
  comparedWith,
  decidePlan,
  finishPlan,
  keepDraft,
  pastedTable,
  previewTable,
  type PlanInMaking,
} from '../../src/tasks/make-plan';
import { open } from '../../src/tasks/open';
import { readOwnPlan } from '../../src/tasks/own-plan';
import { summarize } from '../../src/tasks/summarize';
import { validate } from '../../src/tasks/validate';
import { printSheet } from '../excel/practice';
import { kumagayaWorkbook, PUBLISHED } from '../plans/kumagaya-workbook';

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = kumagayaWorkbook();
  host = await startNodeHost(workbook);
});

async function begun(): Promise<PlanInMaking> {
  const made = await beginPlan({}, 'ja');
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.result;
}

async function decided(made: PlanInMaking, change: Partial<PlanDraft>): Promise<PlanInMaking> {
  const next = await decidePlan(made, { ...made.draft, ...change }, 'ja');
  if (!next.ok) throw new Error(JSON.stringify(next.trouble));
  return next.result;
}

/** 総括 as it is published: chapters and parts, each state, and the share of those that were done, also in part. */
function published({ proposal }: PlanInMaking): RollupDesign {
  const [ledger] = proposal.ledgers;
  const levels = ledger?.fields.filter(({ source }) => source === 'headings');
  const state = ledger?.fields.find(
    ({ source, choices }) => source === 'column' && choices.length === 3,
  );
  if (!ledger || !levels || !state) throw new Error('not as a town keeps it');
  const [done = '', part = '', considered = ''] = ['○', '△', '×'].map(
    (sign) => state.choices.find(({ value }) => value.startsWith(sign))?.value ?? sign,
  );
  const of = { field: state.key };
  return {
    id: 'published',
    ledger: ledger.key,
    name: '総括',
    levels: levels.slice(0, 2).map(({ key }) => key),
    columns: [
      { column: 'count', heading: '項目数' },
      { column: 'choice', ...of, value: done, heading: '実施' },
      { column: 'choice', ...of, value: part, heading: '一部実施' },
      { column: 'choice', ...of, value: considered, heading: '検討' },
      { column: 'share', ...of, values: [done, part], base: 'all', heading: '実施率' },
    ],
    total: true,
  };
}

/** The published table as somebody copies it, with one figure replaced. */
function printed(change: readonly [row: number, column: number, text: string] | null): string {
  const lines = [
    ['', '項目数', '実施', '一部実施', '検討', '実施率'],
    ...PUBLISHED.map((line) => line.map(String)),
  ];
  if (change) {
    const [row, column, text] = change;
    lines[row] = (lines[row] ?? []).with(column, text);
  }
  return lines.map((line) => line.join('\t')).join('\n');
}

async function withPublished(): Promise<PlanInMaking> {
  const made = await begun();
  return decided(made, { choices: { rollups: [published(made)] } });
}

describe('a plan made from a ledger', () => {
  it('is proposed where no plan is recognised', async () => {
    expect(await open()).toMatchObject({ ok: false });
    const { proposal, draft } = await begun();
    expect(draft).toEqual(FIRST_DRAFT);
    expect(proposal.ledgers[0]).toMatchObject({ taken: true, records: 47, relisted: 1 });
  });

  it('has the figures that the town has published, and tells the one that is changed', async () => {
    const { proposal } = await withPublished();
    const table = previewTable(proposal, 'published');
    if (!table) throw new Error('no table');
    const same = comparedWith(proposal, table, pastedTable(printed(null)));
    expect(same).toMatchObject({ differences: [], missing: [] });
    expect(same.compared).toBe(5 * PUBLISHED.length);
    const [wrong, ...others] = comparedWith(
      proposal,
      table,
      pastedTable(printed([2, 1, '4'])),
    ).differences;
    expect(others).toEqual([]);
    expect(wrong).toMatchObject({ printed: '4', figure: '3', at: null });
    expect(wrong?.ledgers[0]?.records).toHaveLength(3);
  });

  it('is kept as far as it was decided, and taken up again', async () => {
    const made = await begun();
    const draft: PlanDraft = { ...made.draft, step: 'fields', title: '行政改革大綱' };
    expect(await keepDraft(draft)).toEqual({ ok: true, result: true });
    expect((await begun()).draft).toEqual(draft);
    await keepDraft(null);
    expect((await begun()).draft).toEqual(FIRST_DRAFT);
  });

  it('changes no cell while it is made', async () => {
    const made = await withPublished();
    // Reading has calculated the workbook's formulas.
    const before = workbook.sheets.map(printSheet);
    await keepDraft(made.draft);
    await finishPlan(made);
    expect(workbook.sheets.map(printSheet)).toEqual(before);
  });

  it('lives in the workbook in the end: it opens, and is checked and summarized by it', async () => {
    const made = await decided(await withPublished(), { municipality: '熊谷市', title: '大綱' });
    expect(await finishPlan(made)).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({
      ok: true,
      result: {
        plan: { municipality: '熊谷市', title: '大綱' },
        origin: { kind: 'own', source: 'made', changed: false },
      },
    });
    expect(await validate()).toMatchObject({ ok: true });
    expect(await summarize()).toMatchObject({ ok: true });
    const own = await readOwnPlan();
    expect(own.ok && own.result.rollups.map(({ name }) => name)).toEqual(['総括']);
  });

  it('needs no reading for a decision, and one round trip to keep it', async () => {
    const made = await begun();
    host.counters.reset();
    const next = await decided(made, { step: 'fields' });
    expect(host.counters.roundTrips).toBe(0);
    await keepDraft(next.draft);
    expect(host.counters.roundTrips).toBe(1);
  });
});

describe('a draft that cannot be read', () => {
  it.each(['', 'no JSON', '{"version":2}', `{"version":1,"step":"ledgers","choices":{"x":1}}`])(
    'is left aside: %s',
    async (text) => {
      workbook.settings.set('torikumi.plan-draft', JSON.stringify(text));
      expect((await begun()).draft).toEqual(FIRST_DRAFT);
    },
  );
});
