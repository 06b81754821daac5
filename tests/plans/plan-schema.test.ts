/** Plans are data: they survive being a file, and the schema by which editors check such files is that by which they are read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { planJsonSchema } from '../../scripts/plan-schema';
import { check } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import type { PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { layForms } from '../../src/core/form/lay';
import { rollUp } from '../../src/core/rollup';
import { plans } from '../../src/plans';
import { readPlan } from '../../src/core/plan/read-plan';
import { forms } from '../../src/words/ja/forms';
import { snapshotOfWorkbook } from '../core/snapshot-of';

const asFile = (plan: Plan): unknown => JSON.parse(JSON.stringify(plan));

describe('the schema of plans', () => {
  it('is the one that its file holds: npm run schema writes it anew', async () => {
    const written = await readFile(join('src', 'plans', 'plan.schema.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(planJsonSchema());
  });

  it.each([null, 3, 'plan', []])('takes %j for no plan', (data) => {
    expect(readPlan(data)).toMatchObject({ ok: false });
  });
});

describe.each(sampleWorkbooks.map(({ id, workbook }) => ({ id, workbook })))(
  'the plan of $id as a file',
  ({ id, workbook }) => {
    const plan = plans.find((each) => each.id === id);
    if (!plan) throw new Error(`no plan ${id}`);
    const snapshot = snapshotOfWorkbook(workbook());
    const opened = (among: Plan): PlanWorkbook<Plan> => {
      const recognition = recognise(snapshot, [among]);
      if (recognition.state !== 'found') throw new Error(recognition.state);
      return recognition.workbook;
    };

    it('is the same plan, with the same findings, tables and status sheets', () => {
      const data = asFile(plan);
      expect(data).toStrictEqual(plan);
      const reading = readPlan(data);
      if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
      const [own, read] = [opened(plan), opened(reading.plan)];
      expect(check(read)).toEqual(check(own));
      for (const [position, rollup] of plan.rollups.entries()) {
        const stated = reading.plan.rollups[position];
        expect(stated && rollUp(read, stated)).toEqual(rollUp(own, rollup));
      }
      const laid = { arrangement: 'one', words: forms } as const;
      for (const [position, form] of plan.forms.entries()) {
        const stated = reading.plan.forms[position];
        expect(stated && layForms(read, stated, laid)).toEqual(layForms(own, form, laid));
      }
    });

    it('is refused without any of what it must have', () => {
      for (const key of ['id', 'title', 'years', 'ledgers', 'rules', 'rollups', 'forms']) {
        const rest = Object.entries(plan).filter(([other]) => other !== key);
        expect(readPlan(Object.fromEntries(rest))).toMatchObject({
          ok: false,
          faults: [{ at: key, fault: 'missing' }],
        });
      }
    });

    it('is refused with a property that the format has not, whichever rule bears it', () => {
      plan.rules.forEach((rule, position) => {
        const rules = plan.rules.map((each, at) => (at === position ? { ...rule, tpyo: 1 } : each));
        expect(readPlan({ ...plan, rules })).toEqual({
          ok: false,
          faults: [
            {
              at: `rules.${position}.tpyo`,
              fault: 'unknown',
              expected: 'never',
              received: '"tpyo"',
            },
          ],
        });
      });
    });
  },
);
