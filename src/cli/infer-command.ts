/** `plan infer`: makes a plan of what a workbook's ledgers seem to be, as a file. */
import { writeFile } from 'node:fs/promises';
import { startNodeHost } from 'practice-excel/hosts/node';
import { planOf } from '../core/infer/plan-of';
import { planText } from '../core/plan/plan-text';
import { proposePlan } from '../tasks/propose-plan';
import { planName } from '../tasks/workbook-facts';
import { print, refuse, type ExitCode } from './exit';
import { readBook } from './files';
import type { PlanRequest } from './plan-arguments';
import { partsOf } from './plan-parts';
import { planCliWords } from './plan-words';
import { cliWords, troubleSentence } from './words';

type Request = Extract<PlanRequest, { readonly action: 'infer' }>;

export async function inferPlan(request: Request): Promise<ExitCode> {
  const { book, out, json, language } = request;
  const [words, own] = [cliWords(language), planCliWords(language)];
  const read = await readBook(book, language);
  if (!read.ok) return refuse(read.message);
  await startNodeHost(read.workbook);
  const outcome = await proposePlan(language);
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const proposal = outcome.result;
  const { municipality = proposal.municipality, title = proposal.title } = request;
  const plan = planOf(proposal, { municipality, title });
  if (!plan) return refuse(own.noTable(book));
  const text = planText(plan);
  if (out === undefined) {
    process.stdout.write(text);
    return 0;
  }
  try {
    await writeFile(out, text);
  } catch {
    return refuse(own.notWritable(out));
  }
  const { ledgers, fields, rules, rollups, forms } = partsOf(plan);
  const found = proposal.ledgers.map(({ name, taken, records, relisted, fields: of }) => ({
    name,
    taken,
    records: records - relisted,
    relisted,
    fields: of.map(({ name: field, type: { kind }, read: readable, filled }) => ({
      name: field,
      kind,
      filled,
      read: readable,
    })),
  }));
  const findings = proposal.rules
    .filter(({ on, findings: count }) => on && count > 0)
    .map(({ key, findings: count }) => ({ rule: key, findings: count }));
  print(
    json
      ? JSON.stringify({ plan: planName(plan), ledgers: found, findings, out }, null, 2)
      : [
          words.plan(municipality, title),
          ...found.map((ledger) =>
            ledger.taken
              ? own.inferred(ledger.name, ledger.records, ledger.relisted, ledger.fields.length)
              : own.notInferred(ledger.name),
          ),
          ...found
            .filter(({ taken }) => taken)
            .flatMap((ledger) =>
              ledger.fields.map(
                (field) => `  ${own.inferredField(field.name, field.read, field.filled)}`,
              ),
            ),
          own.parts(ledgers, fields, rules, rollups, forms),
          own.findings(findings.reduce((sum, each) => sum + each.findings, 0)),
          words.written(out),
        ].join('\n'),
  );
  return 0;
}
