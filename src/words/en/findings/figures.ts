/** What findings about planned stages and figures with units say in English. */
import type { figures as japanese } from '../../ja/findings/figures';

export const figures: typeof japanese = {};
