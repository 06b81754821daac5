/** The command line's sentences. */
import type { cli as japanese } from '../ja/cli';

export const cli: typeof japanese = {
  usage: `Usage:
  npm run -s torikumi -- validate BOOK.xlsx [--out OUT.xlsx] [--json] [--plan ID] [--lang ja|en]
  npm run -s torikumi -- summarize BOOK.xlsx --out OUT.xlsx [--json] [--plan ID] [--lang ja|en]

  validate   checks the ledger, prints the findings and whether it may be submitted (the workbook is not changed);
             with --out, writes the workbook with tabs of results, requests and rules
  summarize  writes the workbook with the summary tabs to OUT.xlsx

Exit codes: 0 no errors, 1 findings of severity error, 2 unreadable or misused`,
  noVerb: 'Say validate or summarize.',
  unknownVerb: (verb) => `There is no verb “${verb}”. Say validate or summarize.`,
  unknownOption: (reason) => `Wrong option: ${reason}`,
  oneBook: 'Name one workbook (.xlsx).',
  outMissing: 'summarize needs --out OUT.xlsx.',
  outNotXlsx: (path) => `The file to write must end in .xlsx: ${path}`,
  outIsBook: 'The file to write must not be the workbook itself, which is never changed.',
  outNotWritable: (path) => `Cannot write ${path}. Check that the folder exists and is writable.`,
  unknownPlan: (plan, plans) => `There is no plan “${plan}”. Choose one of: ${plans.join(', ')}`,
  unknownLanguage: '--lang takes ja or en.',
  fileMissing: (path) => `There is no such file: ${path}`,
  fileUnreadable: (path) => `Cannot read the file: ${path}`,
  notXlsx: (path) => `Not an Excel workbook (.xlsx): ${path}. Save it as .xlsx in Excel.`,
  corrupt: (path) => `The workbook is damaged: ${path}. Open it in Excel and save it again.`,
  steps: { reading: 'reading', thinking: 'calculating', writing: 'writing' },
  severities: { error: 'Errors', warning: 'Warnings', info: 'Information' },
  plan: (municipality, title) => `Plan: ${municipality} ${title}`,
  ledger: (name, sheet, address, records) =>
    `Ledger: ${name} (sheet “${sheet}” ${address}, ${records} records)`,
  counts: (error, warning, info) =>
    `Findings: ${error} errors, ${warning} warnings, ${info} information`,
  noFindings: 'No findings.',
  group: (severity, count) => `■ ${severity} (${count})`,
  record: (record, item) =>
    record === '' ? 'No number' : `No. ${[record, item].filter((part) => part !== '').join(' ')}`,
  reason: (reason) => `Reason: ${reason}`,
  ready: (explained) =>
    explained === 0 ? 'May be submitted' : `May be submitted (${explained} warnings explained)`,
  notReady: (errors, unexplained) =>
    `May not be submitted (${errors} errors, ${unexplained} warnings without a reason)`,
  reportStale: (tab) =>
    `The tab “${tab}” is not of this state of the ledgers. Validate again and write it out.`,
  made: (name) => `Made: ${name}`,
  refilled: (name) => `Refilled: ${name}`,
  written: (path) => `Written: ${path}`,
};
