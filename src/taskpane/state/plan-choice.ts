/** Which plan the pane's tasks work by, as far as a person has said so since the pane was opened. */
import type { Plan } from '../../core/plan';
import type { TaskOptions } from '../../tasks/task-options';

export type PlanOptions = Pick<TaskOptions, 'planId' | 'pastOwnPlan' | 'imported'>;

export class PlanChoice {
  private planId: string | undefined;
  private pastOwnPlan = false;

  constructor(private readonly imported: () => Promise<readonly Plan[]>) {}

  /** What is added to the options of every task. */
  options(): PlanOptions {
    return {
      imported: this.imported,
      ...(this.planId === undefined ? {} : { planId: this.planId }),
      ...(this.pastOwnPlan ? { pastOwnPlan: true } : {}),
    };
  }

  /** A person has answered which plan it is; undefined where the answer is none of them. */
  answered(planId: string | undefined): void {
    this.planId = planId;
  }

  /** The workbook's own plan cannot be used, and a person goes on without it. */
  lookPast(): void {
    this.pastOwnPlan = true;
  }

  /** The workbook holds another plan now, which goes before what was answered. */
  forget(): void {
    this.planId = undefined;
    this.pastOwnPlan = false;
  }
}
