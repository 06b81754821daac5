/** Forms and bands for some records only: a condition of the plan says for which, and sheets are read back with and without them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Condition } from '../../../src/core/condition';
import { compareForms } from '../../../src/core/form/compare';
import type { RecordForm } from '../../../src/core/form/definition';
import { findForms } from '../../../src/core/form/find';
import { layForms } from '../../../src/core/form/lay';
import { tabsOf, recordsToLay } from '../../../src/core/form/tabs';
import type { Plan } from '../../../src/core/plan';
import { planFaults } from '../../../src/core/plan/faults';
import { recordBook } from '../../../src/core/records/record-book';
import { plans } from '../../../src/plans';
import { asahikawa } from '../../../src/plans/asahikawa';
import { sampleOf } from '../../plans/summaries';
import { emptied } from './emptied';
import { planWorkbook, theForm, WORDS } from './forms-of';
import { withDrafts, withoutBases } from './sheets-of-drafts';

/** The form with a condition on one of its bands. */
function withBand(form: RecordForm, position: number, where: Condition): RecordForm {
  const bands = form.bands.map((band, at) => (at === position ? { ...band, where } : band));
  return { ...form, bands };
}

function withForm(plan: Plan, form: RecordForm): Plan {
  return { ...plan, forms: plan.forms.map((each) => (each.id === form.id ? form : each)) };
}

/** Record forms, with the bands that a condition may stand at: a returned sheet shows whether it has them. */
const FORMS = plans.flatMap((plan) =>
  plan.forms.flatMap((form) => {
    const ledger = plan.ledgers.find(({ id }) => id === form.ledger);
    const field = ledger?.numberField ?? ledger?.titleField;
    if (form.kind !== 'record' || field === undefined) return [];
    const bands = form.bands.flatMap((band, position) => {
      const told = withBand(form, position, { field, filled: true });
      return band.band === 'gap' || planFaults(withForm(plan, told)).length > 0 ? [] : [position];
    });
    return bands.length > 0 ? [{ plan, form, field, bands, name: `${plan.id} ${form.id}` }] : [];
  }),
);

describe.each(FORMS)('a band of $name for some records only', ({ plan, form, field, bands }) => {
  const sample = sampleOf(plan.id);
  const original = planWorkbook(sample, plan);
  const empty = emptied(sample, original);
  const records = recordBook(original).of(form.ledger)?.all ?? [];

  it('is laid out for them alone, and all other entries of all sheets come back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(records.length - 1), { minLength: 2, maxLength: 4 }),
        fc.nat(3),
        fc.constantFrom(...bands),
        (chosen, several, position) => {
          const laid = chosen.flatMap((at) => records[at] ?? []);
          const wanted = laid.slice(0, several).map((record) => record.print(field));
          const where: Condition = { field, in: wanted.length > 0 ? wanted : ['―'] };
          const some = withForm(plan, withBand(form, position, where));
          const options = {
            arrangement: 'one' as const,
            records: laid.map(({ name }) => name),
            words: WORDS,
          };
          const collected = (of: Plan) => {
            const drafts = layForms(planWorkbook(sample, of), theForm(of, form.id), options);
            const found = withoutBases(findForms(withDrafts(empty, drafts), of));
            const untouched = compareForms(planWorkbook(sample, of), found);
            return { untouched, back: compareForms(planWorkbook(empty, of), found) };
          };
          const [all, part] = [collected(plan), collected(some)];
          expect(part.untouched.read).toBe(all.untouched.read);
          expect(part.untouched.records).toEqual([]);
          expect(part.untouched.unplaced).toEqual(all.untouched.unplaced);
          // Records that have the band give back all that they gave before; the others all that stands outside of it.
          const entries = ({ back }: typeof all): readonly string[] =>
            back.records.flatMap(({ ledger, record, fields }) =>
              fields.map((each) => `${ledger} ${record} ${each.field} ${each.year ?? ''}`),
            );
          const given = new Set(entries(part));
          const lost = entries(all).filter((entry) => !given.has(entry));
          expect(entries(part).filter((entry) => !entries(all).includes(entry))).toEqual([]);
          const named = laid.filter((record) => wanted.includes(record.print(field)));
          for (const { name } of named)
            expect(lost.filter((entry) => entry.startsWith(`${form.ledger} ${name} `))).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('a form for some records only', () => {
  const workbook = planWorkbook(sampleOf('asahikawa'), asahikawa);

  it('has a sheet for each record of which its condition holds, also where more are asked for', () => {
    const [plain] = asahikawa.forms;
    if (!plain) throw new Error('旭川市 has no form');
    const form = { ...plain, where: { field: 'result', in: ['未実施'] } };
    const all = recordBook(workbook).of(form.ledger)?.all ?? [];
    const wanted = all.filter((record) => record.print('result') === '未実施');
    const options = { arrangement: 'record' as const, words: WORDS };
    const laid = recordsToLay(recordBook(workbook), form, options);
    expect(laid).toEqual(wanted);
    expect(tabsOf(form, laid, options)).toHaveLength(wanted.length);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
  });
});
