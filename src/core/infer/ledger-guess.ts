/** What is guessed of a ledger: its rows, its fields, and how likely it is one. */
import type { FiscalYear } from '../fiscal-year';
import type { HeaderCandidate } from '../ledger/headers';
import { joined } from '../ledger/several-sheets';
import type { LedgerDefinition } from '../ledger/definition';
import { canGive, takesAnyText } from '../values';
import { squashed } from '../values/comparable';
import type { Block } from './blocks';
import { firstText } from '../ledger/filled-rows';
import type { LedgerChoice, RowChoice } from './choices';
import { columnGroups } from './column-names';
import { fieldGuess } from './field-guess';
import { ledgerDefinition } from './field-plans';
import type { FieldPlan, LedgerPlan } from './field-plans';
import type { LedgerGuess, PlanWords } from './proposal';
import { nameFieldsOf, readBlock, readRecords } from './read-block';
import type { BlockReading } from './read-block';
import { rolesOf } from './roles';
import { rowGuesses } from './row-guesses';
import { severalRows } from './several-rows';

/** A ledger as guessed, with what is needed to make a plan of it. */
export interface GuessedLedger {
  readonly guess: LedgerGuess;
  /** The taken fields. */
  readonly fields: readonly FieldPlan[];
  readonly plan: LedgerPlan;
  /** How much speaks for it; below 0 it is none. */
  readonly score: number;
  /** The first sheet's. */
  readonly reading: BlockReading;
  /** What stands above the headings, line by line. */
  readonly titles: readonly string[];
}

/** Blocks with equal headings: a ledger that may stand on several sheets. */
export interface AlikeBlocks {
  readonly key: string;
  readonly name: string;
  readonly blocks: readonly [Block, ...Block[]];
}

function titlesAbove({ grid, top }: Block): readonly string[] {
  const lines: string[] = [];
  for (let row = grid.area.row; row < top; row += 1)
    for (let column = grid.area.column; column < grid.area.column + grid.area.columns; column += 1)
      if (!grid.isBlank(row, column)) lines.push(grid.text(row, column));
  return lines;
}

/** The lines that name the unit of amounts. */
function unitLineOf(titles: readonly string[]): string {
  return titles.find((line) => /単位/u.test(line) && /円/u.test(line)) ?? '';
}

/** What one record is called: its title's heading without 名. */
function recordNameOf(title: string | undefined, words: PlanWords): string {
  const name = squashed(title ?? '').replace(/(?:名称?|内容|件名)$/u, '');
  return name.length > 1 && name.length <= 16 ? name : words.record;
}

/** What a person said of rows, by the rows' first texts: so next year's ledger is read alike. */
function toldRows(
  blocks: readonly Block[],
  rows: readonly RowChoice[],
): Pick<LedgerPlan, 'otherRows' | 'alsoRecords'> {
  const textsOf = (isRecord: boolean): readonly string[] => [
    ...new Set(
      rows
        .filter(({ kind }) => (kind === 'record') === isRecord)
        .flatMap(({ sheetId, row }) => {
          const block = blocks.find(({ grid }) => grid.sheet.id === sheetId);
          return block && row > block.row ? firstText(block, row) : [];
        })
        .filter((text) => text !== ''),
    ),
  ];
  return { otherRows: textsOf(false), alsoRecords: textsOf(true) };
}

/** A chosen key, where it names a field; null where a person chose none. */
function chosenField(
  choice: string | null | undefined,
  proposed: string | null,
  fields: readonly FieldPlan[],
): string | null {
  const key = choice === undefined ? proposed : choice;
  return key !== null && fields.some((field) => field.key === key) ? key : null;
}

/** How much speaks for a ledger of records: numbers, titles, sections, texts; a table of totals has none of them. */
function scoreOf({ ledger, plan, block }: BlockReading, guesses: LedgerGuess['fields']): number {
  const { rows } = ledger;
  const texts = guesses.filter(({ type, filled }) => takesAnyText(type) && filled > 0).length;
  const figures = guesses.filter(({ type }) => canGive(type, 'amount')).length;
  const isTotals = figures * 2 > guesses.length && plan.numberField === null;
  return (
    (rows.length >= 2 ? 0 : -10) +
    Math.min(3, rows.length / 10) +
    (plan.numberField === null ? 0 : 3) +
    (plan.titleField === null ? 0 : 1) +
    (plan.sectionField === null ? 0 : 2) +
    Math.min(3, texts * 0.5) +
    Math.min(2, guesses.length * 0.1) -
    (isTotals ? 6 : 0) -
    (block.grid.sheet.visible ? 0 : 3)
  );
}

/** Guesses a ledger. */
export function guessLedger(
  { key, name, blocks }: AlikeBlocks,
  choice: LedgerChoice,
  words: PlanWords,
  others: readonly HeaderCandidate[],
): GuessedLedger {
  const [block] = blocks;
  const groups = columnGroups(block);
  const roles = rolesOf(block, groups);
  const years: readonly FiscalYear[] = [
    ...new Set(groups.flatMap(({ byYear, columns }) => (byYear ? columns : []))),
  ].flatMap(({ year }) => year ?? []);
  const span = [...new Set(years)].toSorted((a, b) => a - b);
  const title = groups.find(
    ({ byYear, columns }) => !byYear && columns[0]?.column === roles.title,
  )?.label;
  const base = {
    id: key,
    name: choice.name ?? name,
    recordName: choice.recordName ?? recordNameOf(title, words),
  };
  const found = readRecords(
    block,
    groups,
    roles,
    base,
    words.band,
    span,
    others,
    toldRows(blocks, choice.rows ?? []),
  );
  const several = severalRows(found, choice.severalRows ?? true);
  const records = several.reading;
  const titles = titlesAbove(block);
  const guessed = records.fields.map((field) =>
    fieldGuess(
      field,
      records.ledger,
      unitLineOf(titles),
      choice.fields?.[field.key],
      field.key === records.plan.numberField ? (roles.number?.type ?? null) : null,
    ),
  );
  const fields = guessed.filter(({ guess }) => guess.taken).map(({ field }) => field);
  const numberField = chosenField(choice.numberField, records.plan.numberField, fields);
  const titleField = chosenField(choice.titleField, records.plan.titleField, fields);
  const isAlone = blocks.length === 1;
  const isOfSeveral = !isAlone && (choice.severalSheets ?? true);
  const plan: LedgerPlan = {
    ...records.plan,
    numberField,
    titleField,
    sectionField: chosenField(choice.sectionField, records.plan.sectionField, fields),
    nameFields:
      numberField === null ? nameFieldsOf(block, fields, titleField, records.ledger.rows) : [],
    severalSheets: isOfSeveral,
  };
  const final = readBlock(block, { ...records, fields, plan }, span, others);
  const parts = [
    final,
    ...(isOfSeveral ? blocks.slice(1) : []).map((each) =>
      readBlock(each, { ...records, groups: columnGroups(each), fields, plan }, span, []),
    ),
  ];
  const ledgers = parts.map(({ ledger }) => ledger);
  const [first = final.ledger, ...rest] = ledgers;
  const whole = joined([first, ...rest]);
  const guesses = guessed.map(({ guess }) => guess);
  return {
    reading: final,
    fields,
    plan,
    titles,
    score: scoreOf(final, guesses),
    guess: {
      key,
      name: base.name,
      recordName: base.recordName,
      taken: true,
      sheets: parts.map(({ block: at, candidate, ledger }) => ({
        sheetId: at.grid.sheet.id,
        sheet: at.grid.sheet.name,
        table: at.table?.name ?? null,
        header: ledger.header,
        rows: rowGuesses(candidate, ledger, choice.rows),
        records: ledger.rows.length,
      })),
      alike: blocks.slice(1).map(({ grid }) => grid.sheet.name),
      severalRows: several.pattern,
      fields: guesses,
      numberField: plan.numberField,
      titleField: plan.titleField,
      sectionField: plan.sectionField,
      records: whole.rows.length,
      relisted: whole.uncounted.size + whole.repeated.length,
    },
  };
}

/** The ledger as the plan defines it, for a plan of some years. */
export function definitionOf(
  { plan, fields }: Pick<GuessedLedger, 'plan' | 'fields'>,
  years: readonly FiscalYear[],
): LedgerDefinition {
  return ledgerDefinition(plan, fields, years);
}
