/** The plan of the next edition: every year moved, nothing that it names missing, and what could not be moved listed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf, withDates } from '../../../../src/core/calendar/dated-text';
import { editionPlan } from '../../../../src/core/plan/edition/edition-plan';
import { movedPlan } from '../../../../src/core/plan/edition/moved-plan';
import { span } from '../../../../src/core/plan/edition/year-shift';
import type { Plan } from '../../../../src/core/plan';
import { planFaults } from '../../../../src/core/plan/faults';
import { PLANS, WORDS, kumagaya, planOf } from './plans-to-move';

function following({ years }: Plan): readonly number[] {
  const last = years.at(-1) ?? 0;
  return span(last + 1, last + years.length);
}

function edition(plan: Plan, years: readonly number[], numbers: readonly string[] = ['1']) {
  const made = editionPlan(plan, { years, title: plan.title }, () => numbers, WORDS);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made;
}

/** All of it but what began after the first year, which the edition has from its beginning. */
function withoutBegins(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) => (key === 'begins' ? [] : value));
}

describe('the plan of the next edition', () => {
  it.each(PLANS)('of $id names nothing that it has not', ({ plan }) => {
    expect(planFaults(edition(plan, following(plan)).plan)).toEqual([]);
  });

  it.each(PLANS)('of $id comes back to what it was when its years do', ({ plan }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1995, max: 2060 }), (first) => {
        const to = span(first, first + plan.years.length - 1);
        const there = movedPlan(plan, { from: plan.years, to });
        expect(there.years).toEqual(to);
        const back = movedPlan(there, { from: to, to: plan.years });
        expect(back).toEqual(withoutBegins(plan));
      }),
      { numRuns: 10 },
    );
  });

  it('heads the columns of 苫小牧市 by the new years, and reviews all years but the last', () => {
    const { plan } = edition(planOf('tomakomai'), [2025, 2026, 2027, 2028, 2029]);
    const grade = plan.ledgers[0]?.fields.find(({ id }) => id === 'grade');
    expect(grade?.years).toEqual([2025, 2026, 2027, 2028]);
    const byYear = plan.rollups.find(({ id }) => id === 'initiatives-by-year');
    const shown = byYear?.columns.filter(({ aside }) => !aside) ?? [];
    expect(shown.map(({ id, heading }) => [id, heading])).toEqual(
      ['R7', 'R8', 'R9', 'R10', 'R11'].map((year) => [`grade${year}`, year]),
    );
    expect(byYear?.columns.some(({ group }) => group === 'R7の平均')).toBe(true);
    expect(JSON.stringify(withDates(plan.forms, momentOf({ plan })))).toContain('令和11年度末');
  });

  it('shortens the tables of 苫小牧市, whose last year has no scores of its own', () => {
    const columnsFor = (years: readonly number[]) => {
      const { plan } = edition(planOf('tomakomai'), years);
      const byYear = plan.rollups.find(({ id }) => id === 'initiatives-by-year');
      return byYear?.columns.map(({ id }) => id) ?? [];
    };
    const scored = (year: string): readonly string[] =>
      ['progress', 'cooperation', 'efficiency', 'creativity', 'total', 'grade'].map(
        (score) => `${score}${year}`,
      );
    expect(columnsFor(span(2025, 2028))).toEqual([
      ...['R7', 'R8', 'R9'].flatMap(scored),
      'gradeR10',
    ]);
    expect(columnsFor([2025, 2026])).toEqual([...scored('R7'), 'gradeR8']);
    expect(columnsFor([2025])).toEqual(['gradeR7']);
  });

  it.each(PLANS)('of $id may have fewer years', ({ plan }) => {
    const [first = 0, ...more] = following(plan);
    for (let years = 1; years <= more.length; years += 1)
      expect(planFaults(edition(plan, span(first, first + years - 1)).plan)).toEqual([]);
  });

  it('gives a table of 安曇野市 as many columns as the edition has years', () => {
    const { plan } = edition(planOf('azumino'), [2025, 2026, 2027]);
    const attainment = plan.rollups.find(({ id }) => id === 'attainment');
    expect(attainment?.columns.map(({ id }) => id)).toEqual([
      'goal',
      ...[2025, 2026, 2027].flatMap((year) => [`result${year}`, `verdict${year}`]),
      'whole',
      'rate',
    ]);
    const longer = edition(planOf('azumino'), span(2025, 2031)).plan;
    const focus = longer.rollups.find(({ id }) => id === 'attainment-by-focus');
    expect(focus?.columns.map(({ id }) => id)).toContain('reached2031');
    expect(longer.finished).toEqual([
      { ledger: 'plans', where: { not: { field: 'period', covers: 2031 } } },
    ]);
  });

  it('is refused where two columns of a table would be the same one', () => {
    const column = (id: string, year: number) => ({
      id,
      heading: id,
      measure: { measure: 'words', words: '今回', year } as const,
      places: 0,
    });
    const plan = planOf('azumino');
    const [first] = plan.rollups;
    if (!first) throw new Error('安曇野市 has no tables');
    const columns = [column('aR2', 2020), column('bR2', 2020), column('aR6', 2024)];
    const odd = { ...plan, rollups: [{ ...first, columns }] };
    const made = editionPlan(odd, { years: [2025], title: '次の計画' }, () => [], WORDS);
    expect(made.ok ? [] : made.faults).toContainEqual(
      expect.objectContaining({ fault: 'double-id', id: 'aR7' }),
    );
  });

  it('lists the texts of 旭川市 that speak of years and cannot be moved', () => {
    const [first, ...rollups] = planOf('asahikawa').rollups;
    if (!first) throw new Error('旭川市 has no tables');
    const note = '※　目標額は，令和元年度予算の編成までを期間とするものです。';
    const noted = { ...planOf('asahikawa'), rollups: [{ ...first, notes: [note] }, ...rollups] };
    const { fixed } = edition(noted, span(2020, 2023));
    expect(fixed.map(({ text }) => text)).toEqual([note]);
    expect(edition(planOf('asahikawa'), span(2020, 2023)).fixed).toEqual([]);
    expect(edition(kumagaya(), span(2018, 2022)).fixed.map(({ text }) => text)).toEqual([
      '25年度の実施状況',
    ]);
  });

  it('has a field for the number of before, which may hold these numbers alone', () => {
    const { plan } = edition(planOf('annaka'), span(2025, 2029), ['3', '4']);
    const [items] = plan.ledgers;
    expect(items?.fields.slice(0, 2).map(({ label }) => label)).toEqual(['番号', '旧番号']);
    expect(plan.rules.filter(({ code }) => code === 'E01')).toEqual([
      expect.objectContaining({ kind: 'unique', field: 'formerNumber' }),
      expect.objectContaining({ kind: 'cells', must: { in: ['3', '4'] } }),
    ]);
    const next = edition(plan, span(2030, 2034), ['1']).plan;
    expect(next.ledgers[0]?.fields).toHaveLength(items?.fields.length ?? 0);
    expect(next.rules.filter(({ code }) => code === 'E01')).toHaveLength(2);
    expect([plan.id, next.id]).toEqual(['annaka-r7', 'annaka-r12']);
  });
});
