/** Proposes plans for tests, with Japanese words and a year that no sheet names. */
import { planOf } from '../../../src/core/infer/plan-of';
import { propose } from '../../../src/core/infer/propose';
import type { Choices } from '../../../src/core/infer/choices';
import type { FieldGuess, LedgerGuess, Proposal } from '../../../src/core/infer/proposal';
import type { Plan } from '../../../src/core/plan';
import { readPlan } from '../../../src/core/plan/read-plan';
import type { Snapshot } from '../../../src/core/snapshot';
import { proposedPlanWords } from '../../../src/words/proposed-plan';

export function proposed(snapshot: Snapshot, choices?: Choices): Proposal {
  return propose(snapshot, { words: proposedPlanWords('ja'), thisYear: 2026 }, choices);
}

/** The likeliest ledger. */
export function firstLedger({ ledgers }: Proposal): LedgerGuess {
  const [ledger] = ledgers;
  if (!ledger) throw new Error('no ledger');
  return ledger;
}

export function fieldNamed({ fields }: LedgerGuess, name: string): FieldGuess {
  const field = fields.find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name} among ${fields.map((each) => each.name).join()}`);
  return field;
}

/** The accepted plan, as whoever reads its file gets it. */
export function acceptedPlan(proposal: Proposal): Plan {
  const plan = planOf(proposal, { municipality: '見本市', title: '計画' });
  const reading = readPlan(JSON.parse(JSON.stringify(plan)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.plan;
}
