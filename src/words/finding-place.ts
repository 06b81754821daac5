/** The parts of a finding that its sentence names, as texts. */
import { fiscalYearsIn, printFiscalYear } from '../core/fiscal-year';
import type { Finding } from '../core/finding';

/** Says a finding, in one language. */
export type Sentence = (finding: Finding) => string;

/** Gives a fact as text; lists are parted by the given sign. */
export function fact(finding: Finding, name: string, separator = '、'): string {
  const value = finding.params[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(separator) : String(value);
}

/** Gives the field in brackets with its year as a Japanese ledger prints it: `「作業工程（実績）」（平成30年度）`. */
export function fieldInJapanese({ field, year }: Finding): string {
  const [written] = fiscalYearsIn(year);
  return `「${field}」${written ? `（${printFiscalYear(written.year)}）` : ''}`;
}

/** Gives the field with its year for an English sentence: `“作業工程（実績）” of fiscal 2018 (H30)`. */
export function fieldInEnglish({ field, year }: Finding): string {
  const [written] = fiscalYearsIn(year);
  return `“${field}”${written ? ` of fiscal ${written.year} (${year})` : ''}`;
}
