/** What practice Excel's page offers to choose from. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleList, unplannedWorkbook } from '../../../scripts/sample-workbooks';
import { plans } from '../../../src/plans';
import { samples } from '../../../src/plans/samples';

const FOLDER = join(__dirname, '../../../assets/samples');

interface Entry {
  readonly id: string;
  readonly title: string;
}

async function offered(): Promise<readonly Entry[]> {
  return JSON.parse(await readFile(join(FOLDER, 'index.json'), 'utf8'));
}

describe('the list of samples', () => {
  it('is what `npm run samples` writes', async () => {
    expect(await readFile(join(FOLDER, 'index.json'), 'utf8')).toBe(sampleList());
  });

  it('names a workbook that is there in each line, and no workbook is left out', async () => {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.xlsx'));
    expect((await offered()).map(({ id }) => `${id}.xlsx`).toSorted()).toEqual(files.toSorted());
  });

  it('begins with a town that has no plan, so that people see first how one is made', async () => {
    const [first] = await offered();
    expect(first?.id).toBe(unplannedWorkbook.id);
    expect(plans.map(({ id }) => id)).not.toContain(first?.id);
  });

  it('then names plans that the add-in knows, in their order, by municipality and title', async () => {
    const withSample = plans.filter((plan) => samples.some((sample) => sample.plan === plan));
    expect((await offered()).slice(1)).toEqual(
      withSample.map(({ id, municipality, title }) => ({ id, title: `${municipality} ${title}` })),
    );
  });

  it('has sheets with records for each plan in it', () => {
    for (const { plan, sheets } of samples)
      for (const { name, records } of sheets())
        expect({ plan: plan.id, name, empty: records.length === 0 }).toEqual({
          plan: plan.id,
          name,
          empty: false,
        });
  });
});
