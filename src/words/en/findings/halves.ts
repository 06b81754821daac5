/** What findings about accounts of the two halves of a year say in English. */
import type { halves as japanese } from '../../ja/findings/halves';

export const halves: typeof japanese = {};
