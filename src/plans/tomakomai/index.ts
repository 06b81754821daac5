/** 苫小牧市 行政創革プラン: the effectiveness of its initiatives and the status of its practices, R2 to R6. */
import type { Plan } from '../../core/plan';
import { initiatives, issues, items, practices, schedule } from './ledgers';
import { forms } from './forms';
import { rollups } from './rollups';
import { rules } from './rules';
import { GRADE_SCALE, YEARS } from './settings';

export const tomakomai: Plan = {
  id: 'tomakomai',
  municipality: '苫小牧市',
  title: '行政創革プラン',
  years: YEARS,
  // The practices make the plan.
  ledgers: [practices, initiatives, schedule, items, issues],
  rules,
  rollups,
  forms,
  finished: [{ ledger: 'practices', where: { field: 'end', filled: true } }],
  settings: { gradeScale: GRADE_SCALE },
};
