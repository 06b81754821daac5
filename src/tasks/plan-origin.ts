/** Where the plan that a workbook is read by comes from. */
import type { PlanSource } from '../core/plan/own-plan';

export type PlanOrigin =
  /** The plan lives in the workbook. */
  | {
      readonly kind: 'own';
      readonly source: PlanSource['kind'];
      /** It says something else than when it was copied or taken in. */
      readonly changed: boolean;
    }
  /** The plan was brought to this computer. */
  | { readonly kind: 'imported' }
  | { readonly kind: 'built-in' }
  /** The plan was given with the command. */
  | { readonly kind: 'given' };
