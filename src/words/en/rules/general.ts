/** What the general rules check and why, in English. */
import type { general as japanese } from '../../ja/rules/general';

export const general: typeof japanese = {};
