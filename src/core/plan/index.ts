/** What a plan is, for everybody who works with one. */
export type { Plan } from './schema';
