/** Check: runs a plan's rules over its ledgers, and says which rules can be asked of a part of them. */
import { isUnderMerge } from '../area';
import type { Finding } from '../finding';
import type { Ledger, PlanWorkbook } from '../ledger/ledger';
import { partsOf } from '../ledger/positions';
import { recordBook } from '../records/record-book';
import type { LedgerRecords } from '../records/record-book';
import type { Programme } from '../programme';
import type { PlacedFinding } from './engine/rule-head';
import { kindOf } from './kinds';
import type { Rule } from './kinds';

export { ruleKinds, ruleSchemas, ruleSchema } from './kinds';
export type { MessageId, ParamsOf, Rule, RuleOfKind, MessageOfKind } from './kinds';

/** A programme with the rules by which its ledgers are checked. */
export interface CheckedProgramme extends Programme {
  readonly rules: readonly Rule[];
}

/** What holds for every plan, though it states no rule of the kind: nothing is passed over in silence. */
const ALWAYS: readonly Rule[] = [
  { code: 'C20', severity: 'error', kind: 'shown-otherwise' },
  { code: 'C21', severity: 'info', kind: 'one-spelling' },
  { code: 'C22', severity: 'error', kind: 'all-read' },
  { code: 'C23', severity: 'warning', kind: 'all-read', of: 'hidden-sheets' },
  { code: 'C24', severity: 'error', kind: 'one-row-a-record' },
  { code: 'C25', severity: 'warning', kind: 'all-read', of: 'figures' },
  { code: 'C26', severity: 'info', kind: 'repeated-rows' },
  { code: 'C27', severity: 'warning', kind: 'ditto-marks' },
  { code: 'C28', severity: 'warning', kind: 'told-columns' },
  { code: 'C29', severity: 'info', kind: 'not-yet-due' },
];

/** Names what a rule asks for, of a kind that can ask for several things: a plan's own rule takes the place of the one for all. */
function asksOf(rule: Rule): string {
  return rule.kind === 'all-read' ? `${rule.kind} ${rule.of ?? ''}` : rule.kind;
}

/** Gives the rules that a plan's ledgers are checked by: its own, and those that hold for every plan. */
export function rulesOf({ rules }: Pick<CheckedProgramme, 'rules'>): readonly Rule[] {
  return [...rules, ...ALWAYS.filter((rule) => !rules.some((own) => asksOf(own) === asksOf(rule)))];
}

/** What a merge covers is empty because of the merge: the kind no-merges says that once, and nothing else is said there. */
function isCovered(ledger: Ledger, { row, column, finding }: PlacedFinding): boolean {
  return partsOf(ledger).some(
    ({ sheetId, merges }) => sheetId === finding.sheetId && isUnderMerge(merges, row, column),
  );
}

/** Of a record that no total counts, the mark of that may stand where others have their number: no rule speaks of it there. */
function marksForNumbers(on: LedgerRecords): (placed: PlacedFinding) => boolean {
  const numbers = on.numberColumn;
  const places = new Set<string>();
  if (numbers && on.ledger.uncounted.size > 0)
    for (const record of on.all) {
      if (record.counted) continue;
      const { row, column, sheetId } = record.positionIn(numbers);
      places.add(`${row} ${column} ${sheetId}`);
    }
  return ({ finding, row, column }) => places.has(`${row} ${column} ${finding.sheetId}`);
}

/** Says whether a rule speaks of a ledger: of its own, or of every one. */
export function speaksOf(rule: Rule, { definition }: Ledger): boolean {
  return rule.ledger === undefined || rule.ledger === definition.id;
}

/** Says whether a rule has to see more records than a part of the ledger holds. */
export function needsWhole(rule: Rule, { definition }: Ledger): boolean {
  return kindOf(rule).reach(rule, definition) === 'ledger';
}

/** Says whether a rule can be asked of a ledger, as far as the workbook holds it. */
function isAsked(rule: Rule, ledger: Ledger, { part }: PlanWorkbook): boolean {
  if (!part) return true;
  const reach = kindOf(rule).reach(rule, ledger.definition);
  return reach === 'record' || (reach === 'storage' && part === 'rows');
}

/** Says whether a ledger has the columns that a rule needs. */
export function canRun(rule: Rule, on: LedgerRecords): boolean {
  const { columns } = on.ledger;
  const has = (id: string): boolean => columns.some(({ field }) => field.id === id);
  if ('fields' in rule && rule.fields && !rule.fields.some(has)) return false;
  const kind = kindOf(rule);
  return kind.compile({ ...rule, messages: kind.messages }, on) !== null;
}

/** Compiles a rule against a ledger and runs it; null where the ledger lacks a column that the rule needs. */
export function runRule(rule: Rule, on: LedgerRecords): readonly PlacedFinding[] | null {
  const kind = kindOf(rule);
  const run = kind.compile({ ...rule, messages: kind.messages }, on);
  return run && [...run()];
}

function* ledgerSteps(
  ledger: Ledger,
  workbook: PlanWorkbook<CheckedProgramme>,
): Generator<number, readonly PlacedFinding[]> {
  const on = recordBook(workbook).ofLedger(ledger);
  const found: (readonly PlacedFinding[])[] = [];
  const rules = rulesOf(workbook.plan).filter(
    (each) => speaksOf(each, ledger) && isAsked(each, ledger, workbook),
  );
  for (const [index, rule] of rules.entries()) {
    yield index / rules.length;
    found.push(runRule(rule, on) ?? []);
  }
  const isMarkForNumber = marksForNumbers(on);
  return found.flat().filter((placed) => !isCovered(ledger, placed) && !isMarkForNumber(placed));
}

/**
 * Checks as `check` does, a rule a step: whoever asks for the steps can do other things between them. Each step tells how much is done,
 * from 0 to 1.
 */
export function* checkSteps(
  workbook: PlanWorkbook<CheckedProgramme>,
): Generator<number, readonly Finding[]> {
  const found: (readonly PlacedFinding[])[] = [];
  const { ledgers } = workbook;
  const all = ledgers.reduce((rows, ledger) => rows + ledger.rows.length, 0);
  let before = 0;
  for (const ledger of ledgers) {
    const steps = ledgerSteps(ledger, workbook);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        found.push(step.value);
        break;
      }
      yield (before + step.value * ledger.rows.length) / Math.max(1, all);
    }
    before += ledger.rows.length;
  }
  yield 1;
  const positions = found.flat();
  // What stands on sheets without a ledger comes after the ledgers'.
  const sheets = new Map<string, number>();
  for (const sheetId of [
    ...ledgers.flatMap(partsOf).map((part) => part.sheetId),
    ...positions.map(({ finding }) => finding.sheetId),
  ])
    if (!sheets.has(sheetId)) sheets.set(sheetId, sheets.size);
  const orderOf = ({ finding }: PlacedFinding): number => sheets.get(finding.sheetId) ?? 0;
  return positions
    .toSorted(
      (a, b) =>
        orderOf(a) - orderOf(b) ||
        a.row - b.row ||
        a.column - b.column ||
        (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
    )
    .map(({ finding }) => finding);
}

/** Checks all ledgers of a workbook by its plan's rules; the findings come in the order of sheet, row, then column. */
export function check(workbook: PlanWorkbook<CheckedProgramme>): readonly Finding[] {
  const steps = checkSteps(workbook);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
