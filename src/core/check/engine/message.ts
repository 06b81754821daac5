/** The messages of a kind of rule: which it can give, and what each names, as types that words/ has to meet. */
import type { Composed, FindingParams, Fix } from '../../finding';

/** That a message names something of these types. Types alone know it: nothing stands in the object. */
export interface Params<P extends FindingParams> {
  readonly params?: P;
}

/** The messages that a kind of rule can give, by their ids. */
export type Messages = Readonly<Record<string, Params<FindingParams>>>;

/** A rule with the messages of its kind, as the kind is given it. */
export interface Declares<M extends Messages> {
  readonly messages: M;
}

/** Declares what a message names besides the finding's own field, year and value. */
export function takes<P extends FindingParams = Record<never, never>>(): Params<P> {
  return {};
}

/** What a declared message names. */
export type ParamsIn<D> = D extends Params<infer P> ? P : never;

/** The params of a message that names nothing: none may be handed over. */
type NoParams = Readonly<Record<string, never>>;

/** How the params of a message are handed over; left out where it names nothing. */
type Handed<P> = [keyof P] extends [never]
  ? { readonly params?: NoParams }
  : Record<never, never> extends P
    ? { readonly params?: P }
    : { readonly params: P };

/** A further break of a rule that one finding tells with others. */
export type BreakOf<M extends Messages> = {
  readonly [I in keyof M & string]: {
    readonly message: I;
    readonly params: [keyof ParamsIn<M[I]>] extends [never] ? NoParams : ParamsIn<M[I]>;
    /** Where its sentence names another field, as printed, or another value than the finding's cell. */
    readonly field?: string;
    readonly value?: string;
  };
}[keyof M & string];

/** What a finding can say: one of the declared messages, with what it names. */
export type MessageOf<M extends Messages> = {
  readonly [I in keyof M & string]: Handed<ParamsIn<M[I]>> & {
    readonly message: I;
    /** What the sentence is composed of, where the rule is a condition. */
    readonly composed?: Composed;
    /** Further breaks that the finding tells. */
    readonly also?: readonly BreakOf<M>[];
    readonly fix?: Fix;
  };
}[keyof M & string];

/** Tells all breaks of a rule at one cell by one message; null where there is none. */
export function messageOfAll<B>(
  breaks: readonly B[],
): (B & { readonly also: readonly B[] }) | null {
  const [first, ...also] = breaks;
  return first === undefined ? null : { ...first, also };
}
