/** `plan check`, `plan export`, `plan import`: a plan as a file, and as a part of the workbook; `plan infer` stands beside. */
import { readFile } from 'node:fs/promises';
import { startNodeHost } from 'practice-excel/hosts/node';
import { planDifferences } from '../core/plan/differences';
import { ownPlanOf } from '../core/plan/own-plan';
import { lookAtOwnPlan, planInUse, writeOwnPlan } from '../tasks/own-plan';
import { readPlanBytes } from '../tasks/plan-text';
import { readPlanWorkbook } from '../tasks/plan-workbook';
import { planName } from '../tasks/workbook-facts';
import { differenceLine, noTextSentence, planFaultLine } from '../words/plan-file';
import { print, refuse, type ExitCode } from './exit';
import { isMissing, readBook, writeBook } from './files';
import { keepRun } from './kept-line';
import type { PlanRequest } from './plan-arguments';
import { readPlanFile } from './plan-file';
import { handOutPlan } from './plan-out';
import { planCliWords } from './plan-words';
import { partsOf } from './plan-parts';
import { inferPlan } from './infer-command';
import { cliWords, troubleSentence } from './words';

type Request<A extends PlanRequest['action']> = Extract<PlanRequest, { readonly action: A }>;

export function runPlan(request: PlanRequest): Promise<ExitCode> {
  switch (request.action) {
    case 'check':
      return check(request);
    case 'export':
      return exportPlan(request);
    case 'import':
      return importPlan(request);
    case 'infer':
      return inferPlan(request);
  }
}

async function check({ planFile, json, language }: Request<'check'>): Promise<ExitCode> {
  const [words, own] = [cliWords(language), planCliWords(language)];
  let bytes: Uint8Array;
  try {
    bytes = await readFile(planFile);
  } catch (error) {
    return refuse(isMissing(error) ? words.fileMissing(planFile) : words.fileUnreadable(planFile));
  }
  const reading = readPlanBytes(bytes);
  switch (reading.state) {
    case 'no-text':
      return refuse(words.notJson(planFile, noTextSentence(reading.fault, language)));
    case 'read': {
      const { plan } = reading;
      const parts = partsOf(plan);
      const { ledgers, fields, rules, rollups, forms } = parts;
      print(
        json
          ? JSON.stringify({ usable: true, plan: planName(plan), ...parts, faults: [] }, null, 2)
          : [
              own.usable(planFile),
              words.plan(plan.municipality, plan.title),
              own.parts(ledgers, fields, rules, rollups, forms),
            ].join('\n'),
      );
      return 0;
    }
    case 'faulty': {
      const { faults, more } = reading;
      const lines = faults.map((fault) => planFaultLine(fault, language));
      if (json) {
        const listed = faults.map(({ fault, line }, at) => ({
          line,
          at: fault.at,
          message: lines[at],
        }));
        print(JSON.stringify({ usable: false, faults: listed, more }, null, 2));
      } else
        print(
          [
            words.planUnusable(planFile),
            ...lines.map((line) => `  ${line}`),
            ...(more > 0 ? [`  ${words.moreFaults(more)}`] : []),
          ].join('\n'),
        );
      return 1;
    }
  }
}

async function exportPlan(request: Request<'export'>): Promise<ExitCode> {
  const { book, planId, json, language } = request;
  const words = cliWords(language);
  const read = await readBook(book, language);
  if (!read.ok) return refuse(read.message);
  await startNodeHost(read.workbook);
  const found = await planInUse(planId === undefined ? {} : { planId });
  if (!found.ok) return refuse(troubleSentence(found.trouble, language));
  const plan = found.result;
  return handOutPlan(plan, request, (out) =>
    json
      ? JSON.stringify({ plan: planName(plan), out }, null, 2)
      : [words.plan(plan.municipality, plan.title), words.written(out)].join('\n'),
  );
}

async function importPlan(request: Request<'import'>): Promise<ExitCode> {
  const { planFile, book, out, lossy, json, language } = request;
  const [words, own] = [cliWords(language), planCliWords(language)];
  const given = await readPlanFile(planFile, language);
  if (!given.ok) return refuse(given.message);
  const read = await readBook(book, language);
  if (!read.ok) return refuse(read.message);
  const { workbook } = await startNodeHost(read.workbook);
  const looked = await lookAtOwnPlan();
  if (!looked.ok) return refuse(troubleSentence(looked.trouble, language));
  const { plan } = given;
  const before = looked.result.own;
  const written = await writeOwnPlan(ownPlanOf(plan, 'imported'), looked.result.seen);
  if (!written.ok) return refuse(troubleSentence(written.trouble, language));
  await keepRun('take-plan', {}, {});
  const unwritten = await writeBook(out, workbook, { lossy, language });
  if (unwritten !== null) return refuse(unwritten);
  const differences = before ? planDifferences(before.plan, plan) : [];
  const lines = differences.map((difference) => differenceLine(difference, language));
  const opened = await readPlanWorkbook({});
  const misfit = opened.ok ? null : troubleSentence(opened.trouble, language);
  if (json) {
    const replaced = before && planName(before.plan);
    print(
      JSON.stringify({ plan: planName(plan), replaced, differences: lines, misfit, out }, null, 2),
    );
    return 0;
  }
  const change = lines.length === 0 ? own.sameAsBefore : own.differences(lines.length);
  print(
    [
      words.plan(plan.municipality, plan.title),
      own.put(planFile, book),
      ...(before ? [change, ...lines.map((line) => `  ${line}`)] : []),
      words.written(out),
    ].join('\n'),
  );
  if (misfit !== null) process.stderr.write(`${own.doesNotFit(misfit)}\n`);
  return 0;
}
