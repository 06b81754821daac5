/** Proposes summary tables and a form for a ledger, from what its fields are. */
import type { FiscalYear } from '../fiscal-year';
import { canGive, choicesOf, natureOf, takesAnyText, unitOf } from '../values';
import { squashed } from '../values/comparable';
import type { DesignedColumn, FormDesign, RollupDesign } from './choices';
import type { FieldGuess, LedgerGuess, PlanWords } from './proposal';

/** Fields that tell how far a record is. */
const STATE = /状況|進捗|評価|結果|判定|達成|区分|実施/u;
/** Fields that are filled in later than the rest: what was done, why, what comes. */
const LATER = /実績|結果|状況|評価|理由|今後|達成|検証|進捗|備考|意見|課題/u;
/** With more values a column each is no table. */
const MOST_VALUES = 8;
const MOST_LEVELS = 3;
const MOST_SUMS = 12;
/** A field whose values come again and again can head rows. */
const AGAIN = 3;
/** A form with more fields is two pages; a person chooses which. */
const MOST_ON_A_PAGE = 24;

function takenFields({ fields }: LedgerGuess): readonly FieldGuess[] {
  return fields.filter(({ taken }) => taken);
}

function yearsOf({ positions }: FieldGuess): readonly FiscalYear[] {
  return positions.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
}

function isByYear({ positions }: FieldGuess): boolean {
  return positions.some(({ year }) => year !== null);
}

/** Headings of records; where there are none, texts to the left of the title that come again and again. */
function levelsOf(ledger: LedgerGuess): readonly string[] {
  const fields = takenFields(ledger);
  const headings = fields.filter(({ source }) => source === 'headings' || source === 'bands');
  if (headings.length > 0) return headings.slice(0, MOST_LEVELS).map(({ key }) => key);
  const title = fields.findIndex(({ key }) => key === ledger.titleField);
  return fields
    .slice(0, Math.max(0, title))
    .filter(
      ({ key, type, distinct, filled, positions }) =>
        positions.length === 1 &&
        key !== ledger.numberField &&
        key !== ledger.sectionField &&
        takesAnyText(type) &&
        distinct * AGAIN <= filled,
    )
    .slice(0, MOST_LEVELS)
    .map(({ key }) => key);
}

/** The choice that says most about how far records are. */
function stateOf(ledger: LedgerGuess): FieldGuess | undefined {
  const choices = takenFields(ledger).filter(
    ({ type }) => choicesOf(type).length > 1 && choicesOf(type).length <= MOST_VALUES,
  );
  const score = (field: FieldGuess): number =>
    (STATE.test(squashed(field.name)) ? 2 : 0) +
    (isByYear(field) ? 0 : 2) +
    (field.filled >= field.cells * 0.9 ? 1 : 0);
  return choices.toSorted((a, b) => score(b) - score(a))[0];
}

function stateColumns(
  field: FieldGuess,
  year: FiscalYear | 'row' | null,
): readonly DesignedColumn[] {
  const of = year === null ? {} : { year };
  return choicesOf(field.type).map((value) => ({
    column: 'choice' as const,
    field: field.key,
    value,
    ...of,
  }));
}

function lastYear(field: FieldGuess): FiscalYear | null {
  return yearsOf(field).at(-1) ?? null;
}

/** Counts, and each value of the state; the share is that of the first value until a person says which count as done. */
function countColumns(ledger: LedgerGuess): readonly DesignedColumn[] {
  const state = stateOf(ledger);
  if (!state) return [{ column: 'count' }];
  const year = lastYear(state);
  const [first] = choicesOf(state.type);
  return [
    { column: 'count' },
    ...stateColumns(state, year),
    ...(first === undefined
      ? []
      : [
          {
            column: 'share' as const,
            field: state.key,
            values: [first],
            base: 'all' as const,
            ...(year === null ? {} : { year }),
          },
        ]),
  ];
}

function sumColumns(ledger: LedgerGuess): readonly DesignedColumn[] {
  return takenFields(ledger)
    .filter(({ type }) => unitOf(type) !== null && canGive(type, 'amount'))
    .flatMap((field): readonly DesignedColumn[] => {
      const years = yearsOf(field);
      return years.length === 0
        ? [{ column: 'sum', field: field.key }]
        : years.map((year) => ({ column: 'sum', field: field.key, year }));
    })
    .slice(0, MOST_SUMS);
}

function nameOf(ledger: LedgerGuess, key: string): string {
  return squashed(ledger.fields.find((field) => field.key === key)?.name ?? '').slice(0, 12);
}

/** Proposes the summary tables of a ledger: by its headings, by sections, amounts, years. */
export function rollupDesigns(ledger: LedgerGuess, words: PlanWords): readonly RollupDesign[] {
  const levels = levelsOf(ledger);
  const of = { ledger: ledger.key, total: true };
  const id = (name: string): string => `${ledger.key} ${name}`;
  const designs: RollupDesign[] = [];
  const counts = countColumns(ledger);
  const [top] = levels;
  if (top !== undefined)
    designs.push({ ...of, id: id('summary'), name: words.summary, levels, columns: counts });
  const section = ledger.fields.find(({ key }) => key === ledger.sectionField);
  if (section && canGive(section.type, 'names'))
    designs.push({
      ...of,
      id: id('sections'),
      name: words.by(nameOf(ledger, section.key)),
      levels: [section.key],
      columns: counts,
    });
  if (designs.length === 0) {
    const state = stateOf(ledger);
    if (state && !isByYear(state))
      designs.push({
        ...of,
        id: id('summary'),
        name: words.by(nameOf(ledger, state.key)),
        levels: [state.key],
        columns: [{ column: 'count' }],
      });
  }
  const sums = sumColumns(ledger);
  const rows = top ?? section?.key;
  if (sums.length > 0 && rows !== undefined)
    designs.push({ ...of, id: id('amounts'), name: words.amounts, levels: [rows], columns: sums });
  const yearly = takenFields(ledger).find(
    (field) => isByYear(field) && choicesOf(field.type).length > 1,
  );
  if (yearly)
    designs.push({
      ...of,
      id: id('years'),
      name: words.byYear,
      levels: [],
      columns: stateColumns(yearly, 'row'),
      total: false,
    });
  return designs;
}

/** Says whether a section fills a field in after the plan was made. */
function isLater(field: FieldGuess): boolean {
  return LATER.test(squashed(field.name)) && !/計画|目標|予定額/u.test(squashed(field.name));
}

/** Proposes a form with all fields of a ledger, in their order. */
export function formDesigns(ledger: LedgerGuess, words: PlanWords): readonly FormDesign[] {
  const fields = takenFields(ledger)
    .filter(({ positions, source }) => positions.length > 0 || source === 'bands')
    .slice(0, MOST_ON_A_PAGE)
    .map((field) => ({
      field: field.key,
      fill:
        isLater(field) &&
        field.key !== ledger.titleField &&
        (takesAnyText(field.type) ||
          natureOf(field.type) !== null ||
          choicesOf(field.type).length > 0),
    }));
  if (fields.length === 0) return [];
  return [
    {
      id: `${ledger.key} sheet`,
      ledger: ledger.key,
      name: words.sheet(ledger.recordName),
      orientation: 'portrait',
      fields,
      byYear: true,
    },
  ];
}
