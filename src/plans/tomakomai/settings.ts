/** 苫小牧市: years, bounds and thresholds of the plan, each in one place. */
import type { LifeDefinition } from '../../core/condition/life';
import type { FiscalYear } from '../../core/fiscal-year';
import type { GradeScale } from '../../core/grade-scale';

/** R2 to R6. */
export const YEARS: readonly FiscalYear[] = [2020, 2021, 2022, 2023, 2024];

/** R2 to R5 were reviewed year by year; R6 is reviewed with the plan as a whole (総括). */
export const REVIEWED_YEARS: readonly FiscalYear[] = [2020, 2021, 2022, 2023];

export const SCORE = { min: 0, max: 3 } as const;

/** The axes on which practices are scored. */
export const AXES = [
  { id: 'progress', label: '進捗度' },
  { id: 'cooperation', label: '連携度' },
  { id: 'efficiency', label: '効率性' },
  { id: 'creativity', label: '創造性' },
] as const;

/** docs/formats/tomakomai.md, T03; where C ends and D begins was never observed. */
export const GRADE_SCALE: GradeScale = {
  grades: [
    { grade: 'A', from: '10', noAxisBelow: '2' },
    { grade: 'B', from: '8' },
    { grade: 'C', from: '5' },
    { grade: 'D', from: '0' },
  ],
  averagesLower: '0.5',
};

/** R6, in which the plan ends. */
export const LAST_YEAR: FiscalYear = 2024;

/** The practices N1 to N25 were added in R5; 取組終了 says a practice's last year. */
export const LIFE: LifeDefinition = {
  ledger: 'practices',
  end: 'end',
  begins: [{ prefix: 'N', year: 2023 }],
};
