/**
 * A name is spelled one way in all of a field: tables count its spellings as one, but searches and filters of Excel do not. The
 * records' spellings are compared with each other, where a condition sees one record.
 */
import * as v from 'valibot';
import { onceACell } from '../../../ledger/contents';
import type { LedgerCell, LedgerColumn } from '../../../ledger/ledger';
import { cellText, isShownPlain } from '../../../shown-cell';
import {
  holdsNames,
  isHalfWidth,
  isOneName,
  keyOf,
  nameIn,
  namesIn,
  readValue,
} from '../../../values';
import type { Value, ValueType } from '../../../values';
import { nameKey } from '../../../values/comparable';
import { commonSpellings, positionsOf, plainName } from '../../../values/spelling';
import type { RuleKind } from '../../engine/kind';
import { takes } from '../../engine/message';
import { inHalfWidth, tidySpace, withPlainSigns } from '../../../values/signs';
import { ruleHeadSchema } from '../../engine/rule-head';
import type { DataOf } from '../../../data-schema';
import { findingAt } from '../../engine/findings';

const oneSpellingRuleSchema = v.strictObject({
  ...ruleHeadSchema.entries,
  kind: v.literal('one-spelling'),
  /** Fields of texts that hold one name each; headings and fields of sections are looked at without being named here. */
  fields: v.optional(v.array(v.string())),
});
export type OneSpellingRule = DataOf<typeof oneSpellingRuleSchema>;

const messages = {
  'name-spaced': takes<{ readonly written: string; readonly common: string }>(),
  'name-spelling': takes<{ readonly written: string; readonly common: string }>(),
};

/** A name in a cell. */
interface Written {
  /** As it stands there, from one place to another in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** As it will stand there once the cell's mechanical faults are fixed: they have findings of their own. */
  readonly spelling: string;
}

function keysIn(value: Value, type: ValueType): readonly string[] {
  const name = nameIn(value, type);
  return (name === null ? namesIn(value, type) : [name]).map(nameKey);
}

function isHeld(
  { type, id }: LedgerColumn['field'],
  sectionField: string | undefined,
  { fields }: OneSpellingRule,
): boolean {
  return id === sectionField || fields?.includes(id) === true || holdsNames(type);
}

/** Gives the names of a cell that stand there in one place each. */
function namesOf(cell: LedgerCell, type: ValueType): readonly Written[] {
  const { raw, reading } = cell;
  if (typeof raw !== 'string' || reading.state !== 'value' || !isShownPlain(cell)) return [];
  return keysIn(reading.value, type).flatMap((key) => {
    const [position, ...others] = positionsOf(raw, key);
    if (!position || others.length > 0) return [];
    const written = raw.slice(position.from, position.to);
    if (!isOneName(written, type)) return [];
    const fixed = tidySpace(withPlainSigns(written));
    const spelling = isHalfWidth(type) ? inHalfWidth(fixed) : fixed;
    return [{ ...position, key, spelling }];
  });
}

/** Puts the common spelling in the place of each name; null where the cell would then say something else. */
function fixedCell(
  raw: string,
  names: readonly Written[],
  common: ReadonlyMap<string, string>,
  type: ValueType,
): string | null {
  const content = names
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (text, { from, to, key }) => text.slice(0, from) + (common.get(key) ?? '') + text.slice(to),
      raw,
    );
  const [before, after] = [readValue(raw, type), readValue(content, type)];
  const same =
    before.state === 'value' &&
    after.state === 'value' &&
    keyOf(before.value, type) === keyOf(after.value, type);
  return same ? content : null;
}

/** Says whether two spellings part by width alone. */
function isOfWidth(one: string, other: string): boolean {
  return one.normalize('NFKC') === other.normalize('NFKC');
}

export const oneSpelling: RuleKind<OneSpellingRule, typeof messages> = {
  schema: oneSpellingRuleSchema,
  messages,
  reach: () => 'ledger',
  compile(rule, on) {
    const columns = on.ledger.columns.filter(({ field }) =>
      isHeld(field, on.ledger.definition.sectionField, rule),
    );
    return function* () {
      for (const column of columns) {
        const { type } = column.field;
        const namesIn = onceACell((cell) => namesOf(cell, type));
        const cells = [...on.ownCells(column)].map(([record, cell]) => {
          return { record, raw: cellText(cell), names: namesIn(cell) };
        });
        const common = commonSpellings(
          cells.flatMap(({ names }) => names.map(({ spelling }) => spelling)),
        );
        for (const { record, raw, names } of cells) {
          const strange = names.filter(({ key, spelling }) => spelling !== common.get(key));
          const [name] = strange;
          const wanted = name && common.get(name.key);
          if (!name || wanted === undefined) continue;
          const spaced = plainName(name.spelling) === wanted;
          const content = fixedCell(raw, strange, common, type);
          const way = spaced ? 'trim' : isOfWidth(name.spelling, wanted) ? 'width' : 'spelling';
          yield findingAt(rule, column, record, {
            message: spaced ? 'name-spaced' : 'name-spelling',
            params: { written: raw.slice(name.from, name.to), common: wanted },
            ...(content === null ? {} : { fix: { way, content } }),
          });
        }
      }
    };
  },
};
