/** 安中市 第3次行政改革大綱 実施計画: what is planned for each of its five years, and what was reached. */
import type { Plan } from '../../core/plan';
import { items, results, YEARS } from './ledgers';
import { forms } from './forms';
import { rollups } from './rollups';
import { rules } from './rules';

export const annaka: Plan = {
  id: 'annaka',
  municipality: '安中市',
  title: '第3次行政改革大綱 実施計画',
  years: YEARS,
  ledgers: [items, results],
  rules,
  rollups,
  forms,
  finished: [{ ledger: 'items', where: { field: 'stage', year: 'last', in: ['達成'] } }],
};
