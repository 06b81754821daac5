/** Formulas as they stand in a file and as they are typed: a file names newer functions with a prefix that nobody types. */
import { rewriteFormula } from '../workbook/formula-tokens';

/** Functions that came after 2007. */
const NEWER =
  /^(?:IFS|SWITCH|XLOOKUP|XMATCH|LET|TEXTJOIN|CONCAT|MAXIFS|MINIFS|UNIQUE|SEQUENCE|SORTBY)$/i;
const NEWEST = /^(?:FILTER|SORT)$/i;

/** Gives a typed formula as a file has it, without its leading `=`. */
export function formulaInFile(formula: string): string {
  return rewriteFormula(formula.replace(/^=/, ''), (token) => {
    if (token.kind !== 'word' || !token.called) return token.text;
    if (NEWEST.test(token.text)) return `_xlfn._xlws.${token.text}`;
    return NEWER.test(token.text) ? `_xlfn.${token.text}` : token.text;
  });
}

/** Gives a file's formula as it is typed. */
export function typedFormula(formula: string): string {
  return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
}
