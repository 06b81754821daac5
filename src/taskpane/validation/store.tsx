/** All that the pages of 検証 share: the result and its runs, the choices of view, and where somebody is. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { findingKey } from '../../core/submission';
import type { RecheckOptions } from '../../tasks/recheck';
import type { RevertResult } from '../../core/revert-result';
import type { SheetChange } from '../../core/snapshot';
import type { TaskOptions } from '../../tasks/task-options';
import type { ValidateResult } from '../../tasks/validate-result';
import { touchedBy } from '../../tasks/changes';
import type { Words } from '../../words';
import { announcer } from '../announcer';
import type { Choices } from '../choices';
import { recheckQueue } from '../recheck-queue';
import type { RecheckQueue } from '../recheck-queue';
import { useRun } from '../use-run';
import type { Run } from '../use-run';
import type { Verbs } from '../verbs';
import { changesBetween, withReasons } from './result-changes';
import { useListPosition } from './list-position';
import type { ListPosition } from './list-position';
import { useWriting } from './use-writing';
import type { Writing } from './use-writing';

export interface ValidationStore {
  readonly validating: Run<ValidateResult>;
  readonly writing: Writing;
  readonly reverting: Run<RevertResult>;
  readonly position: ListPosition;
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  /** To be called where a person has changed the workbook. */
  readonly changed: (change: SheetChange) => void;
  /** To be called when ledger cells have changed without a word: by fixes, or by taking them back. */
  readonly checkAgain: () => void;
  /** To be called when ledger cells have changed without a word, and nobody waits for the check. */
  readonly outdate: () => void;
  /** The run under way follows from something whose own sentence is to stay: its end is not said. Set back by who heeds it. */
  readonly quiet: { current: boolean };
}

/** A polite voice: one sentence a second. */
const PAUSE_MS = 1000;

export function useValidationStore(props: {
  readonly verbs: Verbs;
  readonly words: Words;
  readonly say: (sentence: string) => void;
  readonly withPlan: <O extends TaskOptions>(options: O) => O;
  readonly reverting: Run<RevertResult>;
  /** The add-in has changed ledger cells. */
  readonly onLedgersChanged: () => void;
}): ValidationStore {
  const { verbs, words, say, withPlan, reverting, onLedgersChanged } = props;
  const position = useListPosition();
  const { drafts } = position;
  const [choices, setChoices] = useState<Choices>(verbs.recall);
  // How often the ledgers have changed in a way that nobody has checked since.
  const [edition, setEdition] = useState(0);
  const newest = useRef(0);
  const miss = useCallback(() => {
    newest.current += 1;
    setEdition(newest.current);
  }, []);

  const validating = useRun(
    useCallback((options: TaskOptions) => verbs.validate(withPlan(options)), [verbs, withPlan]),
    edition,
    'reads',
  );
  const { amend, start, latest, stale, now } = validating;

  const again = useRef(start);
  const [wanted, setWanted] = useState(0);
  const quiet = useRef(false);
  const outdate = useCallback(() => {
    miss();
    onLedgersChanged();
  }, [miss, onLedgersChanged]);
  const checkAgain = useCallback(() => {
    quiet.current = true;
    outdate();
    setWanted((before) => before + 1);
  }, [outdate]);

  const writing = useWriting(
    verbs,
    useMemo(
      () => ({
        withPlan,
        onExplained: ({ reasons, findings, reason }) => {
          amend((result) => withReasons(result, reasons));
          for (const key of findings.map(findingKey))
            // What somebody wrote on while it was being saved stays.
            if (reason === '' || drafts.get(key)?.trim() === reason) drafts.delete(key);
          const { reasonRemoved, reasonSaved } = words.pane.finding;
          say(reason === '' ? reasonRemoved : reasonSaved(findings.length));
        },
        onFixed: checkAgain,
        onReported: (result) => amend(() => result, newest.current),
      }),
      [withPlan, amend, checkAgain, drafts, words, say],
    ),
  );

  // What callbacks from outside of React see.
  const seen = useRef({ latest, reading: false, writing: false });
  useEffect(() => {
    again.current = start;
    seen.current = {
      latest,
      reading: now.state === 'running',
      writing: writing.busy || reverting.now.state === 'running',
    };
  });

  // An effect, for the run must begin when the edition is known: its result would count as stale at once.
  useEffect(() => {
    if (wanted > 0) again.current();
  }, [wanted]);

  const queue = useRef<RecheckQueue | null>(null);
  const { whileTyping } = choices;
  useEffect(() => {
    const voice = announcer(say, PAUSE_MS);
    const texts = words.pane.findings;
    const own = recheckQueue({
      recheck: (changes) =>
        seen.current.writing
          ? Promise.resolve({
              ok: false,
              trouble: { code: 'busy', params: {}, aftermath: 'unchanged' },
            })
          : verbs.recheck(withPlan<RecheckOptions>({ changes })),
      onResult: (result) => {
        const before = seen.current.latest?.findings ?? [];
        const { gone, come } = changesBetween(before, result.findings);
        amend(() => result);
        if (gone + come > 0) {
          const { errors, unexplained } = result.submission;
          voice.say(texts.changed(gone, come, errors + unexplained));
        }
      },
      onMissed: miss,
    });
    queue.current = own;
    return () => {
      queue.current = null;
      voice.stop();
      if (own.stop()) miss();
    };
  }, [verbs, words, say, withPlan, amend, miss]);

  // While typing is checked, a result may not stay stale: what the queue could not take is read as a whole.
  const busy = writing.busy || reverting.now.state === 'running';
  useEffect(() => {
    if (whileTyping && stale && now.state === 'done' && !busy) start();
  }, [whileTyping, stale, now.state, busy, start]);

  const changed = useCallback(
    (change: SheetChange) => {
      const { latest: result, reading } = seen.current;
      const touched = result ? touchedBy(change, result) : 'ledger';
      if (touched === 'nothing') return;
      // Reasons that are written in the tab 検証結果 are taken up at once: no finding comes or goes by them.
      const followed = whileTyping || touched === 'reasons';
      // A run under way may have read the cell before it changed.
      if (queue.current && followed && result && !reading) queue.current.add(change);
      else miss();
    },
    [miss, whileTyping],
  );

  const choose = useCallback(
    (change: Partial<Choices>) => {
      const next = { ...choices, ...change };
      setChoices(next);
      verbs.remember(next);
    },
    [choices, verbs],
  );

  return useMemo(
    () => ({
      validating,
      writing,
      reverting,
      position,
      choices,
      choose,
      changed,
      checkAgain,
      outdate,
      quiet,
    }),
    [validating, writing, reverting, position, choices, choose, changed, checkAgain, outdate],
  );
}

const Context = createContext<ValidationStore | null>(null);

export const ValidationProvider = Context.Provider;

/** Gives the store to a page of 検証. */
export function useValidation(): ValidationStore {
  const store = useContext(Context);
  if (!store) throw new Error('A page of 検証 stands outside its store.');
  return store;
}
