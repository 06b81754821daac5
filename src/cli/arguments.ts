/** Reads the command line into a request, or says what is wrong with it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planById, plans } from '../plans';
import type { Language } from '../words';
import { cliWords } from './words';

interface Common {
  /** The workbook's path as given. */
  readonly book: string;
  readonly json: boolean;
  readonly planId?: string;
  readonly language: Language;
}

export type Request =
  /** `out` where the report tabs are to be written too. */
  | (Common & { readonly verb: 'validate'; readonly out?: string })
  | (Common & { readonly verb: 'summarize'; readonly out: string });

export type ParsedArguments =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'misuse'; readonly message: string };

/** Reads the arguments after the program's own. */
export function readArguments(args: readonly string[]): ParsedArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        plan: { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string', default: 'ja' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // parseArgs says in English, in one line, which option it does not know.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return misuse(cliWords('ja').unknownOption(reason));
  }
  const { values, positionals } = parsed;
  const language = values.lang;
  if (language !== 'ja' && language !== 'en') return misuse(cliWords('ja').unknownLanguage);
  const words = cliWords(language);
  if (values.help) return { kind: 'help', language };
  const [verb, book, ...others] = positionals;
  if (verb === undefined) return misuse(words.noVerb);
  if (verb !== 'validate' && verb !== 'summarize') return misuse(words.unknownVerb(verb));
  if (book === undefined || others.length > 0) return misuse(words.oneBook);
  if (values.plan !== undefined && !planById(values.plan)) {
    const ids = plans.map(({ id }) => id);
    return misuse(words.unknownPlan(values.plan, ids));
  }
  const common: Common = {
    book,
    json: values.json,
    language,
    ...(values.plan === undefined ? {} : { planId: values.plan }),
  };
  const { out } = values;
  if (out === undefined) {
    return verb === 'validate'
      ? { kind: 'request', request: { ...common, verb } }
      : misuse(words.outMissing);
  }
  if (!out.toLowerCase().endsWith('.xlsx')) return misuse(words.outNotXlsx(out));
  if (resolve(out) === resolve(book)) return misuse(words.outIsBook);
  return { kind: 'request', request: { ...common, verb, out } };
}

function misuse(message: string): ParsedArguments {
  return { kind: 'misuse', message };
}
