/** The plans that this computer keeps, each with a way to forget it. */
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Plan } from '../../core/plan';
import { useSurroundings } from '../surroundings';

export function KeptPlans(props: {
  readonly plans: readonly Plan[];
  readonly onForget: (plan: Plan) => void;
}): ReactElement | null {
  const { plans, onForget } = props;
  const texts = useSurroundings().words.pane.ownPlan;
  if (plans.length === 0) return null;
  return (
    <>
      <h3 className="label">{texts.keptHeading}</h3>
      <ul className="plain">
        {plans.map((plan) => (
          <li key={plan.id} className="line">
            <span>{`${plan.municipality} ${plan.title}`}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.forget(plan.title)}
              onClick={() => onForget(plan)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
