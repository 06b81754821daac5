/** What makes messages of the pane untrue: the add-in's own writing, and Excel's taking requests again. */
import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import type { Outcome } from '../core/outcome';
import type { Verbs } from './verbs';

export interface Moment {
  /** How often the add-in has written into the workbook since the pane stands. */
  readonly written: number;
  /** How many verbs write now: nothing may be read meanwhile. */
  readonly writing: RefObject<number>;
  readonly answers: () => Promise<boolean>;
}

const Context = createContext<Moment | null>(null);

/** Gives the moment to a run. */
export function useMoment(): Moment {
  const moment = useContext(Context);
  if (!moment) throw new Error('A run stands outside the pane.');
  return moment;
}

/** Stands around the pane; `children` get verbs that tell of their writing. */
export function MomentProvider(props: {
  readonly verbs: Verbs;
  readonly children: (verbs: Verbs) => ReactNode;
}): ReactElement {
  const { verbs: given, children } = props;
  const [written, setWritten] = useState(0);
  const writing = useRef(0);
  const verbs = useMemo(() => {
    const telling =
      <A extends readonly unknown[], T>(verb: (...what: A) => Promise<Outcome<T>>) =>
      async (...what: A): Promise<Outcome<T>> => {
        writing.current += 1;
        try {
          const outcome = await verb(...what);
          if (outcome.ok) setWritten((before) => before + 1);
          return outcome;
        } finally {
          writing.current -= 1;
        }
      };
    return {
      ...given,
      explain: telling(given.explain),
      applyFixes: telling(given.applyFixes),
      report: telling(given.report),
      markLedgers: telling(given.markLedgers),
      unmarkLedgers: telling(given.unmarkLedgers),
      setInputRules: telling(given.setInputRules),
      clearInputRules: telling(given.clearInputRules),
      summarize: telling(given.summarize),
      sheets: telling(given.sheets),
      collect: telling(given.collect),
      revert: telling(given.revert),
      settle: telling(given.settle),
    } satisfies Verbs;
  }, [given]);
  const { answers } = given;
  const moment = useMemo(() => ({ written, writing, answers }), [written, answers]);
  return <Context.Provider value={moment}>{children(verbs)}</Context.Provider>;
}
