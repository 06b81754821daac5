/** The types of a rule kind's messages and their params, by which the compiler checks that words/ has a sentence for each. */
import type { Composed, FindingParams, Fix } from '../../finding';

/** Declares the types of a message's params. It is a type only: at run time the object is empty. */
export interface Params<P extends FindingParams> {
  readonly params?: P;
}

/** The messages that a kind of rule can give, by their ids. */
export type Messages = Readonly<Record<string, Params<FindingParams>>>;

/** A rule together with the messages of its kind. */
export interface Declares<M extends Messages> {
  readonly messages: M;
}

/** Declares the params of a message, in addition to the finding's own field, year and value. */
export function takes<P extends FindingParams = Record<never, never>>(): Params<P> {
  return {};
}

/** The params of a declared message. */
export type ParamsIn<D> = D extends Params<infer P> ? P : never;

/** The params of a message that has none, so that none can be passed. */
type NoParams = Readonly<Record<string, never>>;

/** The params as they are passed to a finding; left out where the message has none. */
type Handed<P> = [keyof P] extends [never]
  ? { readonly params?: NoParams }
  : Record<never, never> extends P
    ? { readonly params?: P }
    : { readonly params: P };

/** A further violation of a rule that is reported in the same finding. */
export type BreakOf<M extends Messages> = {
  readonly [I in keyof M & string]: {
    readonly message: I;
    readonly params: [keyof ParamsIn<M[I]>] extends [never] ? NoParams : ParamsIn<M[I]>;
    /** Given where its sentence names another field or value than those of the finding's cell, as printed. */
    readonly field?: string;
    readonly value?: string;
  };
}[keyof M & string];

/** The message of a finding: one of the declared ones, with its params. */
export type MessageOf<M extends Messages> = {
  readonly [I in keyof M & string]: Handed<ParamsIn<M[I]>> & {
    readonly message: I;
    /** The parts of the sentence, where the rule is a condition. */
    readonly composed?: Composed;
    /** Further violations that the finding reports. */
    readonly also?: readonly BreakOf<M>[];
    readonly fix?: Fix;
  };
}[keyof M & string];

/** Combines all violations of a rule at one cell into one message; null where there is none. */
export function messageOfAll<B>(
  breaks: readonly B[],
): (B & { readonly also: readonly B[] }) | null {
  const [first, ...also] = breaks;
  return first === undefined ? null : { ...first, also };
}
