/** `next`: writes the workbook of a plan's next edition; the workbook of the plan as it is stays as it is. */
import { startNodeHost } from 'practice-excel/hosts/node';
import { shortFiscalYear } from '../core/fiscal-year';
import { nextEdition } from '../tasks/edition';
import type { EditionResult } from '../tasks/edition';
import { editionWords, ledgerLines } from '../words/edition';
import type { Language } from '../words/language';
import { planPlace } from '../words/plan-file';
import { print, refuse, type ExitCode } from './exit';
import { readBook, writeBytes } from './files';
import type { NextRequest } from './next-arguments';
import { readPlanFile } from './plan-file';
import { cliWords, troubleSentence } from './words';

function textOf({ municipality, edition }: EditionResult, out: string, language: Language): string {
  const words = editionWords(language);
  const { plan, ledgers, fixed, left } = edition;
  return [
    words.made(municipality, plan.title),
    ...ledgers.flatMap((ledger) => {
      const [first = '', ...lines] = ledgerLines(ledger, language);
      return [first, ...lines.map((line) => `  ${line}`)];
    }),
    ...(left.length > 0 ? [words.left(left)] : []),
    ...(fixed.length > 0
      ? [
          words.fixed(fixed.length),
          ...fixed.map(
            ({ steps, text }) => `  ${planPlace(steps, language)}: ${text.replaceAll('\n', '')}`,
          ),
        ]
      : []),
    cliWords(language).written(out),
  ].join('\n');
}

function jsonOf({ edition }: EditionResult, out: string): string {
  const { plan, ledgers, fixed, left } = edition;
  const { id, municipality, title, years } = plan;
  const told = {
    plan: { id, municipality, title, years: years.map(shortFiscalYear) },
    ledgers,
    left,
    fixed: fixed.map(({ at, text }) => ({ at, text })),
    out,
  };
  return JSON.stringify(told, null, 2);
}

export async function runNext(request: NextRequest): Promise<ExitCode> {
  const { language, planFile, planId, years, title, records, renumber, out, json } = request;
  const given = planFile === undefined ? null : await readPlanFile(planFile, language);
  if (given && !given.ok) return refuse(given.message);
  const read = await readBook(request.book, language);
  if (!read.ok) return refuse(read.message);
  await startNodeHost(read.workbook);
  const outcome = await nextEdition(
    {
      years,
      carried: records,
      renumber,
      ...(title === undefined ? {} : { title }),
    },
    { ...(given ? { plan: given.plan } : {}), ...(planId === undefined ? {} : { planId }) },
  );
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const unwritten = await writeBytes(out, outcome.result.bytes, language);
  if (unwritten !== null) return refuse(unwritten);
  print(json ? jsonOf(outcome.result, out) : textOf(outcome.result, out, language));
  return 0;
}
