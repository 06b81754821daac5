/** Composes sentences of conditions, in any language: what a rule checks, and what a finding of it says. */
import type { ConditionMessage, ClauseMessage } from '../core/condition-sentence';
import type { Phrase } from '../core/condition';

/** What a clause names besides its place. */
export type ConditionParams = ClauseMessage['params'];

/** The clauses of one kind of condition. */
export interface ConditionClauses {
  /** A clause that says that the condition holds, or that it does not. */
  readonly clause: (params: ConditionParams, holds: boolean, subject: string) => string;
  /** What to do where a cell must fulfil it (`wanted`) or must not, and does not so. */
  readonly fix: (params: ConditionParams, wanted: boolean) => string;
  /** Why a cell must fulfil it, or must not. */
  readonly why: (wanted: boolean) => string;
}

/** Each kind of condition has its words, or it does not compile. */
export type ClausesByMessage = Readonly<Record<ConditionMessage, ConditionClauses>>;

/** How a language puts clauses together. */
export interface ConditionGrammar {
  readonly clauses: ClausesByMessage;
  /** A field of the record, in words with the year that is meant. */
  readonly subject: (field: string, year: string) => string;
  readonly all: (clauses: readonly string[]) => string;
  readonly any: (clauses: readonly string[]) => string;
}

/** Gives a text of a condition's facts; lists are parted by a sign. */
export function text(params: ConditionParams, name: string, separator = ''): string {
  const value = params[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(separator) : String(value);
}

/** Gives a list of a condition's facts. */
export function list(params: ConditionParams, name: string): readonly string[] {
  const value = params[name];
  return typeof value === 'object' ? value : [];
}

/** Says one condition as a clause. `own` is what the cell is called that a rule speaks of. */
export function clauseOf(
  { message, params, holds }: ClauseMessage,
  { clauses, subject }: ConditionGrammar,
  own: string,
): string {
  const field = text(params, 'field');
  const named =
    field === '' && text(params, 'year') === '' ? own : subject(field || own, text(params, 'year'));
  return clauses[message].clause(params, holds, named);
}

/** Says a condition that is made of others as one clause. */
export function phraseWords(phrase: Phrase, grammar: ConditionGrammar, own: string): string {
  if ('all' in phrase)
    return grammar.all(phrase.all.map((part) => phraseWords(part, grammar, own)));
  if ('any' in phrase)
    return grammar.any(phrase.any.map((part) => phraseWords(part, grammar, own)));
  return clauseOf(phrase, grammar, own);
}

/** The plain conditions that a phrase is made of. */
export function partsOf(phrase: Phrase): readonly ClauseMessage[] {
  if ('all' in phrase) return phrase.all.flatMap(partsOf);
  if ('any' in phrase) return phrase.any.flatMap(partsOf);
  return [phrase];
}

/** Says whether a condition only leaves cells out: what is empty, a word that may stand there, the years after the end. */
function leavesOut({ message, params, holds }: ClauseMessage): boolean {
  if (message === 'life') return params['is'] === 'not-over';
  return params['field'] === '' && params['year'] === '' && (message === 'filled' || !holds);
}

/** The conditions that a sentence names as the reason why a rule speaks of a cell. */
export function reasonsOf(because: readonly ClauseMessage[]): readonly ClauseMessage[] {
  return because.filter((said) => !leavesOut(said));
}

/** What breaks a phrase: the opposite of each of its parts. */
export function brokenParts(phrase: Phrase): readonly ClauseMessage[] {
  return partsOf(phrase).map((said) => ({ ...said, holds: !said.holds }));
}
