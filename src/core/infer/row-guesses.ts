/** Says what each row of a ledger's sheet is, and by what it was told. */
import type { HeaderCandidate } from '../ledger/headers';
import type { Ledger } from '../ledger/ledger';
import { isNamed } from '../ledger/filled-rows';
import { isHeadingLine, isRepeated, otherRowWords } from '../ledger/other-rows';
import { squashed } from '../values/comparable';
import type { RowChoice, RowKind } from './choices';
import type { RowEvidence, RowGuess } from './proposal';

type Told = Pick<RowGuess, 'kind' | 'evidence'>;

const UNIT = /単位/u;

function told(kind: RowKind, evidence: RowEvidence): Told {
  return { kind, evidence };
}

function textOf({ grid, left, right }: HeaderCandidate, row: number): string {
  let text = '';
  for (let column = left; column <= right; column += 1)
    if (!grid.isBlank(row, column)) text += grid.text(row, column);
  return squashed(text);
}

/** Rows above the headings. */
function above(candidate: HeaderCandidate, row: number): Told {
  const text = textOf(candidate, row);
  if (text === '') return told('blank', 'empty');
  return UNIT.test(text) ? told('unit', 'names-unit') : told('title', 'above-records');
}

/** Rows below the headings that are no records. */
function other(candidate: HeaderCandidate, ledger: Ledger, row: number): Told {
  const { definition } = ledger;
  if (textOf(candidate, row) === '') return told('blank', 'empty');
  if (isRepeated(candidate, row, definition)) return told('relisted', 'relisted-words');
  const words = otherRowWords(candidate, row, definition);
  if (words === 'total') {
    const isLast = (ledger.rows.at(-1) ?? 0) < row;
    return told(isLast ? 'total' : 'subtotal', 'total-words');
  }
  if (words === 'note') return told('note', 'note-sign');
  const isAbove = (ledger.rows.at(-1) ?? 0) > row;
  if (isAbove && isHeadingLine(candidate, row, definition)) return told('band', 'one-text');
  return isAbove ? told('band', 'one-text') : told('note', 'outside');
}

/** Gives what each row is, from the first above the headings to the last below the records. */
export function rowGuesses(
  candidate: HeaderCandidate,
  ledger: Ledger,
  chosen: readonly RowChoice[] = [],
): readonly RowGuess[] {
  const { grid, row: header, above: headers, table } = candidate;
  const { id: sheetId } = grid.sheet;
  const { definition, rowsEach, uncounted } = ledger;
  const records = new Map(ledger.rows.map((row, at) => [row, at] as const));
  const first = grid.area.row;
  const last = Math.max(
    ledger.body.row + ledger.body.rows,
    table ? table.area.row + table.area.rows : grid.area.row + grid.area.rows,
  );
  const guesses: RowGuess[] = [];
  let left = 0;
  for (let row = first; row < last; row += 1) {
    const record = records.get(row);
    let guess: Told;
    if (row < header - headers) guess = above(candidate, row);
    else if (row <= header) guess = told('header', 'headings');
    else if (record !== undefined) {
      left = rowsEach - 1;
      const isNumbered = isNamed(candidate, row, definition);
      guess = uncounted.has(record)
        ? told('relisted', 'relisted-words')
        : told('record', isNumbered ? 'numbered' : 'filled');
    } else if (left > 0) {
      left -= 1;
      guess = told('continued', 'below-record');
    } else guess = other(candidate, ledger, row);
    const choice = chosen.find((each) => each.sheetId === sheetId && each.row === row);
    const isFollowed = choice && (choice.kind === 'record') === (guess.kind === 'record');
    guesses.push({ sheetId, row, ...(isFollowed ? told(choice.kind, 'chosen') : guess) });
  }
  return guesses;
}
