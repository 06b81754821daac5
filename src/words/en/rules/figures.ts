/** What rules about planned stages and figures with units check and why, in English. */
import type { figures as japanese } from '../../ja/rules/figures';

export const figures: typeof japanese = {};
