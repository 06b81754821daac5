/** What conditional formats make of the styles of cells: their formulas are calculated, cell by cell where they differ. */
import type { Area } from '../area';
import { firstCell, shared } from './area-sets';
import { evaluate, type Question } from './calculate';
import type { Calculator } from './calculator';
import { usedArea } from './cells';
import type {
  PracticeBorder,
  PracticeConditionalStyle,
  PracticeSheet,
  PracticeStyle,
  PracticeValue,
  PracticeWorkbook,
} from './model';
import { movedFormula } from './moved-formula';
import { styleWith } from './styles';

/** Looks to lay over cells: by the sheet's id, row and column. */
export type Marks = ReadonlyMap<
  string,
  ReadonlyMap<number, ReadonlyMap<number, PracticeConditionalStyle>>
>;

/** Empty cells so far beyond those in use are still marked. */
const BEYOND_USE = { rows: 60, columns: 12 };
/** Cells of one format that are looked at: marks on more would keep a person waiting. */
const MOST_CELLS = 20_000;

interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly style: PracticeConditionalStyle;
  readonly stopIfTrue: boolean;
  /** Its place among the questions. */
  readonly question: number;
}

function seenArea(sheet: PracticeSheet): Area {
  const used = usedArea(sheet, false);
  return {
    row: 0,
    column: 0,
    rows: (used ? used.row + used.rows : 0) + BEYOND_USE.rows,
    columns: (used ? used.column + used.columns : 0) + BEYOND_USE.columns,
  };
}

function candidatesOn(sheet: PracticeSheet, questions: Question[]): readonly Candidate[] {
  const seen = seenArea(sheet);
  return sheet.conditionalFormats.flatMap(({ areas, rule, stopIfTrue }) => {
    if (rule.kind !== 'custom' || rule.formula === '') return [];
    const { formula, style } = rule;
    const first = firstCell(areas);
    const everywhereSame = movedFormula(formula, 1, 1) === formula;
    const ask = (row: number, column: number): number => {
      const moved = movedFormula(formula, row - first.row, column - first.column);
      return questions.push({ sheet, row, column, formula: moved }) - 1;
    };
    const common = everywhereSame ? ask(first.row, first.column) : null;
    const found: Candidate[] = [];
    for (const area of areas) {
      const part = shared(area, seen);
      if (!part) continue;
      for (let row = part.row; row < part.row + part.rows; row += 1)
        for (let column = part.column; column < part.column + part.columns; column += 1) {
          if (found.length >= MOST_CELLS) return found;
          found.push({ row, column, style, stopIfTrue, question: common ?? ask(row, column) });
        }
    }
    return found;
  });
}

function isTrue(value: PracticeValue | undefined): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** Gives the marks of all cells that are likely to be seen. Formats of types that practice Excel does not know make none. */
export async function marksOf(workbook: PracticeWorkbook, calculator?: Calculator): Promise<Marks> {
  const questions: Question[] = [];
  const candidates = workbook.sheets.map(
    (sheet) => [sheet.id, candidatesOn(sheet, questions)] as const,
  );
  const answers = await evaluate(workbook, questions, calculator);
  const marks = new Map<string, Map<number, Map<number, PracticeConditionalStyle>>>();
  for (const [id, ofSheet] of candidates) {
    const rows = new Map<number, Map<number, PracticeConditionalStyle>>();
    const stopped = new Set<string>();
    for (const { row, column, style, stopIfTrue, question } of ofSheet) {
      const position = `${row} ${column}`;
      if (stopped.has(position) || !isTrue(answers[question])) continue;
      if (stopIfTrue) stopped.add(position);
      const line = rows.get(row) ?? new Map<number, PracticeConditionalStyle>();
      rows.set(row, line);
      const above = line.get(column);
      // What a format before it has set, this one does not change.
      line.set(column, {
        ...style,
        ...above,
        ...(style.borders ? { borders: { ...style.borders, ...above?.borders } } : {}),
      });
    }
    if (rows.size > 0) marks.set(id, rows);
  }
  return marks;
}

/** Gives the style of a cell with a mark laid over it. */
export function markedStyle(style: PracticeStyle, mark: PracticeConditionalStyle): PracticeStyle {
  const { borders, ...members } = mark;
  const lines = Object.entries(borders ?? {}).map(([edge, line]) => [
    edge,
    { style: line.style, weight: 'Thin', color: line.color } satisfies PracticeBorder,
  ]);
  return styleWith(style, {
    ...members,
    borders: { ...style.borders, ...Object.fromEntries(lines) },
  });
}
