/** Forms of editions with more or fewer years: nothing is beyond the grid, and the rows keep their order below each other. */
import { describe, expect, it } from '@jest/globals';
import type { Band, FormDefinition } from '../../../../src/core/form/definition';
import { placeEach, placeRows } from '../../../../src/core/form/template';
import type { TemplateRow } from '../../../../src/core/form/template';
import { editionPlan } from '../../../../src/core/plan/edition/edition-plan';
import { span } from '../../../../src/core/plan/edition/year-shift';
import type { Plan } from '../../../../src/core/plan';
import { planFaults } from '../../../../src/core/plan/faults';
import { PLANS, WORDS, planOf } from './plans-to-move';

/** The edition that has some years more (or fewer) than the plan, right after it. */
function edition(plan: Plan, more: number): Plan {
  const first = (plan.years.at(-1) ?? 0) + 1;
  const years = span(first, first + plan.years.length + more - 1);
  const made = editionPlan(plan, { years, title: plan.title }, () => ['1'], WORDS);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.plan;
}

function rowsOf(band: Band, plan: Plan): readonly TemplateRow[] {
  if (band.band === 'gap') return [];
  if (band.band === 'rows') return placeRows(band.rows, plan);
  const { heads, row, foot } = placeEach(band, plan);
  return [...heads, row, ...foot];
}

/** The column after the last of each row of a form. */
function ends(form: FormDefinition | undefined, plan: Plan): readonly number[] {
  if (form?.kind !== 'record') return [];
  return form.bands.flatMap((band) =>
    rowsOf(band, plan).map(({ cells, crossing }) =>
      Math.max(0, ...[...cells, ...crossing].map(({ column, columns }) => column + columns)),
    ),
  );
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** The columns that a form's cells take, by what they are. */
function columnsOf(plan: Plan, form: number, isIt: (cell: string) => boolean) {
  const definition = plan.forms[form];
  if (definition?.kind !== 'record') throw new Error('no form of records');
  return definition.bands
    .flatMap((band) => rowsOf(band, plan))
    .flatMap(({ cells }) => cells.filter(({ cell }) => isIt(JSON.stringify(cell))))
    .map(({ column, columns }) => [column, columns]);
}

describe('forms of an edition with more years', () => {
  it.each(PLANS)('of $id have room for them, on as much of the page', ({ plan }) => {
    for (const more of [1, 2, 4]) {
      const next = edition(plan, more);
      expect(planFaults(next)).toEqual([]);
      for (const [at, form] of next.forms.entries()) {
        const before = plan.forms[at];
        expect(sum(form.widths)).toBeCloseTo(sum(before?.widths ?? []), 6);
        // Rows that filled the grid fill it again.
        const filled = ends(before, plan).filter((end) => end === before?.widths.length).length;
        const now = ends(form, next).filter((end) => end === form.widths.length).length;
        expect(now).toBeGreaterThanOrEqual(filled);
      }
    }
  });

  it('keep 総括 of 苫小牧市 and its total below each other', () => {
    for (const more of [-2, -1, 0, 1, 3]) {
      const next = edition(planOf('tomakomai'), more);
      const [overall] = columnsOf(next, 0, (cell) => cell.includes('"総括"'));
      const totals = columnsOf(next, 0, (cell) => cell.includes('"derived"'));
      expect(totals).toEqual([overall, overall]);
    }
  });
});

describe('forms of an edition with as many years', () => {
  it.each(PLANS)('of $id are as they were', ({ plan }) => {
    const next = edition(plan, 0);
    expect(next.forms.map((form) => ends(form, next))).toEqual(
      plan.forms.map((form) => ends(form, plan)),
    );
    expect(next.forms.map(({ widths }) => widths)).toEqual(plan.forms.map(({ widths }) => widths));
  });
});
