/** The verb `as-of`: tells the moment that a workbook keeps for its ledgers, or writes the workbook that keeps another. */
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { shortAsOf } from '../core/calendar/as-of';
import type { AsOf } from '../core/calendar/as-of';
import type { Outcome } from '../core/outcome';
import { isBeforePlan } from '../core/records/moments';
import type { NewlyDue } from '../core/records/newly-due';
import { setAsOf } from '../tasks/as-of';
import { nextAsOf } from '../tasks/next-as-of';
import { open } from '../tasks/open';
import type { TaskOptions } from '../tasks/task-options';
import { wordsFor } from '../words';
import type { AsOfRequest } from './arguments';
import { writeBook } from './files';
import { keepRun } from './kept-line';
import { cliWords, troubleSentence } from './words';

export type AsOfEnded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

interface Changed {
  readonly asOf: AsOf | null;
  /** Left out where the moment was not moved on by one step. */
  readonly due?: readonly NewlyDue[];
}

function short(asOf: AsOf | null): string | null {
  return asOf && shortAsOf(asOf);
}

/** Runs the verb; the workbook is written only where another moment is given. */
export async function runAsOf(
  request: AsOfRequest,
  host: PracticeHost,
  options: TaskOptions,
): Promise<AsOfEnded> {
  const { change, language, lossy } = request;
  const opened = await open(options);
  if (!opened.ok) return { ok: false, message: troubleSentence(opened.trouble, language) };
  const { plan, asOfState } = opened.result;
  const { moments, proposed } = asOfState;
  const words = cliWords(language);
  const pane = wordsFor(language).pane.asOf;
  if (!change) {
    const { asOf } = asOfState;
    return {
      ok: true,
      text: request.json
        ? json({
            plan: plan.id,
            asOf: short(asOf),
            moments: moments.map(shortAsOf),
            proposed: short(proposed),
          })
        : [
            words.plan(plan.municipality, plan.title),
            words.asOf(asOf),
            ...(proposed
              ? [isBeforePlan(moments, proposed) ? pane.filledNowhere : pane.filledTo(proposed)]
              : []),
          ].join('\n'),
    };
  }
  const ended = await changed(change.to, options);
  if (!ended.ok) return { ok: false, message: troubleSentence(ended.trouble, language) };
  await keepRun(change.to === 'next' ? 'next-as-of' : 'set-as-of', {}, {});
  const unwritten = await writeBook(change.out, host.workbook, { lossy, language });
  if (unwritten !== null) return { ok: false, message: unwritten };
  const { asOf, due } = ended.result;
  return {
    ok: true,
    text: request.json
      ? json({ plan: plan.id, asOf: short(asOf), ...(due ? { due } : {}) })
      : [
          words.plan(plan.municipality, plan.title),
          words.asOf(asOf),
          ...(asOf && due ? [pane.due(asOf), ...dueLines(due, pane)] : []),
          words.written(change.out),
        ].join('\n'),
  };
}

function changed(to: AsOf | null | 'next', options: TaskOptions): Promise<Outcome<Changed>> {
  return to === 'next' ? nextAsOf(options) : setAsOf(to);
}

type PaneWords = ReturnType<typeof wordsFor>['pane']['asOf'];

function dueLines(due: readonly NewlyDue[], words: PaneWords): readonly string[] {
  if (due.length === 0) return [`  ${words.nothingDue}`];
  return due.flatMap(({ section, fields }) => [
    `  ${section === '' ? words.noSection : section}`,
    ...fields.map(({ label, records, filled }) => `    ${words.field(label, records, filled)}`),
  ]);
}

function json(told: object): string {
  return JSON.stringify(told, null, 2);
}
