/** How values are written, in the reader's language: a sentence for each way that a kind of value names. */
import type { FindingParams } from '../core/finding';
import type { HowToWrite } from '../core/values';

/** Words for how to write: one for each way, with what it names. */
export type HowToWriteWords = {
  readonly [M in HowToWrite['message']]: (
    params: Extract<HowToWrite, { readonly message: M }>['params'],
  ) => string;
};

/** Says how to write a value. */
export function adviceIn(words: HowToWriteWords, { message, params }: HowToWrite): string {
  // Each way's words take its own params, which a union of ways does not tell.
  const sentence = words[message] as (named: HowToWrite['params']) => string;
  return sentence(params);
}

/** Says how to write what a finding's cell should hold, by the way that the finding names. */
export function adviceOf(
  words: HowToWriteWords,
  { params }: { readonly params: FindingParams & { readonly how: HowToWrite['message'] } },
): string {
  return adviceIn(words, { message: params.how, params } as HowToWrite);
}
