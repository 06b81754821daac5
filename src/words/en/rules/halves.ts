/** What rules about accounts of the two halves of a year check and why, in English. */
import type { halves as japanese } from '../../ja/rules/halves';

export const halves: typeof japanese = {};
