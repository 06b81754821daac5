/** What is wrong with a plan's file, in the reader's language: one sentence, or a line for each place that is wrong. */
import { distance } from 'fastest-levenshtein';
import type { PlanDifference, ShownValue } from '../core/plan/differences';
import type { NamedStep } from '../core/plan/named-steps';
import type { ReadingFault } from '../core/plan/read-plan';
import type { FaultMessage, FaultParams, FaultyPart } from '../core/plan-fault';
import * as englishFaults from './en/plan-faults';
import { planFile as english } from './en/plan-file';
import * as japaneseFaults from './ja/plan-faults';
import { planFile as japanese } from './ja/plan-file';
import type { Language } from './language';
import { QUOTED, shortened } from './plan-file-words';
import type { NoText, PlanFileWords } from './plan-file-words';

/** Longer lists are not read. */
const MOST_LISTED = 12;

interface FaultWords {
  readonly faultyPart: (part: FaultyPart) => string;
  readonly faultSentences: Readonly<Record<FaultMessage, (params: FaultParams) => string>>;
}

/** Says what stands or may stand somewhere: a text in quotes, a bound, or a kind of thing. */
function shapeWords(shape: string, words: PlanFileWords): string {
  if (shape.startsWith('"')) return words.quoted(shortened(shape.slice(1, -1)));
  if (shape.startsWith('>=')) return words.atLeast(shape.slice(2));
  if (shape.startsWith('<=')) return words.atMost(shape.slice(2));
  return shape === '' ? words.whole : (words.shapes[shape] ?? shortened(shape));
}

/** Takes `("error" | "warning")` apart. */
function alternatives(expected: string): readonly string[] {
  return expected
    .replace(/^\(|\)$/gu, '')
    .split(' | ')
    .filter((each, place, all) => all.indexOf(each) === place);
}

/** Of a long list, what is written most like what stands there. */
function likely(
  received: string,
  expected: readonly string[],
): { readonly told: readonly string[]; readonly more: boolean } {
  if (expected.length <= MOST_LISTED) return { told: expected, more: false };
  const written = received.slice(0, QUOTED);
  const nearest = expected.toSorted((a, b) => distance(a, written) - distance(b, written));
  return { told: nearest.slice(0, 3), more: true };
}

function sentenceOf(fault: ReadingFault, words: PlanFileWords, own: FaultWords): string {
  const { faults } = words;
  switch (fault.fault) {
    case 'stated':
      return own.faultSentences[fault.message](fault.params);
    case 'missing':
    case 'unknown':
    case 'no-decimal':
      return faults[fault.fault];
    case 'wrong': {
      const { told, more } = likely(fault.received, alternatives(fault.expected));
      const received = shapeWords(fault.received, words);
      return faults.wrong(
        received,
        told.map((each) => shapeWords(each, words)),
        more,
      );
    }
    case 'too-few':
    case 'too-many':
    case 'too-many-columns':
      return faults[fault.fault](fault.expected.slice(2));
    case 'no-condition':
      return faults['no-condition'](fault.expected);
    case 'version':
      return faults.version(shortened(fault.received), fault.expected);
    case 'double-id':
    case 'unknown-id':
    case 'idle-rule':
      return faults[fault.fault](shortened(fault.id));
  }
}

function wordsOf(language: Language): { readonly words: PlanFileWords; readonly own: FaultWords } {
  return language === 'ja'
    ? { words: japanese, own: japaneseFaults }
    : { words: english, own: englishFaults };
}

/** Says why a file holds no plan that could be looked at. */
export function noTextSentence(fault: NoText, language: Language): string {
  const say = wordsOf(language).words.noText[fault.fault] as (fault: NoText) => string;
  return say(fault);
}

/** Says what is wrong at a place of a plan, and where that is. */
export function planFaultLine(
  {
    fault,
    steps,
    line,
  }: { readonly fault: ReadingFault; readonly steps: readonly NamedStep[]; readonly line: number },
  language: Language,
): string {
  const { words, own } = wordsOf(language);
  const place = fault.fault === 'stated' ? own.faultyPart(fault.part) : words.place(steps);
  return words.line(place, sentenceOf(fault, words, own), line, shortened(fault.at));
}

/** Names a place in a plan as people call it: 台帳「進行管理表」の項目「効果額」. */
export function planPlace(steps: readonly NamedStep[], language: Language): string {
  return wordsOf(language).words.place(steps);
}

function valueWords(value: ShownValue, words: PlanFileWords): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return words.truth[value ? 'true' : 'false'];
  return typeof value === 'number' ? String(value) : words.quoted(shortened(value));
}

/** Says one difference between two plans. */
export function differenceLine(
  { kind, steps, before, now }: PlanDifference,
  language: Language,
): string {
  const { words } = wordsOf(language);
  const place = words.place(steps);
  const [was, is] = [valueWords(before, words), valueWords(now, words)];
  switch (kind) {
    case 'added':
      return words.differences.added(place, is);
    case 'removed':
      return words.differences.removed(place, was);
    case 'changed':
      return words.differences.changed(place, was, is);
    case 'order':
      return words.differences.order(place);
  }
}
