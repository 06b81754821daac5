/** What status sheets need of a plan: its programme, the forms, and the tables and grades that a form can show. */
import type { GradeScale } from '../grade-scale';
import type { Programme } from '../programme';
import type { RollupDefinition } from '../rollup';
import type { FormDefinition } from './definition';

export interface FormProgramme extends Programme {
  readonly rollups: readonly RollupDefinition[];
  readonly forms: readonly FormDefinition[];
  readonly settings?: { readonly gradeScale?: GradeScale };
}
