/** What rules about targets, periods and policies check and why, in English. */
import type { targets as japanese } from '../../ja/rules/targets';

export const targets: typeof japanese = {};
