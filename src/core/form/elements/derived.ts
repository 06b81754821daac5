/** A value that follows from others on the form, as a formula that recalculates when they change. */
import type { Big } from 'big.js';
import { gradeOfScores, totalOf } from '../../grade-scale';
import type { GradeScale } from '../../grade-scale';
import type { FormProgramme } from '../form-programme';
import { figureOf } from '../../values';
import { valueIn } from '../../values/value-in';
import type { DerivedCell } from '../cell-definition';
import type { DerivedContent, ElementKind, LaidCell } from '../element';
import type { LedgerRecord } from '../../records/record-book';
import { plainCell } from '../../shown-cell';
import { saysTheSame, shownContent } from '../shown';

function scoresOf(record: LedgerRecord, of: readonly string[]): readonly Big[] | null {
  const scores: Big[] = [];
  for (const field of of) {
    const column = record.column(field);
    const value = column && valueIn(record.at(column));
    const score = value && figureOf(value, column.field.type);
    if (score === null) return null;
    scores.push(score);
  }
  return scores;
}

/** `IF(AND(total>=10,MIN(a,b)>=2),"A",IF(…,"D"))`: the grades from the best to the worst, as grade-scale.ts gives them. */
function gradeFormula(cells: readonly string[], { grades }: GradeScale): string {
  const list = cells.join(',');
  return grades.reduceRight((rest, { grade, from, noAxisBelow }, at) => {
    if (at === grades.length - 1) return `"${grade}"`;
    const total = `SUM(${list})>=${from}`;
    const test = noAxisBelow === undefined ? total : `AND(${total},MIN(${list})>=${noAxisBelow})`;
    return `IF(${test},"${grade}",${rest})`;
  }, '""');
}

function derivedOf(
  { as }: DerivedCell,
  record: LedgerRecord,
  { settings }: FormProgramme,
): DerivedContent | null {
  const scores = scoresOf(record, as.of);
  const scale = settings?.gradeScale;
  if (as.kind === 'grade' && !scale) return null;
  const figure =
    scores === null
      ? ''
      : as.kind === 'sum'
        ? totalOf(scores).toNumber()
        : scale
          ? gradeOfScores(scores, scale)
          : '';
  return {
    kind: 'derived',
    of: as.of,
    figure,
    formula: (addressOf) => {
      const cells = as.of.map(addressOf);
      const value =
        as.kind === 'sum' || !scale ? `SUM(${cells.join(',')})` : gradeFormula(cells, scale);
      return `=IF(COUNT(${cells.join(',')})=${cells.length},${value},"")`;
    },
  };
}

export const derived: ElementKind<DerivedCell> = {
  lay: (element, { plan, record }, column, columns): readonly LaidCell[] => {
    const made = record ? derivedOf(element, record, plan) : null;
    const cell = record?.cell(element.field) ?? null;
    const type = record?.column(element.field)?.field.type;
    // Where the ledger holds another value, that value is shown: otherwise collecting the sheet would report a change that nobody
    // made.
    const agrees = made && cell && type && saysTheSame(cell, plainCell(made.figure), type);
    const content = agrees ? made : cell && type ? shownContent(cell, type) : null;
    return [
      {
        column,
        columns,
        content,
        style: {
          part: 'value',
          align: element.align ?? 'center',
          vertical: element.vertical ?? 'center',
          fill: false,
          text: false,
        },
        entry: null,
        field: element.field,
      },
    ];
  },
  read: (element, { seen, give }) => {
    if (seen) give({ field: element.field, raw: seen.raw, text: seen.text, seen });
  },
};
