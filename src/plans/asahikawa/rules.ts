/** 旭川市: the rules of its ledger (formats/asahikawa.md, Rules). */
import type { Rule } from '../../core/check';

export const rules: readonly Rule[] = [];
