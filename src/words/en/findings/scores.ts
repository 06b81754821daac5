/** What findings about scores, grades, marks and numbered items say in English. */
import type { scores as japanese } from '../../ja/findings/scores';

export const scores: typeof japanese = {};
