/** 安曇野市 第4次行財政改革大綱・アクションプラン: 29 action plans with their targets, R2 to R6. */
import type { Plan } from '../../core/plan';
import { actionPlans, results } from './ledgers';
import { forms } from './forms';
import { rollups } from './rollups';
import { rules } from './rules';
import { DIRECTIONS, YEARS } from './settings';

export const azumino: Plan = {
  id: 'azumino',
  municipality: '安曇野市',
  title: '第4次行財政改革大綱・アクションプラン',
  years: YEARS,
  ledgers: [actionPlans, results],
  rules,
  rollups,
  forms,
  // What does not reach the plan's last year has ended before it.
  finished: [{ ledger: 'plans', where: { not: { field: 'period', covers: 2024 } } }],
  settings: { directions: DIRECTIONS },
};
