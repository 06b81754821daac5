/** Holds a kind of rule to a made-up town: a right ledger has no finding, and for each message that the kind declares a wrong one does. */
import { describe, expect, it } from '@jest/globals';
import type { AsOf } from '../../../../src/core/calendar/as-of';
import { check } from '../../../../src/core/check';
import type { MessageOfKind, Rule, RuleOfKind } from '../../../../src/core/check';
import { ruleBook } from '../../../../src/core/check/engine/rule-book';
import type { Finding } from '../../../../src/core/finding';
import { printFiscalYear } from '../../../../src/core/fiscal-year';
import type { FieldDefinition, LedgerDefinition } from '../../../../src/core/ledger/definition';
import type { PlanWorkbook } from '../../../../src/core/ledger/ledger';
import { recognise } from '../../../../src/core/ledger/recognise';
import type { Plan } from '../../../../src/core/plan';
import { planFaults } from '../../../../src/core/plan/faults';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../../src/core/snapshot';
import { findingMessage } from '../../../../src/words/finding-message';
import { ruleSentences } from '../../../../src/words/rule-sentences';
import { plainSheet } from '../../plain-sheet';

/** Cells of a record by their headings: 金額, or 金額令和4年度 for a field by year. What is left out is empty. */
export type Row = Readonly<Record<string, CellValue>>;

export interface LedgerOfTown {
  readonly definition: LedgerDefinition;
  readonly rows: readonly Row[];
}

/** The fields of the town's ledger 業務一覧, of which the number (番号) is always one, and what else its plan is made of. */
export interface Town {
  readonly fields: readonly FieldDefinition[];
  /** 令和3 to 5年度 where they are left out. */
  readonly years?: readonly number[];
  readonly ledger?: Partial<LedgerDefinition>;
  readonly others?: readonly LedgerOfTown[];
  /** The moment that the ledgers are judged for; left out, everything is due. */
  readonly asOf?: AsOf;
}

/** What a rule of the kind states beside its code, severity and kind. */
type Stated<K extends Rule['kind']> =
  RuleOfKind<K> extends infer R ? Omit<R, 'code' | 'severity' | 'kind'> : never;

/** Records that break the rule, and where: `2 金額`, or `2 R4` of a field by year. */
export interface Wrong<S = unknown> {
  readonly rows: readonly Row[];
  readonly at: readonly string[];
  /** The town, where its fields differ. */
  readonly town?: Town;
  /** What the rule states, where the kind can be asked for something else, and records that are right then. */
  readonly asked?: { readonly rule: S; readonly right: readonly Row[] };
  /** The other ledgers, where it is they that differ. */
  readonly others?: readonly LedgerOfTown[];
  /** Changes the workbook beyond its cells: merges, hidden rows. */
  readonly workbook?: (snapshot: Snapshot) => Snapshot;
  /** Changes what was read, where status sheets give what a ledger cannot. */
  readonly read?: (workbook: PlanWorkbook<Plan>) => PlanWorkbook<Plan>;
}

export interface Example<K extends Rule['kind']> {
  readonly town: Town;
  readonly rule: Stated<K>;
  readonly right: readonly Row[];
  readonly wrong: Readonly<Record<MessageOfKind<K>, Wrong<Stated<K>>>>;
}

const YEARS = [2021, 2022, 2023];

const NUMBER: FieldDefinition = {
  id: 'number',
  label: '番号',
  type: { kind: 'integer', min: 1 },
};

/** Figures with units, as several kinds compare them. */
export const FIGURES: FieldDefinition['type'] = {
  kind: 'figures',
  units: ['人', '回'],
  deadlineEnding: 'を終える',
};

/** Targets in 回, 人 and per cent. */
export const TARGETS: FieldDefinition['type'] = { kind: 'targets', units: ['回', '人', '%'] };

/** Makes a field of the town. */
export function field(id: string, label: string, type: FieldDefinition['type']): FieldDefinition {
  return { id, label, type };
}

export function textField(id: string, label: string): FieldDefinition {
  return field(id, label, { kind: 'text' });
}

/** Makes a field with a column for each year. */
export function yearly(id: string, label: string, type: FieldDefinition['type']): FieldDefinition {
  return { ...field(id, label, type), byYear: true };
}

function definitionOf({ fields, ledger }: Town): LedgerDefinition {
  const own = fields.some(({ id }) => id === 'number') ? fields : [NUMBER, ...fields];
  return {
    id: 'works',
    name: '業務一覧',
    recordName: '業務',
    numberField: 'number',
    fields: own,
    ...ledger,
  };
}

function headings({ fields }: LedgerDefinition, years: readonly number[]): readonly string[] {
  return fields.flatMap(({ label, byYear, years: own }) =>
    byYear ? (own ?? years).map((year) => `${label}${printFiscalYear(year)}`) : [label],
  );
}

function sheetOf(
  definition: LedgerDefinition,
  rows: readonly Row[],
  years: readonly number[],
): SheetSnapshot {
  const header = headings(definition, years);
  const unknown = rows.flatMap((row) => Object.keys(row).filter((each) => !header.includes(each)));
  if (unknown.length > 0) throw new Error(`No heading ${unknown.join()}`);
  const cells = rows.map((row, at) =>
    header.map((each) => row[each] ?? (each === '番号' && definition.id === 'works' ? at + 1 : '')),
  );
  return plainSheet([header, ...cells], { id: definition.id, name: definition.name });
}

export interface Case extends Pick<Wrong, 'rows' | 'others' | 'workbook' | 'read'> {
  readonly town: Town;
  readonly rule: Rule;
}

/** The town's plan with one rule of its own. */
function planOf({ fields, ...town }: Town, rule: Rule): Plan {
  const definitions = (town.others ?? []).map(({ definition }) => definition);
  return {
    id: 'town',
    municipality: '試験町',
    title: '業務の見直し',
    years: town.years ?? YEARS,
    ledgers: [definitionOf({ fields, ...town }), ...definitions],
    rules: [rule],
    rollups: [],
    forms: [],
  };
}

/** Checks records by one rule alone. */
export function foundBy({ town, rule, rows, others, workbook, read }: Case): readonly Finding[] {
  const plan = planOf(town, rule);
  const { years } = plan;
  const plain: Snapshot = {
    workbook: 'town.xlsx',
    sheets: [
      sheetOf(definitionOf(town), rows, years),
      ...(others ?? town.others ?? []).map((each) => sheetOf(each.definition, each.rows, years)),
    ],
  };
  const recognition = recognise(workbook ? workbook(plain) : plain, [plan]);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  const { asOf } = town;
  const found = read ? read(recognition.workbook) : recognition.workbook;
  const judged = { ...found, ...(asOf ? { asOf } : {}) };
  return check(judged).filter(({ code }) => code === rule.code);
}

/** Where findings stand: `2 R4`, `2 金額`, or the cell of one about the ledger as a whole. */
function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ record, year, field, cell }) =>
    record === '' ? cell : `${record} ${year || field}`,
  );
}

/** The messages of a finding: its own, and those of further breaks that it tells. */
function messagesOf({ message, also = [] }: Finding): readonly string[] {
  return [message, ...also.map((each) => each.message)];
}

const NOTHING_NAMED = /undefined|null|\[object|NaN|「」|“”/u;

/** Holds a rule to what every rule keeps: it can be asked for, says what it checks, and finds nothing in a right ledger. */
function showRule(town: Town, rule: Rule, right: readonly Row[]): void {
  const plan = planOf(town, rule);
  expect(planFaults(plan)).toEqual([]);
  const entry = ruleBook(plan).find(({ code }) => code === rule.code);
  for (const language of ['ja', 'en'] as const) {
    const said = entry ? ruleSentences(entry, language) : [];
    expect(said).toHaveLength(1);
    for (const { checks, why, example } of said)
      for (const text of [checks, why, example.wrong, example.right])
        expect(text).not.toMatch(NOTHING_NAMED);
  }
  expect(placesOf(foundBy({ town, rule, rows: right }))).toEqual([]);
}

/** Tests a kind by its example. */
export function showKind<K extends Rule['kind']>(
  kind: K,
  { town, rule: stated, right, wrong }: Example<K>,
): void {
  // What is stated is what the kind's own schema asks for; a rule of a generic kind cannot be put together otherwise.
  const ruleOf = (own: Stated<K>): Rule =>
    ({ code: 'X01', severity: 'error', kind, ...own }) as unknown as Rule;
  describe(`the kind ${kind}, in a made-up town`, () => {
    it('can be asked for, says what it checks, and finds nothing in a right ledger', () => {
      showRule(town, ruleOf(stated), right);
    });

    it.each(Object.entries<Wrong<Stated<K>>>(wrong))(
      'finds %s in a wrong one',
      (message, { at, asked, ...broken }) => {
        const rule = ruleOf(asked?.rule ?? stated);
        if (asked) showRule(broken.town ?? town, rule, asked.right);
        const findings = foundBy({ town, rule, ...broken });
        expect(placesOf(findings.filter((each) => messagesOf(each).includes(message)))).toEqual(at);
        for (const finding of findings)
          for (const language of ['ja', 'en'] as const)
            expect(findingMessage(finding, language)).not.toMatch(NOTHING_NAMED);
      },
    );
  });
}
