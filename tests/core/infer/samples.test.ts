/** Over the ledgers of five municipalities the columns that their plans state are found, each with a kind that reads its cells. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../../../scripts/sample-workbooks';
import type { FieldGuess, LedgerGuess } from '../../../src/core/infer/proposal';
import type { LedgerDefinition } from '../../../src/core/ledger/definition';
import { recognise } from '../../../src/core/ledger/recognise';
import { choicesOf, takesAnyText, unitOf } from '../../../src/core/values';
import { squashed } from '../../../src/core/values/comparable';
import { plans } from '../../../src/plans';
import { snapshotOfWorkbook } from '../snapshot-of';
import { acceptedPlan, proposed } from './proposed';

/** At least this share of the fields is found with a kind that works. */
const FOUND = 0.95;
/** A kind works when it reads nearly all of the filled cells. */
const READ = 0.9;

function guessOf(
  guesses: readonly LedgerGuess[],
  { name, fields }: LedgerDefinition,
): LedgerGuess | undefined {
  const labels = new Set(fields.map(({ label }) => squashed(label)));
  const shared = (guess: LedgerGuess): number =>
    guess.fields.filter((field) => labels.has(squashed(field.name))).length;
  return (
    guesses.find((guess) => guess.name === name) ??
    guesses.toSorted((a, b) => shared(b) - shared(a))[0]
  );
}

function works(
  guess: FieldGuess | undefined,
  { type, byYear }: LedgerDefinition['fields'][number],
): boolean {
  if (!guess || guess.read < guess.filled * READ) return false;
  if (guess.positions.some(({ year }) => year !== null) !== (byYear === true)) return false;
  // Amounts keep their unit, and choices stay choices, so that tables can add and count them.
  if (guess.filled > 0 && unitOf(type) !== null) return guess.unit === unitOf(type)?.name;
  return guess.filled === 0 || choicesOf(type).length === 0 || !takesAnyText(guess.type);
}

describe.each(plans.map((plan) => ({ id: plan.id, plan })))('the sample $id', ({ id, plan }) => {
  const snapshot = snapshotOfWorkbook(sampleWorkbook(id));
  const proposal = proposed(snapshot);
  const recognition = recognise(snapshot, [plan], plan.id);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const { ledgers } = recognition.workbook;

  it('has its fields found, each with a kind that reads its cells', () => {
    const wanted = ledgers.flatMap(({ definition, columns }) =>
      definition.fields
        .filter((field) => columns.some((column) => column.field === field))
        .map((field) => {
          const fields = guessOf(proposal.ledgers, definition)?.fields ?? [];
          const guess = fields.find(
            ({ name, positions }) =>
              squashed(name) === squashed(field.label) &&
              positions.some(({ year }) => year !== null) === (field.byYear === true),
          );
          return { label: `${definition.name} ${field.label}`, works: works(guess, field) };
        }),
    );
    const lost = wanted.filter((each) => !each.works).map(({ label }) => label);
    expect(wanted.length).toBeGreaterThan(9);
    expect({ lost, isEnough: lost.length <= wanted.length * (1 - FOUND) }).toEqual({
      lost,
      isEnough: true,
    });
  });

  it('has each of its records taken for one, and no other row', () => {
    for (const { definition, rows } of ledgers) {
      const guess = guessOf(proposal.ledgers, definition);
      const records = (guess?.sheets[0]?.rows ?? [])
        .filter(({ kind }) => kind === 'record')
        .map(({ row }) => row);
      expect({ name: definition.name, records }).toEqual({ name: definition.name, records: rows });
    }
  });

  it('gives a plan without a fault, that finds all columns again', () => {
    const accepted = acceptedPlan(proposal);
    const again = recognise(snapshot, [accepted], accepted.id);
    if (again.state !== 'found' && again.state !== 'unsure') throw new Error(again.state);
    for (const ledger of again.workbook.ledgers)
      expect([ledger.missing, ledger.twins, ledger.unread]).toEqual([[], [], []]);
  });
});
