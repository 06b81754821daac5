/** 旭川市 行財政改革推進プログラム2016: the final result of its four years. */
import type { Plan } from '../../core/plan';
import { forms } from './forms';
import { indicators, initiatives } from './ledger';
import { rollups } from './rollups';
import { rules } from './rules';

export const asahikawa: Plan = {
  id: 'asahikawa',
  municipality: '旭川市',
  title: '行財政改革推進プログラム2016',
  years: [2016, 2017, 2018, 2019],
  ledgers: [initiatives, indicators],
  rules,
  rollups,
  forms,
  finished: [{ ledger: 'initiatives', where: { field: 'result', in: ['実施'] } }],
};
