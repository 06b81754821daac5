/** What the pages of 検証 share: the result and its runs, the view settings, and the person's position. */
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
import type { RevertResult } from '../../core/revert-result';
import type { SheetChange } from '../../core/snapshot';
import type { RecheckOptions } from '../../tasks/recheck';
import type { ValidateResult } from '../../tasks/validate-result';
import { touchedBy } from '../../tasks/changes';
import type { Words } from '../../words';
import { announcer } from '../announcer';
import type { Choices } from '../choices';
import { recheckQueue } from '../recheck-queue';
import type { RecheckQueue } from '../recheck-queue';
import type { Run } from '../state/pane-run';
import { useRun, useStore } from '../state/use-store';
import { useListPosition } from './list-position';
import type { ListPosition } from './list-position';
import { changesBetween } from './result-changes';
import { useWriting } from './use-writing';
import type { Writing } from './use-writing';

export interface ValidationStore {
  readonly validating: Run<ValidateResult>;
  readonly writing: Writing;
  readonly reverting: Run<RevertResult>;
  readonly position: ListPosition;
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  /** Has to be called when a person has changed the workbook. */
  readonly changed: (change: SheetChange) => void;
}

/** The pause between announcements: at most one sentence a second. */
const PAUSE_MS = 1000;

export function useValidationStore(props: {
  readonly words: Words;
  readonly say: (sentence: string) => void;
  readonly answer: (sentence: string) => void;
}): ValidationStore {
  const { words, say, answer } = props;
  const store = useStore();
  const { verbs } = store;
  const position = useListPosition();
  const [choices, setChoices] = useState<Choices>(verbs.recall);
  const validating = useRun(({ validating: run }) => run);
  const reverting = useRun(({ reverting: run }) => run);
  const writing = useWriting();
  const { stale, now, start } = validating;
  const busy = writing.busy || reverting.now.state === 'running';

  useReasonsSaved(writing, position, words, answer);

  const queue = useRef<RecheckQueue | null>(null);
  useEffect(() => {
    const voice = announcer(say, PAUSE_MS);
    const texts = words.pane.findings;
    const miss = (): void => store.changed('unchecked');
    const own = recheckQueue({
      recheck: (changes) =>
        store.isWriting()
          ? Promise.resolve({
              ok: false,
              trouble: { code: 'busy', params: {}, aftermath: 'unchanged' },
            })
          : verbs.recheck(store.withPlan<RecheckOptions>({ changes })),
      onResult: (result) => {
        const before = store.validating.view.latest?.findings ?? [];
        const { gone, come } = changesBetween(before, result.findings);
        store.validating.amend(() => result);
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
  }, [store, verbs, words, say]);

  // While typing is checked, a result must not stay out of date, so if the queue could not check a change, the whole workbook is read.
  const { whileTyping } = choices;
  useEffect(() => {
    if (whileTyping && stale && now.state === 'done' && !busy) start();
  }, [whileTyping, stale, now.state, busy, start]);

  const changed = useCallback(
    (change: SheetChange) => {
      const { latest: result, now: run } = store.validating.view;
      const touched = result ? touchedBy(change, result) : 'ledger';
      if (touched === 'nothing') return;
      // Reasons that a person writes in the tab 検証結果 are taken over at once, because they do not add or remove findings.
      const followed = whileTyping || touched === 'reasons';
      // A run under way may have read the cell before it changed.
      if (queue.current && followed && result && run.state !== 'running') queue.current.add(change);
      else store.changed('unchecked');
    },
    [store, whileTyping],
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
    () => ({ validating, writing, reverting, position, choices, choose, changed }),
    [validating, writing, reverting, position, choices, choose, changed],
  );
}

/** When reasons have been saved, their drafts are deleted, and the saving is announced. */
function useReasonsSaved(
  { explaining: { now } }: Writing,
  { drafts }: ListPosition,
  words: Words,
  answer: (sentence: string) => void,
): void {
  useEffect(() => {
    if (now.state !== 'done') return;
    const { findings, reason } = now.result;
    for (const key of findings.map(findingKey))
      // A draft that was changed while it was being saved stays.
      if (reason === '' || drafts.get(key)?.trim() === reason) drafts.delete(key);
    const { reasonRemoved, reasonSaved } = words.pane.finding;
    answer(reason === '' ? reasonRemoved : reasonSaved(findings.length));
  }, [now, drafts, words, answer]);
}

const Context = createContext<ValidationStore | null>(null);

export const ValidationProvider = Context.Provider;

/** Gives the shared state to a page of 検証. */
export function useValidation(): ValidationStore {
  const shared = useContext(Context);
  if (!shared) throw new Error('A page of 検証 stands outside its store.');
  return shared;
}
