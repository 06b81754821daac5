/** Reads the command line into a request, or says what is wrong with it. */
import { parseArgs } from 'node:util';
import { readAsOf } from '../core/calendar/as-of';
import type { AsOf } from '../core/calendar/as-of';
import type { Arrangement } from '../core/form/lay-options';
import { planById, plans } from '../plans';
import type { TaskOptions } from '../tasks/task-options';
import type { Language } from '../words/language';
import { nextRequest, type NextRequest } from './next-arguments';
import { outMisuse } from './out-misuse';
import { planRequest, type PlanRequest } from './plan-arguments';
import { cliWords } from './words';

interface Common {
  /** The workbook's path as given. */
  readonly book: string;
  readonly json: boolean;
  readonly planId?: string;
  /** A file that holds the plan. */
  readonly planFile?: string;
  /** The moment that the ledgers are judged for, null for the whole plan; left out, what the workbook keeps decides. */
  readonly asOf?: AsOf | null;
  /** The ledger holds one section's rows alone. */
  readonly part?: boolean;
  readonly language: Language;
  /** The workbook is written even where something of it cannot be kept. */
  readonly lossy: boolean;
  /** What happens to tabs in which a person has typed; if left out, the command refuses to change them. */
  readonly typed?: Typed;
}

type Typed = NonNullable<TaskOptions['typed']>;

const TYPED = ['keep', 'discard'] as const satisfies readonly Typed[];

export type Request =
  /** `out` where the report tabs are to be written too. */
  | (Common & { readonly verb: 'validate'; readonly out?: string })
  | (Common & { readonly verb: 'summarize'; readonly out: string })
  /** `book` is the workbook now, `earlier` the one from before; `out` where the tabs of changes are to be written. */
  | (Common & { readonly verb: 'compare'; readonly earlier: string; readonly out?: string })
  | (Common & { readonly verb: 'ledger'; readonly out: string })
  | (Common & {
      readonly verb: 'sheets';
      readonly out: string;
      readonly form?: string;
      readonly by: Arrangement;
      readonly sections?: readonly string[];
      readonly lock: boolean;
    })
  /** `book` holds the ledgers, `sheets` are the files with status sheets. */
  | (Common & {
      readonly verb: 'collect';
      readonly out: string;
      readonly sheets: readonly string[];
      /** Sheets that do not record what was laid out also replace the ledger's entries. */
      readonly replace: boolean;
    })
  | AsOfRequest;

export type AsOfRequest = Common & {
  readonly verb: 'as-of';
  /** What the workbook is to keep; left out, the command only tells what it keeps. */
  readonly change?: { readonly to: AsOf | null | 'next'; readonly out: string };
};

export type ParsedArguments =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'plan'; readonly request: PlanRequest }
  | { readonly kind: 'next'; readonly request: NextRequest }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'misuse'; readonly message: string };

const VERBS = [
  'validate',
  'summarize',
  'sheets',
  'collect',
  'compare',
  'ledger',
  'plan',
  'next',
  'as-of',
] as const;
type Verb = (typeof VERBS)[number];

const ARRANGEMENTS = ['one', 'chapter', 'section', 'record'] as const satisfies Arrangement[];

const COMMON = {
  json: { type: 'boolean', default: false },
  plan: { type: 'string' },
  'plan-file': { type: 'string' },
  out: { type: 'string' },
  lossy: { type: 'boolean', default: false },
  typed: { type: 'string' },
  lang: { type: 'string', default: 'ja' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const OPTIONS = {
  ...COMMON,
  form: { type: 'string' },
  by: { type: 'string' },
  section: { type: 'string', multiple: true },
  lock: { type: 'boolean' },
  'as-of': { type: 'string' },
  part: { type: 'boolean' },
  into: { type: 'string' },
  replace: { type: 'boolean' },
  years: { type: 'string' },
  title: { type: 'string' },
  municipality: { type: 'string' },
  records: { type: 'string' },
  renumber: { type: 'boolean' },
} as const;

/** Options that only some verbs take. */
const OWN: Readonly<Record<Verb, readonly (keyof typeof OPTIONS)[]>> = {
  validate: ['as-of', 'part'],
  summarize: ['as-of'],
  sheets: ['as-of', 'form', 'by', 'section', 'lock'],
  collect: ['as-of', 'into', 'replace'],
  compare: [],
  ledger: [],
  plan: ['into', 'municipality', 'title'],
  next: ['years', 'title', 'records', 'renumber'],
  'as-of': [],
};

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

/** Reads the arguments after the program's own. */
export function readArguments(args: readonly string[]): ParsedArguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // The message of parseArgs names the unknown option in one line, in English.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return misuse(cliWords('ja').unknownOption(reason));
  }
  const { values, positionals } = parsed;
  const language = values.lang;
  if (language !== 'ja' && language !== 'en') return misuse(cliWords('ja').unknownLanguage);
  const words = cliWords(language);
  if (values.help) return { kind: 'help', language };
  const [given, ...files] = positionals;
  if (given === undefined) return misuse(words.noVerb(VERBS));
  const verb = VERBS.find((each) => each === given);
  if (!verb) return misuse(words.unknownVerb(given, VERBS));
  const foreign = Object.values(OWN)
    .flat()
    .find((option) => values[option] !== undefined && !OWN[verb].includes(option));
  if (foreign !== undefined) return misuse(words.optionOfOther(`--${foreign}`, verb));
  if (values.plan !== undefined && values['plan-file'] !== undefined) return misuse(words.onePlan);
  if (values.plan !== undefined && !planById(values.plan)) {
    const ids = plans.map(({ id }) => id);
    return misuse(words.unknownPlan(values.plan, ids));
  }
  if (values.typed !== undefined && !TYPED.some((each) => each === values.typed))
    return misuse(words.unknownTyped(values.typed, TYPED));
  if (values['as-of'] !== undefined && asOfGiven(values['as-of']) === undefined)
    return misuse(words.unknownAsOf(values['as-of']));
  switch (verb) {
    case 'next':
      return nextRequest(files, values, language);
    case 'plan':
      return planRequest(files, values, language);
    case 'collect':
      return collectRequest(files, values, language);
    case 'compare':
      return compareRequest(files, values, language);
    case 'as-of':
      return asOfRequest(files, values, language);
    default:
      return bookRequest(verb, files, values, language);
  }
}

/** What names the whole plan in the place of an as-of. */
const WHOLE_PLAN = 'none';

/** Reads an as-of, or null for the whole plan; undefined where it is neither. */
function asOfGiven(text: string): AsOf | null | undefined {
  return text === WHOLE_PLAN ? null : (readAsOf(text) ?? undefined);
}

function commonOf(book: string, values: Values, language: Language): Common {
  const { json, lossy, plan: planId, 'plan-file': planFile, part } = values;
  const typed = TYPED.find((each) => each === values.typed);
  const asOf = values['as-of'] === undefined ? undefined : asOfGiven(values['as-of']);
  return {
    book,
    json,
    language,
    lossy,
    ...(typed === undefined ? {} : { typed }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(part === undefined ? {} : { part }),
    ...(planId === undefined ? {} : { planId }),
    ...(planFile === undefined ? {} : { planFile }),
  };
}

function bookRequest(
  verb: Exclude<Verb, 'collect' | 'compare' | 'plan' | 'next' | 'as-of'>,
  files: readonly string[],
  values: Values,
  language: Language,
): ParsedArguments {
  const words = cliWords(language);
  const [book, ...others] = files;
  if (book === undefined || others.length > 0) return misuse(words.oneBook);
  const common = commonOf(book, values, language);
  const { out } = values;
  if (out === undefined) {
    return verb === 'validate'
      ? { kind: 'request', request: { ...common, verb } }
      : misuse(words.outMissing(verb));
  }
  const wrong = outMisuse(out, [book], language);
  if (wrong !== null) return misuse(wrong);
  if (verb !== 'sheets') return { kind: 'request', request: { ...common, verb, out } };
  const by = ARRANGEMENTS.find((each) => each === (values.by ?? 'one'));
  if (!by) return misuse(words.unknownArrangement(values.by ?? '', ARRANGEMENTS));
  const { form, section, lock = false } = values;
  return {
    kind: 'request',
    request: {
      ...common,
      verb,
      out,
      by,
      lock,
      ...(form === undefined ? {} : { form }),
      ...(section === undefined ? {} : { sections: section }),
    },
  };
}

/** What moves the as-of on by one step, in the place of a moment. */
const NEXT = 'next';

function asOfRequest(
  [book, given, ...others]: readonly string[],
  values: Values,
  language: Language,
): ParsedArguments {
  const words = cliWords(language);
  if (book === undefined || others.length > 0) return misuse(words.oneBook);
  const common = { ...commonOf(book, values, language), verb: 'as-of' as const };
  if (given === undefined) return { kind: 'request', request: common };
  const to = given === NEXT ? NEXT : asOfGiven(given);
  if (to === undefined) return misuse(words.unknownAsOf(given));
  const { out } = values;
  if (out === undefined) return misuse(words.outMissing('as-of'));
  const wrong = outMisuse(out, [book], language);
  return wrong === null
    ? { kind: 'request', request: { ...common, change: { to, out } } }
    : misuse(wrong);
}

function compareRequest(
  files: readonly string[],
  values: Values,
  language: Language,
): ParsedArguments {
  const words = cliWords(language);
  const [earlier, book, ...others] = files;
  if (earlier === undefined || book === undefined || others.length > 0)
    return misuse(words.twoBooks);
  const request = { ...commonOf(book, values, language), verb: 'compare' as const, earlier };
  const { out } = values;
  if (out === undefined) return { kind: 'request', request };
  const wrong = outMisuse(out, [earlier, book], language);
  return wrong === null ? { kind: 'request', request: { ...request, out } } : misuse(wrong);
}

function collectRequest(
  sheets: readonly string[],
  values: Values,
  language: Language,
): ParsedArguments {
  const words = cliWords(language);
  const { into, out, replace = false } = values;
  if (sheets.length === 0) return misuse(words.sheetsMissing);
  if (into === undefined) return misuse(words.intoMissing);
  if (out === undefined) return misuse(words.outMissing('collect'));
  const wrong = outMisuse(out, [into, ...sheets], language);
  if (wrong !== null) return misuse(wrong);
  return {
    kind: 'request',
    request: { ...commonOf(into, values, language), verb: 'collect', out, sheets, replace },
  };
}

function misuse(message: string): ParsedArguments {
  return { kind: 'misuse', message };
}
