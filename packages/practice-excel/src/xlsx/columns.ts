/** The columns of a worksheet: ranges of them in a file, one by one in the model. */
import type { PracticeSheet } from '../workbook/model';
import { isTrue } from './style-parts';
import { charactersOfPoints } from './units';
import { childrenOf, xmlText, type XmlNode } from './xml';

interface Range {
  min: number;
  max: number;
  attributes: Readonly<Record<string, string>>;
}

function rangesOf(cols: XmlNode | undefined): Range[] {
  return (cols ? childrenOf(cols, 'col') : []).map(({ attributes }) => ({
    min: Number(attributes['min'] ?? 1),
    max: Number(attributes['max'] ?? 1),
    attributes,
  }));
}

/** Gives the styles that columns have by themselves. */
export function columnStyles(cols: XmlNode | undefined): (column: number) => number {
  const ranges = rangesOf(cols).filter(({ attributes }) => Number(attributes['style'] ?? 0) > 0);
  return (column) => {
    const range = ranges.find(({ min, max }) => min <= column + 1 && column + 1 <= max);
    return Number(range?.attributes['style'] ?? 0);
  };
}

/** Takes one column (from 1) out of the ranges, to have attributes of its own. */
function single(ranges: Range[], column: number): Range {
  const at = ranges.findIndex(({ min, max }) => min <= column && column <= max);
  const found = ranges[at];
  const own: Range = { min: column, max: column, attributes: found?.attributes ?? {} };
  if (!found) {
    ranges.push(own);
    return own;
  }
  const rest = [{ ...found, max: column - 1 }, own, { ...found, min: column + 1 }].filter(
    ({ min, max }) => min <= max,
  );
  ranges.splice(at, 1, ...rest);
  return own;
}

type Columns = PracticeSheet['columns'];

/** Writes the columns anew where they differ from what they were; undefined where they do not. */
export function changedColumns(
  cols: XmlNode | undefined,
  before: Columns | undefined,
  now: Columns,
  digit: number,
): string | undefined {
  const columns = new Set([...(before?.keys() ?? []), ...now.keys()]);
  const changed = [...columns].filter((column) => {
    const was = before?.get(column);
    const is = now.get(column);
    return was?.width !== is?.width || (was?.hidden ?? false) !== (is?.hidden ?? false);
  });
  if (changed.length === 0) return undefined;
  const ranges = rangesOf(cols);
  for (const column of changed) {
    const own = single(ranges, column + 1);
    const { width, hidden } = now.get(column) ?? {};
    const rest = Object.entries(own.attributes).filter(
      ([name]) => !['width', 'customWidth', 'bestFit', 'hidden'].includes(name),
    );
    own.attributes = {
      ...Object.fromEntries(rest),
      ...(width === undefined
        ? {}
        : { width: String(charactersOfPoints(width, digit)), customWidth: '1' }),
      ...(hidden ? { hidden: '1' } : {}),
    };
  }
  const lines = ranges
    .filter(({ attributes }) => says(attributes))
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, attributes }) => {
      const members = Object.entries({ ...attributes, min: String(min), max: String(max) });
      return `<col${members.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')}/>`;
    });
  return lines.length === 0 ? '' : `<cols>${lines.join('')}</cols>`;
}

/** Says whether a range says anything of its columns. */
function says(attributes: Readonly<Record<string, string>>): boolean {
  return (
    isTrue(attributes['hidden']) ||
    Object.keys(attributes).some((name) => !['min', 'max', 'hidden'].includes(name))
  );
}
