/** `plan infer`: makes a plan of what a workbook's ledgers seem to be, as a file. */
import { startNodeHost } from 'practice-excel/hosts/node';
import { planOf } from '../core/infer/plan-of';
import type { Proposal } from '../core/infer/proposal';
import type { Plan } from '../core/plan';
import { proposePlan } from '../tasks/propose-plan';
import { planName } from '../tasks/workbook-facts';
import { refuse, type ExitCode } from './exit';
import { readBook } from './files';
import type { PlanRequest } from './plan-arguments';
import { handOutPlan } from './plan-out';
import { partsOf } from './plan-parts';
import { planCliWords } from './plan-words';
import { cliWords, troubleSentence } from './words';

type Request = Extract<PlanRequest, { readonly action: 'infer' }>;

export async function inferPlan(request: Request): Promise<ExitCode> {
  const { book, language } = request;
  const read = await readBook(book, language);
  if (!read.ok) return refuse(read.message);
  await startNodeHost(read.workbook);
  const outcome = await proposePlan(language);
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const proposal = outcome.result;
  const { municipality = proposal.municipality, title = proposal.title } = request;
  const plan = planOf(proposal, { municipality, title });
  if (!plan) return refuse(planCliWords(language).noTable(book));
  return handOutPlan(plan, request, (out) => report(proposal, plan, request, out));
}

/** Tells what was found, and what the plan has of it. */
function report(proposal: Proposal, plan: Plan, { json, language }: Request, out: string): string {
  const [words, own] = [cliWords(language), planCliWords(language)];
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
  if (json) return JSON.stringify({ plan: planName(plan), ledgers: found, findings, out }, null, 2);
  return [
    words.plan(plan.municipality, plan.title),
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
  ].join('\n');
}
