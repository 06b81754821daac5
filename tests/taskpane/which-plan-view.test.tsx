/**
 * The question whether a workbook is a plan's, as a clerk answers it.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Outcome, Trouble } from '../../src/core/outcome';
import type { PlanAnswer } from '../../src/tasks/plan-answer';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

const params: Trouble['params'] = {
  ids: ['annaka'],
  plan: '安中市 第3次行政改革大綱 実施計画',
  municipality: '安中市',
  ledger: '実施計画',
  sheet: '一覧',
  bearsName: 'no',
  named: [],
  others: ['○○町'],
  found: ['番号', '担当課'],
  missing: ['目標の状態'],
  unknown: ['効果額'],
};

let pane: StandingPane;
afterEach(() => pane.down());

/** Answers as the tasks do: by what the workbook keeps. */
async function stand(): Promise<{ readonly answers: readonly PlanAnswer[] }> {
  const answers: PlanAnswer[] = [];
  const validate = (): Promise<Outcome<ValidateResult>> => {
    const answer = answers.at(-1);
    if (answer?.isOfPlan === true) return Promise.resolve({ ok: true, result: resultOf([]) });
    const code = answer ? 'not-the-plan' : 'unsure-plan';
    return Promise.resolve({ ok: false, trouble: { code, params, aftermath: 'unchanged' } });
  };
  pane = await StandingPane.over([], {
    validate,
    answerPlan: (answer) => {
      answers.push(answer);
      return Promise.resolve({ ok: true, result: answer });
    },
  });
  return { answers };
}

describe('the question whether a workbook is a plan’s', () => {
  it('names what speaks for and against', async () => {
    await stand();
    expect(pane.one('heading', '安中市 第3次行政改革大綱 実施計画の台帳ですか')).toBeDefined();
    expect(pane.text()).toContain('シート「一覧」に台帳の見出しが2個あります（番号、担当課）');
    expect(pane.text()).toContain('別の市町村の名前があります（○○町）');
    expect(pane.text()).toContain('必要な見出しが1個ありません（目標の状態）');
    expect(pane.text()).toContain('この計画にない見出しが1個あります（効果額）');
  });

  it('is kept as answered yes, and the workbook is read', async () => {
    const { answers } = await stand();
    await pane.press('button', 'はい、この計画で読む');
    expect(answers).toEqual([{ plan: 'annaka', isOfPlan: true }]);
    expect(pane.one('heading', '提出可')).toBeDefined();
  });

  it('is kept as answered no, with a way back', async () => {
    const { answers } = await stand();
    await pane.press('button', 'いいえ');
    expect(answers).toEqual([{ plan: 'annaka', isOfPlan: false }]);
    expect(pane.text()).toContain('台帳ではないと答えられているため');
    await pane.press('button', 'やはりこの計画で読む');
    expect(pane.one('heading', '提出可')).toBeDefined();
  });
});
