/** The text by which a workbook holds a plan: any plan comes back whole, and nothing else is taken for one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan';
import { planDifferences } from '../../../src/core/plan/differences';
import { isChanged, ownPlanOf, partText, readPartText } from '../../../src/core/plan/own-plan';
import type { PartFault } from '../../../src/core/plan/own-plan';
import { readPlan } from '../../../src/core/plan/read-plan';
import { plans } from '../../../src/plans';
import { randomPlans } from '../rollup/random-plan';

function planOfFile(): Plan {
  const text = readFileSync(join('assets', 'plans', 'kumagaya.json'), 'utf8');
  const reading = readPlan(JSON.parse(text));
  if (!reading.ok) throw new Error('the file is no plan');
  return reading.plan;
}

const plan = planOfFile();
const TEXT = partText(ownPlanOf(plan, 'imported'));

function faultOf(text: string): PartFault['fault'] | 'none' {
  const reading = readPartText(text);
  return reading.state === 'damaged' ? reading.fault.fault : 'none';
}

/** The part's data, to be changed. */
function part(): Record<string, unknown> {
  return JSON.parse(TEXT) as Record<string, unknown>;
}

describe('the text of a workbook’s own plan', () => {
  it.each([...plans, plan].map((each) => [each.id, each] as const))('holds %s whole', (_, each) => {
    expect(readPartText(partText(ownPlanOf(each, 'copied', each.id)))).toEqual({
      state: 'read',
      own: { plan: each, source: expect.objectContaining({ kind: 'copied', of: each.id }) },
      before: null,
    });
  });

  it('holds random plans whole, or says what is wrong with the plan', () => {
    fc.assert(
      fc.property(randomPlans(1), (made) => {
        for (const { plan: random } of made) {
          const usable = readPlan(JSON.parse(JSON.stringify(random)));
          const read = readPartText(partText(ownPlanOf(random, 'made')));
          if (usable.ok) expect(read).toMatchObject({ state: 'read', own: { plan: usable.plan } });
          else expect(read).toMatchObject({ fault: { fault: 'plan', faults: usable.faults } });
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(plans.map((each) => [each.id, each] as const))(
    'says of a copy of %s that it was not changed',
    (_, each) => {
      const reading = readPartText(partText(ownPlanOf(each, 'copied', each.id)));
      expect(reading.state === 'read' && isChanged(reading.own)).toBe(false);
      expect(reading.state === 'read' && planDifferences(each, reading.own.plan)).toEqual([]);
    },
  );

  it('tells whether the plan was changed since it came', () => {
    const own = ownPlanOf(plan, 'imported');
    expect(isChanged(own)).toBe(false);
    expect(isChanged({ ...own, plan: { ...plan, title: '別の題' } })).toBe(true);
    expect(isChanged({ ...ownPlanOf(plan, 'made'), plan: { ...plan, title: '別の題' } })).toBe(
      false,
    );
  });

  it.each<readonly [string, string, PartFault['fault']]>([
    ['is empty', '', 'text'],
    ['is cut off', TEXT.slice(0, TEXT.length / 2), 'text'],
    ['goes too deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'text'],
    ['is huge', JSON.stringify({ ...part(), more: 'x'.repeat(2_000_001) }), 'too-long'],
    ['has too many values', `[${'1,'.repeat(60_000)}1]`, 'text'],
    ['is of a newer form', JSON.stringify({ ...part(), version: 2 }), 'version'],
    ['lacks the form', JSON.stringify({ plan }), 'foreign'],
    ['is a list', '[]', 'foreign'],
    ['says more than the form knows', JSON.stringify({ ...part(), more: 1 }), 'foreign'],
    ['has a prototype', `{"__proto__": {"version": 1}, ${TEXT.slice(1)}`, 'foreign'],
    [
      'has a prototype in its plan',
      TEXT.replace('"plan":{', '"plan":{"__proto__":{"id":"x"},'),
      'plan',
    ],
    ['has a plan of another form', TEXT.replace('"plan":{', '"plan":{"formatVersion":9,'), 'plan'],
    ['has a plan without rules', TEXT.replace('"rules":', '"rulez":'), 'plan'],
  ])('is refused where it %s', (_, text, fault) => {
    expect(text).not.toBe(TEXT);
    expect(faultOf(text)).toBe(fault);
    expect(({} as Record<string, unknown>)['id']).toBeUndefined();
  });

  it('is the whole plan or refused, wherever it is cut off or a sign is changed', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.string({ maxLength: 2 }), (at, sign) => {
        for (const text of [TEXT.slice(0, at), TEXT.slice(0, at) + sign + TEXT.slice(at + 1)]) {
          const reading = readPartText(text);
          if (reading.state !== 'read') continue;
          // What can still be read is a plan of its own right.
          expect(readPlan(JSON.parse(JSON.stringify(reading.own.plan))).ok).toBe(true);
        }
        expect(readPartText(TEXT.slice(0, at)).state).toBe('damaged');
      }),
    );
  });

  it('is no plan where it is any other JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readPartText(text).state).toBe('damaged');
      }),
    );
  });
});
