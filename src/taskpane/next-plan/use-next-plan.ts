/** Whether the page 次の計画をつくる is open, and what was chosen on it: both outlast a look at another view. */
import { useState } from 'react';
import type { NextPlanChoice } from './choice';

export interface NextPlanPage {
  readonly isOpen: boolean;
  /** The page was open and is closed again: the focus goes back to its button. */
  readonly returning: boolean;
  readonly choice: NextPlanChoice | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (choice: NextPlanChoice) => void;
}

export function useNextPlan(): NextPlanPage {
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  const [choice, setChoice] = useState<NextPlanChoice | null>(null);
  return {
    isOpen: state === 'open',
    returning: state === 'closed',
    choice,
    open: () => setState('open'),
    close: () => setState('closed'),
    choose: setChoice,
  };
}
