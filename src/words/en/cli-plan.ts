/** The sentences of the command plan. */
import type { cliPlan as japanese } from '../ja/cli-plan';
import { counted } from './pane/counting';

export const cliPlan: typeof japanese = {
  noAction: (actions) => `Say after plan what to do: ${actions.join(', ')}`,
  onePlanFile: 'Name one plan’s file (.json).',
  intoMissing: 'plan import needs --into BOOK.xlsx, the workbook to put the plan into.',
  usable: (path) => `The plan can be used: ${path}`,
  parts: (ledgers, fields, rules, rollups, forms) =>
    [
      counted(ledgers, 'ledger', 'ledgers'),
      counted(fields, 'field', 'fields'),
      counted(rules, 'rule', 'rules'),
      counted(rollups, 'table', 'tables'),
      counted(forms, 'form', 'forms'),
    ].join(', '),
  put: (path, book) => `The plan was put into the workbook: ${path} → ${book}`,
  sameAsBefore: 'It says the same as the plan that the workbook held.',
  differences: (n) => `Differences from the plan that the workbook held: ${n}`,
  doesNotFit: (sentence) =>
    `The plan is in, but the workbook’s ledgers cannot be read by it yet. ${sentence}`,
  noTable: (path: string) =>
    `Nothing in ${path} looks like a ledger: a row of headings with two or more records below it.`,
  inferred: (name: string, records: number, relisted: number, fields: number) =>
    `Ledger "${name}": ${records} records${relisted > 0 ? ` (and ${relisted} listed again)` : ''}, ${fields} fields`,
  notInferred: (name: string) => `A table that was not used: "${name}"`,
  inferredField: (name: string, read: number, filled: number) =>
    read === filled ? `${name}: ${filled}` : `${name}: ${read} of ${filled} can be read`,
  findings: (count: number) => `Findings in the ledger as it is: ${count}`,
  notWritable: (path) => `Cannot write ${path}. Check that the folder exists and is writable.`,
  damagedHow:
    'Run it again with a plan’s file behind --plan-file, or with a built-in plan behind --plan.',
};
