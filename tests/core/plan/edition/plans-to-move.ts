/** The plans of which editions are made in tests, and the words that an edition is given. */
import { readFileSync } from 'node:fs';
import { readPlan } from '../../../../src/core/plan/read-plan';
import type { Plan } from '../../../../src/core/plan';
import { planById, plans } from '../../../../src/plans';

export const WORDS = {
  label: '旧番号',
  advice: { ja: '前の計画の番号を入力してください', en: 'enter a number of the plan before' },
  why: { ja: '前の計画とつなぐためです。', en: 'It links the plans.' },
};

export function planOf(id: string): Plan {
  const plan = planById(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

export function kumagaya(): Plan {
  const read = readPlan(JSON.parse(readFileSync('assets/plans/kumagaya.json', 'utf8')));
  if (!read.ok) throw new Error('the plan cannot be read');
  return read.plan;
}

/** The built-in plans and one that came as a file. */
export const PLANS = [...plans, kumagaya()].map((plan) => ({ id: plan.id, plan }));
