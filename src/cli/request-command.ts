/** Runs the verbs that read a workbook with the add-in's tasks, and prints what came of it. */
import type { SeverityCounts } from '../core/finding';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { REPORT_TABS } from '../core/draft/report-tabs';
import type { TaskOptions } from '../tasks/task-options';
import { makeLedgers } from '../tasks/make-ledger';
import { report } from '../tasks/report';
import { summarize } from '../tasks/summarize';
import { historyCounts } from '../tasks/history-counts';
import { settle } from '../tasks/settle';
import { validate } from '../tasks/validate';
import { runAsOf } from './as-of';
import type { Request } from './arguments';
import { compareFiles } from './compare';
import { isComplete, jsonCollected, textCollected } from './collect-report';
import { print, refuse, type ExitCode } from './exit';
import { readBook, writeBook } from './files';
import { keepRun } from './kept-line';
import { readPlanFile } from './plan-file';
import { progressLine, type Progress } from './progress';
import {
  jsonLedgers,
  jsonReport,
  jsonSheets,
  ledgersText,
  sheetsText,
  summaryText,
  tabsText,
  textReport,
  type Cost,
} from './report';
import { collectAll, makeSheets, readSheets } from './status-sheets';
import { troubleSentence } from './words';

export async function runRequest(request: Request): Promise<ExitCode> {
  const { language } = request;
  const { planFile, planId } = request;
  const given = planFile === undefined ? null : await readPlanFile(planFile, language);
  if (given && !given.ok) return refuse(given.message);
  const read = await readBook(request.book, language);
  if (!read.ok) return refuse(read.message);
  const host = await startNodeHost(read.workbook);
  const progress = progressLine(process.stderr, language);
  const options: TaskOptions = {
    onProgress: progress.onProgress,
    ...(given ? { plan: given.plan } : {}),
    ...(planId === undefined ? {} : { planId }),
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
    ...(request.part === undefined ? {} : { part: request.part }),
    ...(request.typed === undefined ? {} : { typed: request.typed }),
  };
  if (request.typed !== undefined) {
    // The option for typed cells also applies to tabs that an earlier run left half done.
    const settled = await settle({ typed: request.typed });
    if (!settled.ok) return refuse(troubleSentence(settled.trouble, language));
  }
  switch (request.verb) {
    case 'ledger':
      return runLedger(request, host, options, progress);
    case 'summarize':
      return runSummarize(request, host, options, progress);
    case 'sheets':
      return runSheets(request, host, options, progress);
    case 'collect':
      return runCollect(request, host, options, progress);
    case 'compare': {
      const compared = await compareFiles(request, host, options);
      progress.end();
      if (!compared.ok) return refuse(compared.message);
      print(compared.text);
      return 0;
    }
    case 'as-of': {
      const ended = await runAsOf(request, host, options);
      progress.end();
      if (!ended.ok) return refuse(ended.message);
      print(ended.text);
      return 0;
    }
    case 'validate': {
      const { out } = request;
      return out === undefined
        ? runValidate(request, host, options, progress)
        : runReport({ ...request, out }, host, options, progress);
    }
  }
}

async function runValidate(
  { json, language }: Request,
  host: PracticeHost,
  options: TaskOptions,
  progress: Progress,
): Promise<ExitCode> {
  const outcome = await validate(options);
  progress.end();
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const { result } = outcome;
  print(json ? jsonReport(result, costOf(host), language) : textReport(result, language));
  return exitCode(result.counts);
}

async function runReport(
  { json, language, lossy, out }: Request & { readonly out: string },
  host: PracticeHost,
  options: TaskOptions,
  progress: Progress,
): Promise<ExitCode> {
  const outcome = await report({ ...options, tabs: REPORT_TABS });
  progress.end();
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const cost = costOf(host);
  await keepRun('report', historyCounts.report(outcome.result), options);
  const unwritten = await writeBook(out, host.workbook, { lossy, language });
  if (unwritten !== null) return refuse(unwritten);
  const { result } = outcome;
  print(
    json
      ? jsonReport(result, cost, language, result.tabs)
      : `${textReport(result, language)}\n\n${tabsText(result.tabs, out, language)}`,
  );
  return exitCode(result.counts);
}

async function runSummarize(
  { json, language, lossy, out }: Extract<Request, { verb: 'summarize' }>,
  host: PracticeHost,
  options: TaskOptions,
  progress: Progress,
): Promise<ExitCode> {
  const outcome = await summarize(options);
  progress.end();
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const cost = costOf(host);
  await keepRun('summarize', historyCounts.summarize(outcome.result), options);
  const unwritten = await writeBook(out, host.workbook, { lossy, language });
  if (unwritten !== null) return refuse(unwritten);
  const { result } = outcome;
  print(
    json ? jsonReport(result, cost, language, result.tabs) : summaryText(result, out, language),
  );
  return exitCode(result.counts);
}

async function runLedger(
  { json, language, lossy, out }: Extract<Request, { verb: 'ledger' }>,
  host: PracticeHost,
  options: TaskOptions,
  progress: Progress,
): Promise<ExitCode> {
  const outcome = await makeLedgers(options);
  progress.end();
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const cost = costOf(host);
  await keepRun('ledger', historyCounts.ledger(outcome.result), options);
  const unwritten = await writeBook(out, host.workbook, { lossy, language });
  if (unwritten !== null) return refuse(unwritten);
  const { result } = outcome;
  print(json ? jsonLedgers(result, cost) : ledgersText(result, out, language));
  return 0;
}

async function runSheets(
  request: Extract<Request, { verb: 'sheets' }>,
  host: PracticeHost,
  options: TaskOptions,
  progress: Progress,
): Promise<ExitCode> {
  const { json, language, lossy, out } = request;
  const outcome = await makeSheets(request, options);
  progress.end();
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  const cost = costOf(host);
  await keepRun('sheets', historyCounts.sheets(outcome.result), options);
  const unwritten = await writeBook(out, host.workbook, { lossy, language });
  if (unwritten !== null) return refuse(unwritten);
  const { result } = outcome;
  print(json ? jsonSheets(result, cost) : sheetsText(result, out, language));
  return exitCode(result.counts);
}

async function runCollect(
  { json, language, lossy, out, sheets, replace }: Extract<Request, { verb: 'collect' }>,
  host: PracticeHost,
  options: TaskOptions,
  progress: Progress,
): Promise<ExitCode> {
  const read = await readSheets(sheets, host, options, language);
  if ('kind' in read) {
    progress.end();
    return refuse(
      read.kind === 'file' ? read.message : troubleSentence(read.outcome.trouble, language),
    );
  }
  const outcome = await collectAll(read, replace, options);
  progress.end();
  if (!outcome.ok) return refuse(troubleSentence(outcome.trouble, language));
  await keepRun('collect', historyCounts.collect(outcome.result), options);
  const unwritten = await writeBook(out, host.workbook, { lossy, language });
  if (unwritten !== null) return refuse(unwritten);
  const report = { result: outcome.result, files: read.files, replace, out };
  print(json ? jsonCollected(report, language) : textCollected(report, language));
  return isComplete(report) ? 0 : 1;
}

function costOf({ counters }: PracticeHost): Cost {
  const { roundTrips, actions, requestBytes, responseBytes } = counters;
  return { roundTrips, actions, requestBytes, responseBytes };
}

function exitCode({ error }: SeverityCounts): ExitCode {
  return error > 0 ? 1 : 0;
}
