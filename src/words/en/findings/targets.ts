/** What findings about targets, periods and policies say in English. */
import type { targets as japanese } from '../../ja/findings/targets';

export const targets: typeof japanese = {};
