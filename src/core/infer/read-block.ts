/** Reads a block as the ledger that its columns seem to make, step by step: what is a record shows what the columns hold. */
import type { LedgerDefinition } from '../ledger/definition';
import type { HeaderCandidate } from '../ledger/headers';
import { readLedger } from '../ledger/records';
import type { Ledger } from '../ledger/ledger';
import type { FiscalYear } from '../fiscal-year';
import type { Programme } from '../programme';
import { isBlank, squashed } from '../values/comparable';
import type { Block } from './blocks';
import type { ColumnGroup } from './column-names';
import { candidateOf, keyOfColumn, ledgerDefinition, TEXT } from './field-plans';
import type { FieldPlan, LedgerPlan } from './field-plans';
import { bandRows, headingColumns, MOST_BANDS } from './record-headings';
import type { Roles } from './roles';

/** A block read as a ledger. */
export interface BlockReading {
  readonly block: Block;
  readonly groups: readonly ColumnGroup[];
  readonly roles: Roles;
  readonly fields: readonly FieldPlan[];
  readonly plan: LedgerPlan;
  readonly definition: LedgerDefinition;
  readonly candidate: HeaderCandidate;
  readonly ledger: Ledger;
}

/** The words of a record that is listed a second time. */
const RELISTED = '再掲';
const MOST_NAMES = 4;

function bareLedger(definition: LedgerDefinition, years: readonly FiscalYear[]): Programme {
  return {
    id: definition.id,
    municipality: '',
    title: '',
    years: years.length > 0 ? years : [2000],
    ledgers: [definition],
  };
}

/** Reads a block by fields and roles. */
export function readBlock(
  block: Block,
  parts: Pick<BlockReading, 'groups' | 'roles' | 'fields' | 'plan'>,
  years: readonly FiscalYear[],
  others: readonly HeaderCandidate[],
): BlockReading {
  const definition = ledgerDefinition(parts.plan, parts.fields, years);
  const candidate = candidateOf(block, parts.fields, definition);
  const ledger = readLedger(candidate, definition, bareLedger(definition, years), [
    candidate,
    ...others,
  ]);
  return { block, ...parts, definition, candidate, ledger };
}

/** The fields of the columns, with nothing known of their kinds but the number's. */
function plainFields(groups: readonly ColumnGroup[], roles: Roles): readonly FieldPlan[] {
  return groups.flatMap((group): readonly FieldPlan[] => {
    const [first] = group.columns;
    if (!first || (group.label === '' && !group.byYear)) return [];
    const isNumber = !group.byYear && first.column === roles.number?.column;
    return [
      {
        key: keyOfColumn(first.column),
        label: group.label,
        source: group.byYear ? 'years' : 'column',
        group,
        level: null,
        row: null,
        heading: null,
        type: isNumber && roles.number ? roles.number.type : TEXT,
      },
    ];
  });
}

function keyAt(column: number | null | undefined): string | null {
  return column === null || column === undefined ? null : keyOfColumn(column);
}

/** The fewest columns, from the title on, that tell the records apart. */
export function nameFieldsOf(
  { grid }: Block,
  fields: readonly FieldPlan[],
  titleField: string | null,
  rows: readonly number[],
): readonly string[] {
  const single = fields.filter(({ group }) => group && !group.byYear);
  const title = single.find(({ key }) => key === titleField) ?? single[0];
  if (!title) return [];
  const chosen = [title];
  const distinct = (names: readonly FieldPlan[]): number =>
    new Set(
      rows.map((row) =>
        names
          .map(({ group }) => squashed(grid.headingAt(row, group?.columns[0]?.column ?? 0)))
          .join('\n'),
      ),
    ).size;
  while (chosen.length < MOST_NAMES && distinct(chosen) < rows.length) {
    const now = distinct(chosen);
    const isFilled = ({ group }: FieldPlan): boolean =>
      rows.every((row) => !isBlank(grid.headingAt(row, group?.columns[0]?.column ?? 0)));
    const [next] = single
      .filter((field) => !chosen.includes(field) && isFilled(field))
      .map((field) => ({ field, count: distinct([...chosen, field]) }))
      .toSorted((a, b) => b.count - a.count);
    if (!next || next.count <= now) break;
    chosen.push(next.field);
  }
  return chosen.map(({ key }) => key);
}

/** Rows below the headings that repeat a record under another heading. */
function isRelisted({ repeated, uncounted }: Ledger): boolean {
  return repeated.length + uncounted.size > 0;
}

/**
 * Finds what of a block are records and what are headings over them. `base` names the ledger; its kinds of values are still texts.
 */
export function readRecords(
  block: Block,
  groups: readonly ColumnGroup[],
  roles: Roles,
  base: Pick<LedgerPlan, 'id' | 'name' | 'recordName'>,
  bandName: (level: number) => string,
  years: readonly FiscalYear[],
  others: readonly HeaderCandidate[],
  told: Pick<LedgerPlan, 'otherRows' | 'alsoRecords'>,
): BlockReading {
  const fields = plainFields(groups, roles);
  const titleField = keyAt(roles.title);
  const plan: LedgerPlan = {
    ...base,
    numberField: keyAt(roles.number?.column),
    titleField,
    sectionField: keyAt(roles.section),
    nameFields: titleField === null ? fields.slice(0, 1).map(({ key }) => key) : [titleField],
    uncounted: [],
    severalSheets: false,
    ...told,
    recordRows: null,
    subRecordsOf: null,
    yearField: null,
    itemField: null,
  };
  const first = readBlock(block, { groups, roles, fields, plan }, years, others);
  const bands = bandRows(first.candidate, first.definition, first.ledger);
  const isBand = new Set(bands);
  const rows = first.ledger.rows.filter((row) => !isBand.has(row));
  const columns = headingColumns(block, groups, roles, rows);
  const levels = bands.length > 0 ? MOST_BANDS : 0;
  const withHeadings: readonly FieldPlan[] = [
    ...Array.from({ length: levels }, (_, at) => ({
      key: `band${at + 1}`,
      label: bandName(at + 1),
      source: 'bands' as const,
      group: null,
      level: at + 1,
      row: null,
      heading: null,
      type: TEXT,
    })),
    ...fields.map((field): FieldPlan => {
      const at = columns.indexOf(field.group?.columns[0]?.column ?? -1);
      if (at < 0 || field.source === 'years') return field;
      return { ...field, source: 'headings', level: levels + at + 1 };
    }),
  ];
  const uncounted = isRelisted(first.ledger) ? [RELISTED] : [];
  const named = { ...plan, uncounted, nameFields: nameFieldsOf(block, fields, titleField, rows) };
  const second = readBlock(
    block,
    { groups, roles, fields: withHeadings, plan: named },
    years,
    others,
  );
  // Levels that no line has are none.
  const held = new Set(second.ledger.columns.map(({ field }) => field.id));
  const kept = withHeadings
    .filter(({ key, source }) => source !== 'bands' || held.has(key))
    .map((field, _at, all): FieldPlan => {
      if (field.level === null) return field;
      const above = all.filter(({ level }) => level !== null && level < (field.level ?? 0)).length;
      return { ...field, level: above + 1 };
    });
  return kept.length === withHeadings.length
    ? second
    : readBlock(block, { groups, roles, fields: kept, plan: named }, years, others);
}
