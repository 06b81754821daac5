/** Reads the arguments of `plan check`, `plan export`, `plan import` and `plan infer`. */
import { resolve } from 'node:path';
import type { Language } from '../words/language';
import { outMisuse } from './out-misuse';
import { planCliWords } from './plan-words';
import { cliWords } from './words';

interface Common {
  readonly json: boolean;
  readonly language: Language;
}

export type PlanRequest =
  | (Common & { readonly action: 'check'; readonly planFile: string })
  | (Common & {
      readonly action: 'export';
      readonly book: string;
      /** Left out, the plan is printed. */
      readonly out?: string;
      /** The plan to export where the workbook holds none. */
      readonly planId?: string;
    })
  | (Common & {
      readonly action: 'import';
      readonly planFile: string;
      readonly book: string;
      readonly out: string;
      readonly lossy: boolean;
    })
  | (Common & {
      readonly action: 'infer';
      readonly book: string;
      /** Left out, the plan is printed. */
      readonly out?: string;
      /** Left out, as the workbook names them. */
      readonly municipality?: string;
      readonly title?: string;
    });

/** What may stand behind `plan` besides files. */
interface Values {
  readonly json: boolean;
  readonly lossy: boolean;
  readonly into?: string | undefined;
  readonly municipality?: string | undefined;
  readonly out?: string | undefined;
  readonly plan?: string | undefined;
  readonly 'plan-file'?: string | undefined;
  readonly title?: string | undefined;
  readonly typed?: string | undefined;
}

type Parsed =
  | { readonly kind: 'plan'; readonly request: PlanRequest }
  | { readonly kind: 'misuse'; readonly message: string };

const ACTIONS = ['check', 'export', 'import', 'infer'] as const;

/** Options of which an action takes some. */
const CHOSEN = ['into', 'municipality', 'out', 'plan', 'plan-file', 'title', 'typed'] as const;

const TAKEN: Readonly<Record<(typeof ACTIONS)[number], readonly (typeof CHOSEN)[number][]>> = {
  check: [],
  export: ['out', 'plan'],
  import: ['into', 'out'],
  infer: ['municipality', 'out', 'title'],
};

function misuse(message: string): Parsed {
  return { kind: 'misuse', message };
}

/** Reads what stands behind `plan`. */
export function planRequest(
  [given, ...files]: readonly string[],
  values: Values,
  language: Language,
): Parsed {
  const [words, own] = [cliWords(language), planCliWords(language)];
  const action = ACTIONS.find((each) => each === given);
  if (!action) return misuse(own.noAction(ACTIONS));
  const foreign = CHOSEN.find(
    (option) => values[option] !== undefined && !TAKEN[action].includes(option),
  );
  if (foreign !== undefined) return misuse(words.optionOfOther(`--${foreign}`, `plan ${action}`));
  const [file, ...others] = files;
  const { json, into, out, lossy, plan: planId } = values;
  const common = { json, language };
  if (action === 'export') {
    if (file === undefined || others.length > 0) return misuse(words.oneBook);
    if (out !== undefined && resolve(out) === resolve(file)) return misuse(words.outIsBook);
    const request = {
      ...common,
      action,
      book: file,
      ...(out === undefined ? {} : { out }),
      ...(planId === undefined ? {} : { planId }),
    };
    return { kind: 'plan', request };
  }
  if (action === 'infer') {
    if (file === undefined || others.length > 0) return misuse(words.oneBook);
    if (out !== undefined && resolve(out) === resolve(file)) return misuse(words.outIsBook);
    const { municipality, title } = values;
    const request = {
      ...common,
      action,
      book: file,
      ...(out === undefined ? {} : { out }),
      ...(municipality === undefined ? {} : { municipality }),
      ...(title === undefined ? {} : { title }),
    };
    return { kind: 'plan', request };
  }
  if (file === undefined || others.length > 0) return misuse(own.onePlanFile);
  if (action === 'check') return { kind: 'plan', request: { ...common, action, planFile: file } };
  if (into === undefined) return misuse(own.intoMissing);
  if (out === undefined) return misuse(words.outMissing('plan import'));
  const wrong = outMisuse(out, [into, file], language);
  if (wrong !== null) return misuse(wrong);
  return { kind: 'plan', request: { ...common, action, planFile: file, book: into, out, lossy } };
}
