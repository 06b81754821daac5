/** 計画の書式の説明。エディターが計画のファイルを開いたときに示す文です。 */
import type { PlanSentences } from '../../plan-sentences';
import { condition, value } from './cells';
import { band, cell, form } from './forms';
import { parts } from './parts';
import { measure, rows } from './rollups';
import { rule } from './rules';

export const planSentences: PlanSentences = {
  parts,
  families: { value, condition, rule, measure, rows, form, band, cell },
};
