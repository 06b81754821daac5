/**
 * A workbook with a part of the ledgers, as a section's clerk sees it: asked about, checked as such, and told what is the office's.
 * @jest-environment jsdom
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import type { Outcome } from '../../src/core/outcome';
import { planById } from '../../src/plans';
import type { CheckedPart } from '../../src/core/check/engine/left-to-office';
import type { ValidateResult } from '../../src/tasks/validate-result';
import { finding, resultOf } from './findings-for-tests';
import { StandingPane } from './standing-pane';

let pane: StandingPane;
afterEach(() => pane.down());

function done<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

function leftOf(codes: readonly string[]): CheckedPart['leftToOffice'] {
  const plan = planById('asahikawa');
  return plan ? ruleBook(plan).filter(({ code }) => codes.includes(code)) : [];
}

/** A ledger that looks like a part until somebody has answered. */
async function stand(): Promise<boolean[]> {
  const answers: boolean[] = [];
  const result = (): ValidateResult => {
    const answered = answers.at(-1);
    return {
      ...resultOf([finding({})]),
      asksPart: answered === undefined,
      part: answered ? { of: 'rows', leftToOffice: leftOf(['A01']) } : null,
    };
  };
  pane = await StandingPane.over(result(), {
    validate: () => done(result()),
    answerPart: (isPart) => {
      answers.push(isPart);
      return done({ isPart });
    },
  });
  return answers;
}

describe('a ledger that looks like one section’s', () => {
  it('is asked about, and checked anew as a part', async () => {
    const answers = await stand();
    expect(pane.all('heading', 'この台帳は一部の課のものですか')).toHaveLength(1);
    await pane.press('button', 'はい、一部の課のものです');
    expect(answers).toEqual([true]);
    expect(pane.all('heading', 'この台帳は一部の課のものですか')).toEqual([]);
    await pane.press('button', '事務局で確認する決まり');
    expect(pane.text()).toContain('A01');
  });

  it('is all there is where somebody says so, then or later', async () => {
    const answers = await stand();
    await pane.press('button', 'はい、一部の課のものです');
    await pane.press('button', 'これで全部として検証する');
    expect(answers).toEqual([true, false]);
    expect(pane.all('button', '事務局で確認する決まり')).toEqual([]);
  });
});
