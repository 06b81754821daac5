/** Reads records that take several rows each (計画 above, 実績 below), where the cells show the pattern. */
import { cellText } from '../shown-cell';
import { squashed } from '../values/comparable';
import type { ColumnGroup } from './column-names';
import { keyOfColumn } from './field-plans';
import type { FieldPlan } from './field-plans';
import { readBlock } from './read-block';
import type { BlockReading } from './read-block';
import { yearsIn } from './field-plans';

export interface SeveralRows {
  readonly reading: BlockReading;
  /** What was found, whether or not it is read so. */
  readonly pattern: { readonly rows: number; readonly words: readonly string[] } | null;
}

/** The column whose words name the rows of each record. */
function toldColumn(
  { block, ledger, groups }: BlockReading,
  words: readonly string[],
): number | null {
  const [first] = ledger.rows;
  if (first === undefined || words.length === 0) return null;
  const found = groups
    .flatMap(({ columns }) => columns)
    .find(({ column }) =>
      words.every(
        (word, down) =>
          squashed(cellText(block.grid.cell(first + down, column))) === squashed(word),
      ),
    );
  return found?.column ?? null;
}

/** Says whether a column holds anything in a further row of the records. */
function isFilledIn(
  { block, ledger }: BlockReading,
  { columns }: ColumnGroup,
  down: number,
  each: number,
): boolean {
  return ledger.rows.some(
    (row, at) =>
      at % each === down && columns.some(({ column }) => !block.grid.isBlank(row, column)),
  );
}

/** Splits the fields that hold something in several rows of a record into one field a row. */
function rowFields(
  reading: BlockReading,
  words: readonly string[],
  each: number,
  told: number | null,
): readonly FieldPlan[] {
  return reading.fields.flatMap((field): readonly FieldPlan[] => {
    const { group } = field;
    const isTold = group?.columns.some(({ column }) => column === told) === true;
    if (!group || isTold || field.level !== null) return [field];
    const rows = Array.from({ length: each }, (_, down) => down).filter((down) =>
      isFilledIn(reading, group, down, each),
    );
    if (rows.length < 2) return [field];
    return rows.map((down) => {
      const word = words[down] ?? String(down + 1);
      return {
        ...field,
        key: down === 0 ? field.key : `${field.key}r${down + 1}`,
        label: [field.group?.label ?? field.label, word].filter((part) => part !== '').join(' '),
        heading: group.label,
        row: told === null ? down : word,
      };
    });
  });
}

/** Reads a block by several rows a record, where it shows them and a person does not say otherwise. */
export function severalRows(found: BlockReading, isWanted: boolean): SeveralRows {
  const pattern = found.ledger.rowsARecord;
  if (!pattern) return { reading: found, pattern: null };
  const { rows: each, words } = pattern;
  if (!isWanted) return { reading: found, pattern: { rows: each, words } };
  const told = toldColumn(found, words);
  const fields = rowFields(found, words, each, told);
  const plan = {
    ...found.plan,
    recordRows: { count: each, told: told === null ? null : keyOfColumn(told) },
  };
  const reading = readBlock(found.block, { ...found, fields, plan }, yearsIn(fields), []);
  return { reading, pattern: { rows: each, words } };
}
