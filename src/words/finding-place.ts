/** The parts of a finding that its sentence names, as texts. */
import type { MessageId, ParamsOf } from '../core/check';
import { fiscalYearsIn, printFiscalYear } from '../core/fiscal-year';
import type { Finding, FindingParams } from '../core/finding';

/** A finding whose message names something of these types. */
export interface Told<P> extends Omit<Finding, 'params'> {
  readonly params: P;
}

/** A sentence for each message that a kind of rule declares; one that lacks, or names what its message does not, does not compile. */
export type FindingSentences = {
  readonly [I in MessageId]: (finding: Told<ParamsOf<I>>) => string;
};

/** What a message names, by name; nothing where it is not known what the message is. */
export type NameIn<P> = string extends keyof P ? never : keyof P & string;

/** Gives what a message names as text; lists are parted by the given sign. */
export function fact<P extends FindingParams>(
  { params }: { readonly params: P },
  name: NameIn<P>,
  separator = '、',
): string {
  const value = (params as FindingParams)[name] ?? '';
  return typeof value === 'object' ? value.join(separator) : String(value);
}

/** So much of a cell's text is enough to know it by. */
const BEGINNING = 30;

/** Gives a text that a sentence names, cut where it is long. */
export function beginning(text: string): string {
  const signs = [...text];
  return signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join('')}…` : text;
}

/** Where a finding stands: its field and year. */
type Place = Pick<Finding, 'field' | 'year'>;

/** Gives the field in brackets with its year as a Japanese ledger prints it: `「作業工程（実績）」（平成30年度）`. */
export function fieldInJapanese({ field, year }: Place): string {
  const [written] = fiscalYearsIn(year);
  return `「${field}」${written ? `（${printFiscalYear(written.year)}）` : ''}`;
}

/** Gives the field with its year for an English sentence: `“作業工程（実績）” of fiscal 2018 (H30)`. */
export function fieldInEnglish({ field, year }: Place): string {
  const [written] = fiscalYearsIn(year);
  return `“${field}”${written ? ` of fiscal ${written.year} (${year})` : ''}`;
}
