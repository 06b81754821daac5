/** A plan of one's own that lives in the workbook: put in, worked by, kept through saving, put back, and refused where it is damaged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startNodeHost, type NodeHost } from 'practice-excel/hosts/node';
import { addXmlPart } from 'practice-excel/workbook/custom-xml';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import type { Plan } from '../../src/core/plan';
import { ownPlanOf, partText } from '../../src/core/plan/own-plan';
import { readPlan } from '../../src/core/plan/read-plan';
import { planPart } from '../../src/excel/own-plan';
import { asahikawa } from '../../src/plans/asahikawa';
import { open } from '../../src/tasks/open';
import {
  lookAtOwnPlan,
  readOwnPlan,
  removeOwnPlan,
  restoreOwnPlan,
  writeOwnPlan,
} from '../../src/tasks/own-plan';
import { sheets } from '../../src/tasks/sheets';
import { summarize } from '../../src/tasks/summarize';
import { validate } from '../../src/tasks/validate';
import { visibleNames } from '../excel/practice';
import { kumagayaWorkbook } from '../plans/kumagaya-workbook';
import { sampleOf } from './workbooks';

function planOfFile(): Plan {
  const text = readFileSync(join('assets', 'plans', 'kumagaya.json'), 'utf8');
  const reading = readPlan(JSON.parse(text));
  if (!reading.ok) throw new Error('the file is no plan');
  return reading.plan;
}

const plan = planOfFile();
const OWN = ownPlanOf(plan, 'imported');
const OTHER = ownPlanOf({ ...plan, title: '別の題' }, 'made');

let host: NodeHost;

beforeEach(async () => {
  host = await startNodeHost(kumagayaWorkbook());
});

/** Saves the workbook and opens it again. */
async function savedAndOpened(): Promise<PracticeWorkbook> {
  const again = await readXlsx(await writeXlsx(host.workbook), '熊谷市.xlsx');
  host = await startNodeHost(again);
  return again;
}

function xmlOf({ customXml }: PracticeWorkbook): readonly string[] {
  return customXml.map(({ xml }) => xml);
}

async function titleNow(): Promise<string | null> {
  const read = await readOwnPlan();
  return read.ok ? read.result.title : null;
}

describe('a plan that lives in the workbook', () => {
  it('is what every verb works by, after saving too, where no built-in plan fits', async () => {
    expect(await open()).toMatchObject({ ok: false, trouble: { code: 'no-ledger' } });
    expect(await writeOwnPlan(OWN)).toMatchObject({ ok: true });
    await savedAndOpened();
    expect(await open()).toMatchObject({
      ok: true,
      result: {
        plan: { id: plan.id, municipality: '熊谷市' },
        origin: { kind: 'own', source: 'imported', changed: false },
        ledgers: [{ records: 46, uncounted: 1 }],
      },
    });
    expect(await validate()).toMatchObject({ ok: true, result: { plan: { id: plan.id } } });
    expect(await summarize()).toMatchObject({ ok: true });
    expect(await sheets({ arrangement: 'one' })).toMatchObject({
      ok: true,
      result: { sheets: 47 },
    });
    const again = await savedAndOpened();
    expect(visibleNames(again).length).toBeGreaterThan(2);
    expect(await open()).toMatchObject({ ok: true, result: { origin: { kind: 'own' } } });
  });

  it('goes before the built-in plan of the same town, and can be looked past', async () => {
    host = await startNodeHost(await sampleOf('asahikawa'));
    const copy = { ...asahikawa, rules: asahikawa.rules.slice(0, 1) };
    await writeOwnPlan({ ...ownPlanOf(asahikawa, 'copied', 'asahikawa'), plan: copy });
    const [ownRules, known] = [await validate(), await validate({ pastOwnPlan: true })];
    if (!ownRules.ok || !known.ok) throw new Error('not checked');
    expect(ownRules.result.rulesVersion).not.toBe(known.result.rulesVersion);
    expect(ownRules.result.plan).toEqual(known.result.plan);
    expect(await open()).toMatchObject({ result: { origin: { kind: 'own', changed: true } } });
    for (const options of [{ pastOwnPlan: true }, { planId: 'asahikawa' }])
      expect(await open(options)).toMatchObject({ result: { origin: { kind: 'built-in' } } });
  });

  it('is read in the round trips that reading takes without it', async () => {
    host = await startNodeHost(await sampleOf('asahikawa'));
    await open();
    const without = host.counters.roundTrips;
    await writeOwnPlan(ownPlanOf(asahikawa, 'copied', 'asahikawa'));
    const before = host.counters.roundTrips;
    await open();
    expect(host.counters.roundTrips - before).toBe(without);
  });

  it('is replaced, taken away and put back; going back once more undoes that', async () => {
    await writeOwnPlan(OWN);
    await writeOwnPlan(OTHER);
    expect(await titleNow()).toBe('別の題');
    await restoreOwnPlan();
    expect(await titleNow()).toBe(plan.title);
    await restoreOwnPlan();
    expect(await titleNow()).toBe('別の題');
    await removeOwnPlan();
    expect(await readOwnPlan()).toMatchObject({ trouble: { code: 'no-own-plan' } });
    await savedAndOpened();
    await restoreOwnPlan();
    expect(await titleNow()).toBe('別の題');
  });

  it('is not put back where nothing was there before', async () => {
    expect(await restoreOwnPlan()).toMatchObject({
      ok: false,
      trouble: { code: 'no-own-plan', aftermath: 'unchanged' },
    });
    expect(host.workbook.customXml).toEqual([]);
  });

  it('leaves the parts of others alone', async () => {
    const other = addXmlPart(host.workbook, '<plan xmlns="urn:other">甲</plan>');
    await writeOwnPlan(OWN);
    await removeOwnPlan();
    expect(host.workbook.customXml[0]).toEqual(other);
    expect(host.workbook.customXml).toHaveLength(2);
    await restoreOwnPlan();
    expect(await titleNow()).toBe(plan.title);
  });

  it('is not replaced where another was put there since it was looked at', async () => {
    const looked = await lookAtOwnPlan();
    if (!looked.ok) throw new Error('not looked at');
    await writeOwnPlan(OWN);
    expect(await writeOwnPlan(OTHER, looked.result.seen)).toMatchObject({
      ok: false,
      trouble: { code: 'own-plan-changed', aftermath: 'unchanged' },
    });
    expect(await titleNow()).toBe(plan.title);
  });

  it('is as before or as after, whichever round trip fails, and is said so', async () => {
    let failures = 0;
    for (const moment of ['before', 'midway', 'after'] as const)
      for (const change of [() => writeOwnPlan(OTHER), () => removeOwnPlan(), restoreOwnPlan])
        for (let trip = 1; trip <= 4; trip += 1) {
          host = await startNodeHost(kumagayaWorkbook());
          await writeOwnPlan(ownPlanOf({ ...plan, title: '前の題' }, 'made'));
          await writeOwnPlan(OWN);
          const [was] = xmlOf(host.workbook);
          host.faults.arm({ failAt: trip, when: moment });
          const ended = await change();
          host.faults.disarm();
          const [is] = xmlOf(host.workbook);
          if (ended.ok) continue;
          failures += 1;
          expect(ended.trouble.aftermath).toBe(is === was ? 'unchanged' : 'done');
          // What is there is a plan, or none, and there is still a way back.
          const looked = await lookAtOwnPlan();
          expect(looked).toMatchObject({ ok: true, result: { hasBefore: true } });
          await restoreOwnPlan();
          if (is === was) expect(await titleNow()).toBe('前の題');
        }
    expect(failures).toBeGreaterThan(20);
  });
});

describe('a part that is no plan', () => {
  const XML = planPart(partText(OWN));
  const damaged = (xml: string): PracticeWorkbook => {
    const workbook = kumagayaWorkbook();
    addXmlPart(workbook, xml);
    return workbook;
  };

  it.each([
    ['cut off', planPart(partText(OWN).slice(0, 500)), 'cut-off'],
    ['deep', planPart('['.repeat(10_000)), 'too-long'],
    ['huge', planPart(JSON.stringify('x'.repeat(2_000_000))), 'too-long'],
    ['of a newer form', XML.replace('{"version":1', '{"version":2'), 'version'],
    ['of a plan of a newer form', XML.replace('"plan":{', '"plan":{"formatVersion":2,'), 'version'],
    ['with mistakes', XML.replace('"rules":', '"rulez":'), 'faulty'],
    ['with a prototype', XML.replace('{"version"', '{"__proto__":{},"version"'), 'foreign'],
    ['empty', '<ownPlan xmlns="urn:torikumi:plan"/>', 'foreign'],
    ['another element', '<x xmlns="urn:torikumi:plan"/>', 'foreign'],
  ])('is told in one sentence, and nothing is changed: %s', async (_, xml, why) => {
    const workbook = damaged(xml);
    host = await startNodeHost(workbook);
    for (const verb of [open, validate, summarize])
      expect(await verb()).toMatchObject({
        ok: false,
        trouble: { code: 'own-plan-damaged', params: { why }, aftermath: 'unchanged' },
      });
    expect(xmlOf(workbook)).toEqual([xml]);
    // It can be replaced, and what was there comes back, unless it is larger than any plan.
    expect(await writeOwnPlan(OWN)).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({ ok: true });
    await restoreOwnPlan();
    if (xml.length < 1_000_000) expect(xmlOf(workbook)).toEqual([xml]);
  });

  it('is one of two: which is meant cannot be told, and both come back', async () => {
    const workbook = damaged(XML);
    addXmlPart(workbook, planPart(partText(OTHER)));
    const both = [...xmlOf(workbook)];
    host = await startNodeHost(workbook);
    expect(await open()).toMatchObject({ trouble: { params: { why: 'several' } } });
    await removeOwnPlan();
    expect(await readOwnPlan()).toMatchObject({ trouble: { code: 'no-own-plan' } });
    await restoreOwnPlan();
    expect(xmlOf(workbook)).toEqual(expect.arrayContaining(both));
  });

  it('does not keep the built-in plan from being worked by', async () => {
    const workbook = await sampleOf('asahikawa');
    addXmlPart(workbook, planPart('{'));
    host = await startNodeHost(workbook);
    expect(await open()).toMatchObject({ trouble: { code: 'own-plan-damaged' } });
    expect(await validate({ pastOwnPlan: true })).toMatchObject({
      ok: true,
      result: { plan: { id: 'asahikawa' } },
    });
  });

  it('may hold anything', async () => {
    const other = fc.oneof(
      fc.json(),
      fc.nat(XML.length).map((at) => partText(OWN).slice(0, at)),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(other, async (text) => {
        const workbook = kumagayaWorkbook();
        addXmlPart(workbook, planPart(text));
        await startNodeHost(workbook);
        const opened = await open();
        if (opened.ok) return;
        expect(opened.trouble.code).toMatch(/^(?:own-plan-damaged|no-ledger)$/u);
        expect(opened.trouble.aftermath).toBe('unchanged');
      }),
      { numRuns: 20 },
    );
  });
});

describe('plans that were brought to this computer', () => {
  it('are found in a workbook that holds none, before the built-in ones and behind its own', async () => {
    const imported = (): Promise<readonly Plan[]> => Promise.resolve([plan]);
    expect(await open({ imported })).toMatchObject({
      ok: true,
      result: { plan: { id: plan.id }, origin: { kind: 'imported' } },
    });
    await writeOwnPlan(OTHER);
    expect(await open({ imported })).toMatchObject({
      result: { plan: { title: '別の題' }, origin: { kind: 'own' } },
    });
    await startNodeHost(await sampleOf('asahikawa'));
    expect(await open({ imported })).toMatchObject({ result: { origin: { kind: 'built-in' } } });
    expect(
      await open({
        imported: () => Promise.resolve([plan, { ...asahikawa, title: '直した計画' }]),
      }),
    ).toMatchObject({ result: { plan: { title: '直した計画' }, origin: { kind: 'imported' } } });
  });
});
