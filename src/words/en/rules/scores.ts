/** What rules about scores, grades, marks and numbered items check and why, in English. */
import type { scores as japanese } from '../../ja/rules/scores';

export const scores: typeof japanese = {};
