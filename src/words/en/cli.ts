/** The command line's sentences. */
import type { cli as japanese } from '../ja/cli';
import { asOfInEnglish } from '../as-of';
import { count, counted } from './pane/counting';
import { part } from './part';
import { reasonFaults } from './reason-faults';

export const cli: typeof japanese = {
  part,
  usage: `Usage:
  npm run -s torikumi -- validate BOOK.xlsx [--out OUT.xlsx [--lossy]] [--as-of YEAR] [--part] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- summarize BOOK.xlsx --out OUT.xlsx [--as-of YEAR] [--lossy] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- ledger BOOK.xlsx --out OUT.xlsx [--lossy] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- sheets BOOK.xlsx --out OUT.xlsx [--form ID] [--by one|chapter|section|record]
      [--section NAME]… [--lock] [--as-of YEAR] [--lossy] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- collect IN.xlsx [MORE.xlsx …] --into LEDGER.xlsx --out OUT.xlsx [--replace] [--as-of YEAR] [--lossy] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- compare OLD.xlsx BOOK.xlsx [--out OUT.xlsx [--lossy]] [--typed keep|discard] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- next BOOK.xlsx --years R7-R11 --out OUT.xlsx [--title TITLE] [--records all|unfinished|1,3,5-8] [--renumber] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]
  npm run -s torikumi -- plan check PLAN.json [--json] [--lang ja|en]
  npm run -s torikumi -- plan export BOOK.xlsx [--out PLAN.json] [--plan ID] [--json] [--lang ja|en]
  npm run -s torikumi -- plan import PLAN.json --into BOOK.xlsx --out OUT.xlsx [--lossy] [--json] [--lang ja|en]
  npm run -s torikumi -- plan infer BOOK.xlsx [--out PLAN.json] [--municipality NAME] [--title TITLE] [--json] [--lang ja|en]
  npm run -s torikumi -- as-of BOOK.xlsx [YEAR --out OUT.xlsx] [--json] [--plan ID | --plan-file PLAN.json] [--lang ja|en]

  validate   checks the ledger, prints the findings and whether it may be submitted (the workbook is not changed);
             with --out, writes the workbook with tabs of results, requests and rules
  ledger     adds the ledgers that the plan asks for and the workbook lacks (such as 実績), with their rows to fill in, and
             writes it to OUT.xlsx; such a sheet is read as a ledger and never made anew
  summarize  writes the workbook with the summary tabs to OUT.xlsx
  sheets     writes the workbook with tabs of status sheets to OUT.xlsx; --by says how they are parted into tabs (one where
             left out), --section whose records they hold, --form which form; --lock protects what is not to be filled in
  collect    reads the status sheets of IN.xlsx into the ledgers of LEDGER.xlsx and writes that to OUT.xlsx; what sheets say
             differently, and what was changed on a sheet and in the ledger since it was made, stays as it is and is listed;
             sheets that do not say what stood on them when they were made fill empty cells alone, unless --replace is given
  compare    compares BOOK.xlsx with the earlier book OLD.xlsx, and prints which records are new, have ended, have another
             number or say something else; with --out, writes the workbook with tabs of changes, corrections and figures
  next       writes the workbook of the next plan to OUT.xlsx: records are carried on, results are emptied.
             --records unfinished carries on only what is not finished, --records 1,3,5-8 the records with these
             numbers (in a ledger without numbers, counted from its top); --renumber counts from 1 anew; the old
             numbers stand in the column 旧番号. The workbook of the plan as it is stays as it is.
  plan check   says whether a plan's file can be used, and what has to be fixed in which line
  plan export  prints the plan that the workbook holds, or writes it to a file with --out; where the workbook holds none, the
               built-in plan that its headings show
  plan import  puts a plan's file into the workbook and writes that to OUT.xlsx; from then on the workbook is read by it
  plan infer   makes a plan from the cells of a workbook's ledgers alone, and writes it as a file (prints it without --out): headings,
               records, subtotals, kinds of fields, sections, rules, tables and a form. It is a proposal: look it through before you use it.
  as-of      tells which as-of the workbook keeps; with a moment (R3, R2-1, none) writes the workbook that keeps this one; next
             moves it on by a year or half, and tells each section what it then has to fill

  --as-of YEAR           the moment to judge the ledgers for: R3 for the end of the fiscal year, R2-1 for the end of its first half. What is to be filled
                         later is not checked, and is blank in summaries and on sheets. none is the whole plan. Without it, the as-of that the workbook keeps, or the whole plan.
  --part                 check a ledger that holds only one section's rows. Rules that need all records are listed for the office.
                         A workbook that holds status sheets and no ledger is checked by what the sheets say, without this option.
  --plan ID              takes the workbook for one of this plan, whatever its headers look like and whatever plan it holds.
  --plan-file PLAN.json  takes it for one of the plan in the file (see README.md and src/plans/plan.schema.json).
  --lossy                writes the workbook even where it cannot keep all that was in it (what it is, is listed).
  --typed keep|discard   what becomes of tabs with entries made since, and of tabs that a run has left half done: they stay as they are
                         (keep), or are made anew or put back without the entries (discard). Without it, nothing is done, and they are named.

Exit codes: 0 no errors (collect: all is in), 1 findings of severity error (collect: something is not in; plan check:
something has to be fixed),
2 unreadable or misused`,
  unknownTyped: (typed, all) => `--typed cannot be “${typed}”. Choose one of: ${all.join(', ')}`,
  typedHow:
    'Run it again with --typed keep (tabs with entries stay as they are) or --typed discard (without the entries).',
  noVerb: (verbs) => `Say what to do: ${verbs.join(', ')}`,
  unknownVerb: (verb, verbs) => `There is no verb “${verb}”. Choose one of: ${verbs.join(', ')}`,
  optionOfOther: (option, verb) => `${verb} does not take ${option}.`,
  unknownArrangement: (by, all) => `--by does not take “${by}”. Choose one of: ${all.join(', ')}`,
  sheetsMissing: 'Name one workbook or more (.xlsx) with filled-in status sheets.',
  intoMissing: 'collect needs --into LEDGER.xlsx, the workbook with the ledgers.',
  unknownOption: (reason) => `Wrong option: ${reason}`,
  twoBooks: 'Name the earlier workbook and the present one (.xlsx), in this order.',
  oneBook: 'Name one workbook (.xlsx).',
  outMissing: (verb) => `${verb} needs --out OUT.xlsx.`,
  outNotXlsx: (path) =>
    `The file to write must end in .xlsx (.xlsm for a workbook with macros): ${path}`,
  lossy: (path) =>
    `${path} was not written, for it could not keep the following. If you can do without, run the command again with --lossy.`,
  lost: (loss) => `  - ${loss}`,
  outIsBook: 'The file to write must not be the workbook itself, which is never changed.',
  outNotWritable: (path) => `Cannot write ${path}. Check that the folder exists and is writable.`,
  unknownAsOf: (asOf) =>
    `--as-of does not take “${asOf}”. Write R3 for the end of a fiscal year, R2-1 for the end of its first half, none for the whole plan.`,
  unknownPlan: (plan, plans) => `There is no plan “${plan}”. Choose one of: ${plans.join(', ')}`,
  onePlan: 'Give either --plan or --plan-file.',
  notJson: (path, reason) => `This is no plan’s file: ${path}. ${reason}`,
  planUnusable: (path) => `The plan’s file has to be fixed: ${path}`,
  moreFaults: (n) => `and ${count(n)} more`,
  unknownLanguage: '--lang takes ja or en.',
  fileMissing: (path) => `There is no such file: ${path}`,
  fileUnreadable: (path) => `Cannot read the file: ${path}`,
  notXlsx: (path) => `Not an Excel workbook (.xlsx): ${path}. Save it as .xlsx in Excel.`,
  encrypted: (path) =>
    `Cannot be read, for it has a password or is of the old format (.xls): ${path}. Take the password off in Excel and save it as .xlsx.`,
  corrupt: (path) => `The workbook is damaged: ${path}. Open it in Excel and save it again.`,
  tooLarge: (path, what, advice) =>
    `The workbook is too large to be read: ${path}. ${what} ${advice}`,
  steps: { reading: 'reading', thinking: 'calculating', writing: 'writing' },
  severities: { error: 'Errors', warning: 'Warnings', info: 'Information' },
  plan: (municipality, title) => `Plan: ${municipality} ${title}`,
  asOf: (asOf) => `As of: ${asOf ? asOfInEnglish(asOf) : 'the whole plan'}`,
  ledger: (name, sheet, address, records) =>
    `Ledger: ${name} (sheet “${sheet}” ${address}, ${counted(records, 'record', 'records')})`,
  uncounted: (records) =>
    `        ${counted(records, 'further record', 'further records')} that the plan does not count (再掲, for one): in no total, with a form all the same.`,
  unread: (sheet, address, rows) =>
    `        ${counted(rows, 'row', 'rows')} on “${sheet}” ${address} ${rows === 1 ? 'looks' : 'look'} like the ledger’s and ${rows === 1 ? 'is' : 'are'} not read.`,
  planAdvice: (ids) =>
    `To read it so, run again with --plan ${ids.join(' or --plan ')}; for another plan, with --plan-file and that plan’s file.`,
  counts: (error, warning, info) =>
    `Findings: ${counted(error, 'error', 'errors')}, ${counted(warning, 'warning', 'warnings')}, ${count(info)} information`,
  noFindings: 'No findings.',
  group: (severity, n) => `■ ${severity} (${count(n)})`,
  record: (record, item) =>
    record === '' ? 'No number' : `No. ${[record, item].filter((part) => part !== '').join(' ')}`,
  reason: (reason) => `Reason: ${reason}`,
  refused: (text, fault) => `Not taken as a reason: ${text} (${reasonFaults[fault]})`,
  ready: (explained) =>
    explained === 0
      ? 'May be submitted'
      : `May be submitted (${counted(explained, 'warning', 'warnings')} explained)`,
  notReady: (errors, unexplained) =>
    `May not be submitted (${counted(errors, 'error', 'errors')}, ${counted(unexplained, 'warning', 'warnings')} without a reason)`,
  reportStale: (tab) =>
    `The tab “${tab}” is not of this state of the ledgers. Validate again and write it out.`,
  made: (name) => `Made: ${name}`,
  refilled: (name) => `Refilled: ${name}`,
  sheetsMade: (sheets, pages) =>
    `Status sheets: ${count(sheets)} (${counted(pages, 'page', 'pages')})`,
  collected: (read, files) =>
    `Status sheets: ${count(read)} read from ${counted(files, 'workbook', 'workbooks')}`,
  noSheetsIn: (path) => `No status sheet was found in ${path}`,
  noSheets: (paths, plan) =>
    `No status sheets of “${plan}”: ${paths.join(', ')}. Check the files, and that the ledgers are of the same plan.`,
  applied: (fields, added, removed) =>
    `Brought in: ${counted(fields, 'field', 'fields')}; ${counted(added, 'row', 'rows')} added, ${count(removed)} removed`,
  formulasKept: (cells) => `Cells with formulas that were left alone: ${cells}`,
  gone: (changes) => `Changes for which the ledger has no column: ${changes}`,
  left: (n) =>
    `Not brought in, for they would replace entries of the ledger: ${count(n)} (check them; --replace brings them in)`,
  notIn: (line) => `${line} (not brought in)`,
  nothingDiffers: 'Nothing differs from the ledgers.',
  change: (label, before, after) => `${label}: ${before} → ${after}`,
  blank: '(empty)',
  added: (item, text) => `added ${item}: ${text}`,
  removed: (item, text) => `removed ${item}: ${text}`,
  conflicts: (n) => `■ Sheets that say different things (${count(n)}, not brought in)`,
  contested: (n) =>
    `■ Changed on the sheet and in the ledger since the sheet was made (${count(n)}, not brought in)`,
  unplaced: (n) => `■ Could not be placed (${count(n)})`,
  repeated: (n) => `■ More than one sheet (${count(n)})`,
  says: (position, text) => `${position}: ${text}`,
  madeLedger: (name, rows) => `Made the ledger: ${name} (${rows} rows)`,
  written: (path) => `Written: ${path}`,
};
