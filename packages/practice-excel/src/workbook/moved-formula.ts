/** How a formula reads after it was copied to another place, or after a sheet was renamed or removed. */
import { columnLetters, columnNumber, quoteSheetName } from '../area';
import { rewriteFormula, sheetNameOf } from './formula-tokens';

const LAST_ROW = 1_048_576;
const COLUMNS = 16_384;

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

/** Moves one corner (`A1`, `$A1`, `A`, `$3`), or gives null when it would leave the sheet. */
function movedCorner(corner: string, rows: number, columns: number): string | null {
  const match = CORNER.exec(corner);
  if (!match) return corner;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  // In `$3` the sign before the row is the first one.
  const rowSign = letters === '' ? first : second;
  const columnSign = letters === '' ? '' : first;
  let column = letters;
  if (letters !== '' && columnSign === '') {
    const moved = columnNumber(letters.toUpperCase()) + columns;
    if (moved < 0 || moved >= COLUMNS) return null;
    column = columnLetters(moved);
  }
  let row = digits;
  if (digits !== '' && rowSign === '') {
    const number = Number(digits) + rows;
    if (number < 1 || number > LAST_ROW) return null;
    row = String(number);
  }
  return `${columnSign}${column}${rowSign}${row}`;
}

/** Gives a formula as it reads after a copy so many rows down and columns right: relative references move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference') return token.text;
    const corners = token.address.split(':').map((corner) => movedCorner(corner, rows, columns));
    return corners.includes(null) ? `${token.sheet}#REF!` : `${token.sheet}${corners.join(':')}`;
  });
}

/** Gives a formula after a sheet took another name, or (null) was removed, when its cells become `#REF!`. */
export function formulaAfterSheet(formula: string, name: string, newName: string | null): string {
  const wanted = name.toLowerCase();
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference' || token.sheet === '') return token.text;
    if (sheetNameOf(token.sheet).toLowerCase() !== wanted) return token.text;
    return newName === null ? '#REF!' : `${quoteSheetName(newName)}!${token.address}`;
  });
}

/** Gives a formula after a table took another name, or (null) was removed, when its cells become `#REF!`. */
export function formulaAfterTable(formula: string, name: string, newName: string | null): string {
  const wanted = name.toLowerCase();
  return rewriteFormula(formula, (token) => {
    if (token.kind === 'structured' && token.table.toLowerCase() === wanted)
      return newName === null ? '#REF!' : `${newName}[${token.inside}]`;
    if (token.kind === 'word' && !token.called && token.text.toLowerCase() === wanted)
      return newName ?? '#REF!';
    return token.text;
  });
}
