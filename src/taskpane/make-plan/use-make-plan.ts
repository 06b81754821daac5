/** Whether the page that makes a plan is open; the pane keeps it, so that a visit to another view does not end it. */
import { useCallback, useState } from 'react';

export interface MakePlanPage {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

export function useMakePlan(): MakePlanPage {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  return { isOpen, open, close };
}
