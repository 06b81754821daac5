/**
 * A plan that is proposed from a workbook's cells alone: what seems to be a ledger, its rows and fields, with the evidence for
 * each guess. Nothing of it is a fact until a person has accepted it.
 *
 * `propose(snapshot, words, choices)` (propose.ts) makes it, `planOf(proposal, details)` (plan-of.ts) makes a plan of it.
 */
import type { Area, CellPosition } from '../area';
import type { Rule } from '../check';
import type { Finding } from '../finding';
import type { FiscalYear } from '../fiscal-year';
import type { PlanWorkbook } from '../ledger/ledger';
import type { Plan } from '../plan';
import type { ValueType } from '../values';
import type { Choices, FormDesign, RollupDesign, RowKind } from './choices';

/** Why a row is taken for what it is. */
export type RowEvidence =
  /** A person said so. */
  | 'chosen'
  /** The headings, and what stands above them. */
  | 'above-records'
  | 'headings'
  | 'names-unit'
  /** It names a record: by its number, or by filling most columns. */
  | 'numbered'
  | 'filled'
  | 'below-record'
  /** Its words: 計, 小計; 再掲; a sign of a note; one text across the table. */
  | 'total-words'
  | 'relisted-words'
  | 'note-sign'
  | 'one-text'
  /** It is neither, and stands outside of the records. */
  | 'outside'
  | 'empty';

/** One row of a ledger's sheet. */
export interface RowGuess {
  readonly sheetId: string;
  /** The sheet's row, from 0. */
  readonly row: number;
  readonly kind: RowKind;
  readonly evidence: RowEvidence;
}

/** One sheet that the ledger stands on. */
export interface LedgerSheet {
  readonly sheetId: string;
  readonly sheet: string;
  /** The Excel table's name, or null for a plain block. */
  readonly table: string | null;
  /** One to three rows of headings, over the whole width. */
  readonly header: Area;
  /** Every row from the first above the headings to the last below the records. */
  readonly rows: readonly RowGuess[];
  readonly records: number;
}

/** A cell with what it says. */
export interface SeenCell extends CellPosition {
  readonly text: string;
}

/** A column of a field; of the ledger's first sheet. */
export interface FieldPosition {
  readonly column: number;
  /** The heading's text as it stands, the rows together. */
  readonly heading: string;
  readonly year: FiscalYear | null;
}

/** A kind of value that fits a field, and how much of it. */
export interface KindGuess {
  readonly type: ValueType;
  /** How many of the filled cells it reads. */
  readonly read: number;
}

/** Two spellings that may be one: 育む 44, はぐくむ 3. */
export interface SpellingGuess {
  readonly rare: string;
  readonly common: string;
  readonly rareCount: number;
  readonly commonCount: number;
  /** Where the rare one stands. */
  readonly at: readonly SeenCell[];
  /** What a person answered; null where nobody has. */
  readonly same: boolean | null;
}

/** Where a field's values stand. */
export type FieldSource =
  | 'column'
  /** Several columns, one a year. */
  | 'years'
  /** A column whose cells, merged down or with blanks below, are headings of records. */
  | 'headings'
  /** Lines across the table. */
  | 'bands';

export interface FieldGuess {
  /** Names the field in choices, rules, tables and forms, and becomes its id in the plan. */
  readonly key: string;
  /** The plan's name of the field: the heading, of fields by year without the year. */
  readonly name: string;
  /** The heading above that tells it from another field of the same name; null where none does. */
  readonly under: string | null;
  /** Other columns have the same name and nothing above tells them apart: it is known by its place among them, from 1. */
  readonly place: number | null;
  readonly source: FieldSource;
  /** Empty for lines across the table. */
  readonly positions: readonly FieldPosition[];
  readonly type: ValueType;
  /** Other kinds that read something, the best first. */
  readonly others: readonly KindGuess[];
  /** Up to three values as they stand. */
  readonly examples: readonly string[];
  readonly cells: number;
  readonly filled: number;
  /** How many different texts the filled cells hold. */
  readonly distinct: number;
  /** How many of the filled cells the kind reads. */
  readonly read: number;
  /** The filled cells that it does not read. */
  readonly unread: readonly SeenCell[];
  readonly spellings: readonly SpellingGuess[];
  /** The unit of amounts, e.g. `千円`. */
  readonly unit: string | null;
  /** Values of which a cell holds one, with how often; empty where it is no choice. */
  readonly choices: readonly { readonly value: string; readonly count: number }[];
  /** False where a person leaves the column out. */
  readonly taken: boolean;
}

export interface LedgerGuess {
  /** Names the ledger in choices, and becomes its id in the plan. */
  readonly key: string;
  readonly name: string;
  /** What one record is called. */
  readonly recordName: string;
  readonly taken: boolean;
  /** Where it stands; several where sheets with equal headings are read as one ledger. */
  readonly sheets: readonly LedgerSheet[];
  /** Further sheets with the same headings, by name: offered to be read with it. */
  readonly alike: readonly string[];
  /** How many rows a record takes, with the words that name them (計画, 実績); null where each row is one. */
  readonly severalRows: { readonly rows: number; readonly words: readonly string[] } | null;
  readonly fields: readonly FieldGuess[];
  /** Keys of fields. */
  readonly numberField: string | null;
  readonly titleField: string | null;
  readonly sectionField: string | null;
  /** Records, those that count and those that are listed again. */
  readonly records: number;
  readonly relisted: number;
}

export interface RuleGuess {
  /** Its code, which choices name. */
  readonly key: string;
  /** As it will stand in the plan, with the chosen severity. */
  readonly rule: Rule;
  readonly on: boolean;
  /** Most plans have it; the others are proposed because the data keep to them. */
  readonly usual: boolean;
  /** A person stated it. */
  readonly own: boolean;
  /** How many findings it has at present. */
  readonly findings: number;
  /** The first of them. */
  readonly examples: readonly Finding[];
}

export interface Proposal {
  readonly choices: Choices;
  /** The municipality and the programme's title as far as the workbook names them; `''` where it does not. */
  readonly municipality: string;
  readonly title: string;
  readonly years: readonly FiscalYear[];
  /** The likeliest first. */
  readonly ledgers: readonly LedgerGuess[];
  readonly rules: readonly RuleGuess[];
  readonly rollups: readonly RollupDesign[];
  readonly forms: readonly FormDesign[];
  /** The workbook as the proposed plan reads it: for previews of tables and findings; null where no ledger was found. */
  readonly reading: PlanWorkbook<Plan> | null;
}

/** What a person says of the plan itself. */
export interface PlanDetails {
  readonly id?: string;
  readonly municipality: string;
  readonly title: string;
}

/** The words that a proposed plan is named by, which words/ has in each language. */
export interface PlanWords {
  /** Of the table of totals, its column of numbers of records, and its last row. */
  readonly summary: string;
  readonly count: string;
  readonly total: string;
  /** The share of records that hold one of some values. */
  readonly share: (values: readonly string[]) => string;
  /** The number of records that hold anything in a field. */
  readonly filled: (field: string) => string;
  /** The name of a table by a field: 担当課別. */
  readonly by: (field: string) => string;
  /** The name of a table with a row a year. */
  readonly byYear: string;
  /** The name of a table of amounts. */
  readonly amounts: string;
  readonly mean: (field: string) => string;
  readonly change: (field: string, from: string, to: string) => string;
  /** The field of lines across the table that are headings; level 1 is the highest. */
  readonly band: (level: number) => string;
  /** A record, where nothing in the ledger tells what people call it. */
  readonly record: string;
  /** The label over the years of a form, and the form's name. */
  readonly year: string;
  readonly sheet: (record: string) => string;
}
