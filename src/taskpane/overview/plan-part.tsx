/** The way to take plans in and write them out; what stands behind it is loaded when it is opened. */
import { Button } from '@fluentui/react-components';
import { DocumentSettingsRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import type { PlanOrigin } from '../../tasks/plan-origin';
import { useSurroundings } from '../surroundings';

const OwnPlanCard = lazy(() => import(/* webpackChunkName: "plan-file" */ './own-plan-card'));

export function PlanPart(props: {
  /** Null where no plan could be taken. */
  readonly origin: PlanOrigin | null;
}): ReactElement {
  const texts = useSurroundings().words.pane.ownPlan;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button appearance="subtle" icon={<DocumentSettingsRegular />} onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
    );
  return (
    <Suspense fallback={<p role="status">{texts.opening}</p>}>
      <OwnPlanCard {...props} />
    </Suspense>
  );
}
