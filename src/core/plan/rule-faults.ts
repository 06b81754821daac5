/** Finds faults in the rules of a plan: fields that a ledger has not, rules that can never run, values that no cell holds. */
import { runRule, speaksOf } from '../check';
import type { Rule } from '../check';
import type { CellsRule } from '../check/kinds/cells';
import { LedgerRecords, RecordBook } from '../records/record-book';
import { allowedOf, conditionFaults, isAllowed } from '../condition/faults';
import type { Ledger, LedgerColumn, PlanWorkbook } from '../ledger/ledger';
import { ledgerDefinition } from '../programme';
import type { PlanFault } from '../plan-fault';
import type { Plan } from '.';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';

/** A ledger with a column for each field (and year), and no record. */
export function emptyLedger(definition: LedgerDefinition, plan: Plan): Ledger {
  const yearsOf = ({ byYear, years }: FieldDefinition): readonly (number | null)[] =>
    byYear ? (years ?? plan.years) : [null];
  const columns = definition.fields
    .flatMap((field) => yearsOf(field).map((year) => ({ field, year })))
    .map(({ field, year }, column) => ({
      field,
      year,
      column,
      header: field.label,
      headerText: field.label,
      cells: [],
      otherCells: [],
    }));
  return {
    definition,
    sheetId: definition.id,
    sheet: definition.name,
    table: null,
    columns,
    header: { row: 0, column: 0, rows: 1, columns: columns.length },
    body: { row: 1, column: 0, rows: 0, columns: columns.length },
    rowsEach: 1,
    oddRecords: [],
    twins: [],
    rows: [],
    hiddenRows: [],
    filtered: false,
    missing: [],
    merges: [],
    unread: [],
    repeated: [],
    rowsARecord: null,
    parts: [],
    uncounted: new Set<number>(),
  };
}

/** Takes note of the fields that a rule asks for and the ledger's definition lacks. */
class AskedRecords extends LedgerRecords {
  readonly #unknown: Set<string>;

  constructor(book: LedgerRecords['book'], ledger: Ledger, unknown: Set<string>) {
    super(book, ledger);
    this.#unknown = unknown;
  }

  override other(ledgerId: string): LedgerRecords | null {
    const ledger = this.workbook.ledgers.find(({ definition }) => definition.id === ledgerId);
    return ledger ? new AskedRecords(this.book, ledger, this.#unknown) : null;
  }

  override columns(fieldId: string): readonly LedgerColumn[] {
    if (!this.ledger.definition.fields.some(({ id }) => id === fieldId)) this.#unknown.add(fieldId);
    return super.columns(fieldId);
  }
}

/** A rule for all ledgers may ask each for what some of them have. */
function fieldsNowhere(ids: ReadonlySet<string>, { plan }: PlanWorkbook): readonly string[] {
  const fields = new Set(plan.ledgers.flatMap((ledger) => ledger.fields.map(({ id }) => id)));
  return [...ids].filter((id) => !fields.has(id));
}

export function ruleFaults(rule: Rule, at: string, workbook: PlanWorkbook): readonly PlanFault[] {
  const unknown = new Set<string>();
  const book = new RecordBook(workbook);
  const runs = workbook.ledgers
    .filter((ledger) => speaksOf(rule, ledger))
    .map((ledger) => runRule(rule, new AskedRecords(book, ledger, unknown)));
  const named = rule.ledger === undefined ? fieldsNowhere(unknown, workbook) : [...unknown];
  if (named.length > 0) return named.map((id) => ({ fault: 'unknown-id', at, id }));
  const idle = runs.every((run) => run === null);
  return idle ? [{ fault: 'idle-rule', at, id: `${rule.code} ${rule.kind}` }] : [];
}

/** A condition on a value that its field never holds: the rule would never, or always, speak. */
export function valueFaults(
  said: unknown,
  rule: Rule,
  at: string,
  plan: Plan,
): readonly PlanFault[] {
  if (typeof said !== 'object' || said === null) return [];
  const { field: id, in: values } = said as { readonly field?: unknown; readonly in?: unknown };
  const of = rule.ledger === undefined ? plan.ledgers : [ledgerDefinition(plan, rule.ledger)];
  const fields = of.flatMap((ledger) => ledger?.fields.filter((field) => field.id === id) ?? []);
  const [field] = fields;
  const wrong =
    field && Array.isArray(values)
      ? values.filter(
          (value: unknown): value is string =>
            typeof value === 'string' && !fields.some((each) => isAllowed(value, each)),
        )
      : [];
  return [
    ...wrong.map((value) => ({
      fault: 'stated' as const,
      at,
      part: { kind: 'rule' as const, name: rule.code, within: '' },
      message: 'value' as const,
      params: { label: field?.label ?? '', value, allowed: field ? allowedOf(field) : [] },
    })),
    ...Object.entries(said).flatMap(([key, each]: [string, unknown]) =>
      valueFaults(each, rule, `${at}.${key}`, plan),
    ),
  ];
}

/** What is wrong with the conditions of a rule of cells, in each ledger that it speaks of. */
export function cellsFaults(
  { code, ledger: only, fields, where, must }: CellsRule,
  at: string,
  plan: Plan,
): readonly PlanFault[] {
  const places = plan.ledgers
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((ledger) =>
      ledger.fields.filter(({ id }) => fields.includes(id)).map((own) => ({ ledger, own })),
    );
  const stated = [
    ...(where === undefined ? [] : [{ condition: where, key: 'where' }]),
    { condition: must, key: 'must' },
  ];
  const faults = stated.flatMap(({ condition, key }) =>
    places.flatMap((position) =>
      conditionFaults(condition, position, plan).map((fault) => ({
        fault: 'stated' as const,
        at: `${at}.${key}`,
        part: { kind: 'rule' as const, name: code, within: '' },
        ...fault,
      })),
    ),
  );
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
