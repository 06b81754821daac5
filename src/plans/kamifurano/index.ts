/** 上富良野町 町政運営推進プランR2: one fiscal year in two halves, one record an item and practising section. */
import type { Plan } from '../../core/plan';
import { sheets, tree } from './ledgers';
import { forms } from './forms';
import { rollups } from './rollups';
import { rules } from './rules';

export const kamifurano: Plan = {
  id: 'kamifurano',
  municipality: '上富良野町',
  title: '町政運営推進プランR2',
  years: [2020],
  ledgers: [sheets, tree],
  rules,
  rollups,
  forms,
  finished: [{ ledger: 'sheets', where: { field: 'achievement', in: ['達成できた'] } }],
};
