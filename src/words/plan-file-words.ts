/** What each language says of a plan's file that cannot be read or used. */
import type { NamedStep } from '../core/plan/named-steps';
import type { Needed, TextPosition } from '../core/plan/read-text';

/** A plan's file that is no text, or no JSON. */
export type NoText =
  | { readonly fault: 'encoding'; readonly encoding: string | null }
  | { readonly fault: 'archive' }
  | { readonly fault: 'too-large'; readonly megabytes: number }
  | { readonly fault: 'too-long' }
  | { readonly fault: 'empty' }
  | ({ readonly fault: 'syntax'; readonly needs: Needed; readonly found: string } & TextPosition)
  | ({ readonly fault: 'cut-off' } & TextPosition)
  | ({ readonly fault: 'too-deep' } & TextPosition)
  | ({ readonly fault: 'double-name'; readonly name: string } & TextPosition);

/** The words of a language. */
export interface PlanFileWords {
  readonly noText: {
    readonly [F in NoText['fault']]: (fault: Extract<NoText, { fault: F }>) => string;
  };
  /** Names a place by the steps down to it. */
  readonly place: (steps: readonly NamedStep[]) => string;
  readonly faults: {
    readonly missing: string;
    readonly unknown: string;
    /** `more` says that others may stand there too. */
    readonly wrong: (received: string, expected: readonly string[], more: boolean) => string;
    readonly 'no-decimal': string;
    readonly 'no-condition': (kinds: string) => string;
    readonly 'too-few': (least: string) => string;
    readonly 'too-many': (most: string) => string;
    readonly 'too-many-columns': (most: string) => string;
    readonly version: (received: string, known: string) => string;
    readonly 'double-id': (id: string) => string;
    readonly 'unknown-id': (id: string) => string;
    readonly 'idle-rule': (rule: string) => string;
  };
  /** What may stand somewhere, by valibot's name for it. */
  readonly shapes: Readonly<Record<string, string>>;
  readonly quoted: (text: string) => string;
  readonly atLeast: (bound: string) => string;
  readonly atMost: (bound: string) => string;
  readonly whole: string;
  /** One difference between two plans; a text is null where a whole part stands. */
  readonly differences: {
    readonly added: (place: string, now: string | null) => string;
    readonly removed: (place: string, before: string | null) => string;
    readonly changed: (place: string, before: string | null, now: string | null) => string;
    readonly order: (place: string) => string;
  };
  readonly truth: Readonly<Record<'true' | 'false', string>>;
  readonly line: (place: string, sentence: string, line: number, at: string) => string;
}

/** Of what a file holds, so much is quoted. */
export const QUOTED = 40;

/** What a file holds is shown short, and without signs that a terminal would obey. */
export function shortened(text: string): string {
  const shown = text.replace(/\p{Cc}/gu, '\uFFFD');
  const signs = [...shown];
  return signs.length > QUOTED ? `${signs.slice(0, QUOTED).join('')}…` : shown;
}
