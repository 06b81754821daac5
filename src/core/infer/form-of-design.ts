/** Makes the definition of a status sheet from the fields that a person chose: an A4 page, a line a field, years side by side. */
import type { FiscalYear } from '../fiscal-year';
import type { FormDefinition } from '../form/definition';
import type { FormCell, FormRow } from '../form/cell-definition';
import { pageWidth } from '../form/page-size';
import type { FieldDefinition, LedgerDefinition } from '../ledger/definition';
import { choicesOf, natureOf } from '../values';
import type { FormDesign } from './choices';
import type { PlanWords } from './proposal';

const LABEL_WIDTH = 84;
/** At the sides of the page, in points. */
const MARGIN = 18;
/** How much wider another font than 游ゴシック makes the columns on paper. */
const WIDER = 7 / 6;
const FONT_SIZE = 10;
const HEADING_SIZE = 14;
/** More years side by side leave no room for words. */
const MOST_YEARS = 12;
const FEWEST_COLUMNS = 4;

interface Entry {
  readonly field: FieldDefinition;
  readonly fill: boolean;
}

function label(field: FieldDefinition): FormCell {
  return { element: 'label', text: field.label };
}

function fill(entry: Entry): { readonly fill?: true } {
  return entry.fill ? { fill: true } : {};
}

function yearsOf({ field }: Entry, years: readonly FiscalYear[]): readonly FiscalYear[] {
  return (field.years ?? years).slice(0, MOST_YEARS);
}

/** Says whether a value is short enough to share a line with another. */
function isShort({ type }: FieldDefinition): boolean {
  return natureOf(type) !== null || choicesOf(type).length > 0;
}

/** Fields by year below headings of the same years. */
function yearRows(
  entries: readonly Entry[],
  plan: readonly FiscalYear[],
  columns: number,
  words: PlanWords,
  isGrouped: boolean,
): readonly FormRow[] {
  const groups: { years: readonly FiscalYear[]; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const years = yearsOf(entry, plan);
    const known = isGrouped
      ? groups.find((group) => group.years.join() === years.join())
      : undefined;
    if (known) known.entries.push(entry);
    else groups.push({ years, entries: [entry] });
  }
  return groups.flatMap(({ years, entries: own }): readonly FormRow[] => {
    const each = Math.max(1, Math.floor(columns / years.length));
    return [
      [
        { element: 'label', text: words.year },
        { element: 'years', years, print: 'short-nendo', ...(each > 1 ? { columns: each } : {}) },
      ],
      ...own.map((entry): FormRow => [
        label(entry.field),
        {
          element: 'by-year',
          years,
          parts: [
            { field: entry.field.id, ...fill(entry), ...(each > 1 ? { columns: each } : {}) },
          ],
        },
      ]),
    ];
  });
}

/** Lines of single fields; two short ones share a line. */
function fieldRows(entries: readonly Entry[], columns: number): readonly FormRow[] {
  const rows: FormRow[] = [];
  const half = Math.floor((columns - 1) / 2);
  const rest = columns - 1 - half;
  const wide = (entry: Entry): FormRow => [
    label(entry.field),
    {
      element: 'field',
      field: entry.field.id,
      columns,
      ...fill(entry),
      ...(isShort(entry.field) ? {} : { vertical: 'top' as const }),
    },
  ];
  for (let at = 0; at < entries.length; at += 1) {
    const [entry, next] = [entries[at], entries[at + 1]];
    if (!entry) continue;
    if (!next || half < 1 || !isShort(entry.field) || !isShort(next.field)) {
      rows.push(wide(entry));
      continue;
    }
    rows.push([
      label(entry.field),
      { element: 'field', field: entry.field.id, columns: half, ...fill(entry) },
      label(next.field),
      { element: 'field', field: next.field.id, columns: rest, ...fill(next) },
    ]);
    at += 1;
  }
  return rows;
}

/** Keeps the order of the fields: runs of single fields, and runs of fields by year. */
function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && (last[0]?.field.byYear === true) === (entry.field.byYear === true))
      last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** Makes the definition; null where nothing of the form is left. */
export function formOfDesign(
  design: FormDesign,
  ledger: LedgerDefinition,
  years: readonly FiscalYear[],
  title: string,
  words: PlanWords,
): FormDefinition | null {
  const entries = design.fields.flatMap(({ field: id, fill: isFilled }): readonly Entry[] => {
    const field = ledger.fields.find((each) => each.id === id);
    return field ? [{ field, fill: isFilled }] : [];
  });
  if (entries.length === 0) return null;
  const most = Math.max(
    1,
    ...entries.map((entry) => (entry.field.byYear ? yearsOf(entry, years).length : 1)),
  );
  const columns = Math.max(FEWEST_COLUMNS, most);
  const chapter = ledger.fields.find(({ headingLevel }) => headingLevel === 1)?.id;
  const head = {
    kind: 'record' as const,
    widths: [],
    fontSize: FONT_SIZE,
    margin: MARGIN,
    headings: [],
  };
  const { id, name, orientation } = design;
  const width = pageWidth({ ...head, id, name, ledger: ledger.id, orientation, bands: [] });
  const each = Math.floor((width / WIDER - LABEL_WIDTH) / columns);
  return {
    kind: 'record',
    id,
    name,
    ledger: ledger.id,
    widths: [LABEL_WIDTH, ...Array.from({ length: columns }, () => each)],
    fontSize: FONT_SIZE,
    margin: MARGIN,
    orientation,
    ...(chapter === undefined ? {} : { chapter: { field: chapter } }),
    headings: [
      {
        parts: [[title, name].filter((part) => part !== '').join('　')],
        every: true,
        fontSize: HEADING_SIZE,
        align: 'center',
      },
    ],
    bands: [
      {
        band: 'rows',
        rows: runsOf(entries).flatMap((run) =>
          run[0]?.field.byYear
            ? yearRows(run, years, columns, words, design.byYear)
            : fieldRows(run, columns),
        ),
      },
    ],
  };
}
