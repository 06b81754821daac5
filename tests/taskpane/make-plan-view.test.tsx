/**
 * Making a plan in the pane: what is proposed is shown in plain words, what a person decides changes it and is kept.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { FIRST_DRAFT, type PlanDraft } from '../../src/core/infer/draft';
import { planOf } from '../../src/core/infer/plan-of';
import { ownPlanOf, type OwnPlan } from '../../src/core/plan/own-plan';
import type { Outcome } from '../../src/core/outcome';
import { makePlanVerbs, type MakePlanVerbs } from '../../src/taskpane/make-plan/make-plan-verbs';
import { decidePlan, type PlanInMaking } from '../../src/tasks/make-plan';
import { kumagayaWorkbook } from '../plans/kumagaya-workbook';
import { snapshotOfWorkbook } from '../core/snapshot-of';
import { StandingPane } from './standing-pane';

let pane: StandingPane;
afterEach(() => pane.down());

const SNAPSHOT = snapshotOfWorkbook(kumagayaWorkbook());

function fine<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

interface Book {
  kept: PlanDraft | null;
  own: OwnPlan | null;
  tinted: boolean;
}

/** The real verbs over a workbook that was read; what they would write is kept in variables. */
function bookVerbs(): { readonly book: Book; readonly verbs: MakePlanVerbs } {
  const book: Book = { kept: null, own: null, tinted: false };
  const reading = { snapshot: SNAPSHOT } as PlanInMaking['reading'];
  const verbs: MakePlanVerbs = {
    ...makePlanVerbs,
    begin: async (_options, language) => {
      const draft = book.kept ?? FIRST_DRAFT;
      const empty = { reading, draft, proposal: null } as unknown as PlanInMaking;
      return decidePlan(empty, draft, language);
    },
    keep: (draft) => {
      book.kept = draft;
      return fine(true as const);
    },
    tint: () => {
      book.tinted = true;
      return fine(null);
    },
    untint: () => {
      book.tinted = false;
      return fine(null);
    },
    selectedRow: () => Promise.resolve({ sheetId: SNAPSHOT.sheets[0]?.id ?? '', row: 3 }),
    finish: ({ proposal, draft }) => {
      const plan = planOf(proposal, {
        municipality: draft.municipality ?? proposal.municipality,
        title: draft.title ?? proposal.title,
      });
      if (!plan) throw new Error('no plan');
      book.own = ownPlanOf(plan, 'made');
      return fine(book.own);
    },
  };
  return { book, verbs };
}

/** Waits until the newest decision is worked out. */
async function worked(standing: StandingPane): Promise<void> {
  do await standing.settled(20);
  while (standing.text().includes('案を組み立て直しています。'));
}

async function opened(verbs: MakePlanVerbs): Promise<StandingPane> {
  const standing = await StandingPane.over([], {
    makePlan: () => Promise.resolve(verbs),
    open: () =>
      Promise.resolve({
        ok: false,
        trouble: { code: 'no-ledger', params: {}, aftermath: 'unchanged' },
      }),
  });
  await standing.press('button', /^概要/u);
  await standing.settled(20);
  await standing.press('button', /^この台帳で計画をつくる/u);
  // Until the workbook is read and a plan is proposed for it.
  while (!standing.text().includes('この計画をブックに入れる')) await standing.settled(20);
  return standing;
}

/** Goes to another step, and waits until what follows is worked out. */
async function step(name: string): Promise<void> {
  await pane.press('button', name);
  await worked(pane);
}

describe('a plan in the making', () => {
  it('shows which rows are records, tints them, and takes other headings', async () => {
    const { book, verbs } = bookVerbs();
    pane = await opened(verbs);
    expect(pane.text()).toContain('46件、見出しは3–4行目');
    expect(pane.text()).toContain('13行目：再掲');
    expect(book.tinted).toBe(true);
    expect(pane.text()).toContain('シートで選んでいる4行目：見出し');
    await pane.press('button', 'この行を見出しから外す');
    await worked(pane);
    expect(pane.text()).toContain('見出しは3行目');
    const [header] = Object.values(book.kept?.choices.ledgers ?? {}).map((each) => each.header);
    expect(header).toEqual({ first: 2, last: 2 });
    await step('次へ（項目）');
    expect(book.tinted).toBe(false);
  });

  it('counts anew what a chosen kind reads, and goes to what it does not read', async () => {
    const { verbs } = bookVerbs();
    pane = await opened(verbs);
    await step('次へ（項目）');
    const cell = pane.one('button', /「№39の内数」$/u);
    expect(cell).toBeDefined();
    await pane.press('button', /「№39の内数」$/u);
    expect(pane.asked.at(-1)).toMatchObject(['jump', SNAPSHOT.sheets[0]?.id, expect.any(String)]);
    await pane.choose('「効果額 実績」に書かれているもの', /^文章/u);
    await worked(pane);
    expect(pane.all('button', /「№39の内数」$/u)).toEqual([]);
  });

  it('turns a rule off, adds one of one’s own, and counts its findings at once', async () => {
    const { book, verbs } = bookVerbs();
    pane = await opened(verbs);
    await step('次へ（項目）');
    await step('次へ（決まり）');
    await pane.choose('この項目が', /^25年度の実施状況$/u);
    await pane.choose('どうなっているとき', /^次のどれか$/u);
    await pane.press('checkbox', '×');
    await pane.choose('この項目は', /^備考$/u);
    await pane.press('button', 'この決まりを加える');
    await worked(pane);
    expect(pane.text()).toContain('「25年度の実施状況」が「×」のとき、「備考」に記載があること。');
    expect(pane.text()).toContain('いまの指摘：7件');
    await pane.press('checkbox', /備考.*に記載があること/u);
    await worked(pane);
    expect(book.kept?.choices.rules).toEqual({ J1: { on: false } });
    await pane.press('button', 'この決まりを外す');
    await worked(pane);
    expect(pane.text()).not.toContain('備考」に記載があること');
  });

  it('is put into the workbook by the names that were given', async () => {
    const { book, verbs } = bookVerbs();
    pane = await opened(verbs);
    await pane.write('市町村名', 'みほん市');
    await pane.key(pane.one('textbox', '市町村名'), 'Enter');
    await worked(pane);
    expect(book.kept).toMatchObject({ municipality: 'みほん市' });
    await pane.press('button', 'この計画をブックに入れる');
    while (pane.all('button', '検証へ進む').length === 0) await pane.settled(20);
    expect(pane.text()).toContain('計画をブックに入れました。');
    expect(book.own).toMatchObject({
      plan: { municipality: 'みほん市' },
      source: { kind: 'made' },
    });
  });

  it('goes on where it was left', async () => {
    const { book, verbs } = bookVerbs();
    book.kept = { ...FIRST_DRAFT, step: 'rollups' };
    pane = await opened(verbs);
    expect(pane.text()).toContain('計画をつくる：集計');
    expect(pane.text()).toContain('(4)　市民との協働');
  });
});
