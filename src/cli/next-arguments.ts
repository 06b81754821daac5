/** Reads the arguments of `next`, which makes the next edition of a plan. */
import { readAsOf } from '../core/calendar/as-of';
import type { FiscalYear } from '../core/fiscal-year';
import { span } from '../core/plan/edition/year-shift';
import type { WantedRecords } from '../tasks/edition';
import type { Language } from '../words/language';
import { editionWords } from '../words/edition';
import { outMisuse } from './out-misuse';
import { cliWords } from './words';

export interface NextRequest {
  readonly book: string;
  readonly out: string;
  readonly years: readonly FiscalYear[];
  readonly title?: string;
  readonly records: WantedRecords;
  readonly renumber: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly planId?: string;
  readonly planFile?: string;
}

interface Values {
  readonly json: boolean;
  readonly out?: string | undefined;
  readonly years?: string | undefined;
  readonly title?: string | undefined;
  readonly records?: string | undefined;
  readonly renumber?: boolean | undefined;
  readonly plan?: string | undefined;
  readonly 'plan-file'?: string | undefined;
}

type Parsed =
  | { readonly kind: 'next'; readonly request: NextRequest }
  | { readonly kind: 'misuse'; readonly message: string };

const RECORDS = ['all', 'unfinished'] as const;

/** Reads `all`, `unfinished`, or a list of numbers; null for an empty list. */
function readRecords(text: string): WantedRecords | null {
  const which = RECORDS.find((each) => each === text);
  if (which) return { which };
  return /[^\s,、，]/u.test(text) ? { which: 'listed', list: text } : null;
}

/** More years than a plan may have are not made. */
const MOST_YEARS = 50;

/** Reads R7-R11, R7～R11 or one year; null where it is neither. */
function readYears(text: string): readonly FiscalYear[] | null {
  const [from = '', to = from, ...more] = text.split(/[-–~～〜]/u);
  const [first, last] = [readAsOf(from), readAsOf(to)];
  if (more.length > 0 || !first || !last) return null;
  const years = span(first.year, last.year);
  return years.length > 0 && years.length <= MOST_YEARS ? years : null;
}

/** Reads what stands behind `next`. */
export function nextRequest(files: readonly string[], values: Values, language: Language): Parsed {
  const [words, own] = [cliWords(language), editionWords(language)];
  const misuse = (message: string): Parsed => ({ kind: 'misuse', message });
  const [book, ...others] = files;
  if (book === undefined || others.length > 0) return misuse(words.oneBook);
  const { out, years: given, title, json, renumber = false } = values;
  if (out === undefined) return misuse(words.outMissing('next'));
  const wrong = outMisuse(out, [book], language);
  if (wrong !== null) return misuse(wrong);
  if (given === undefined) return misuse(own.yearsMissing);
  const years = readYears(given);
  if (!years) return misuse(own.unknownYears(given));
  const records = readRecords(values.records ?? 'all');
  if (!records) return misuse(own.noRecords(RECORDS));
  const { plan: planId, 'plan-file': planFile } = values;
  return {
    kind: 'next',
    request: {
      book,
      out,
      years,
      records,
      renumber,
      json,
      language,
      ...(title === undefined ? {} : { title }),
      ...(planId === undefined ? {} : { planId }),
      ...(planFile === undefined ? {} : { planFile }),
    },
  };
}
