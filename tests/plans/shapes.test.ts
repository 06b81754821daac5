/** Every plan's workbook has the same findings in whatever shape staff give it, but for what the shape itself must add or take away. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { shortFiscalYear } from '../../src/core/fiscal-year';
import { recognise } from '../../src/core/ledger/recognise';
import { columnLabel } from '../../src/core/ledger/labels';
import type { Ledger, LedgerColumn, PlanWorkbook } from '../../src/core/ledger/ledger';
import type { Plan } from '../../src/core/plan';
import { plans } from '../../src/plans';
import type { Snapshot } from '../../src/core/snapshot';
import { shapes } from '../core/shapes';
import type { CellChange, Shape } from '../core/shapes';
import { snapshotOfWorkbook } from '../core/snapshot-of';

function found(snapshot: Snapshot, among: readonly Plan[] = plans): PlanWorkbook<Plan> {
  const recognition = recognise(snapshot, among);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  return recognition.workbook;
}

/** Gives a column a header that no field knows. */
function renamed(snapshot: Snapshot, ledger: Ledger, { column }: LedgerColumn): Snapshot {
  const { header } = ledger;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const { area, id } = sheet;
      if (id !== ledger.sheetId || !area) return sheet;
      const values = sheet.values.map((row) => [...row]);
      const text = sheet.text.map((row) => [...row]);
      for (let row = header.row; row < header.row + header.rows; row += 1) {
        values[row - area.row]?.splice(column - area.column, 1, '備考');
        text[row - area.row]?.splice(column - area.column, 1, '備考');
      }
      return { ...sheet, values, text };
    }),
  };
}

/** A finding wherever its cell stands. */
function said(finding: Finding): string {
  const { code, message, ledger, record, item, field, year } = finding;
  return [code, message, ledger, record, item, field, year].join(' | ');
}

/** The cells that a shape writes otherwise, by sheet and address as a standard workbook has them. */
function changedCells(workbook: PlanWorkbook<Plan>, shape: Shape): ReadonlyMap<string, CellChange> {
  const changes = new Map<string, CellChange>();
  for (const { definition, columns } of workbook.ledgers)
    for (const { field, year, cells } of columns)
      cells.forEach(({ raw, underMerge }, index) => {
        const change = underMerge ? 'none' : shape.cellChange(raw, field);
        const position = [definition.id, field.id, year ?? '', index].join(' ');
        if (change !== 'none') changes.set(position, change);
      });
  return changes;
}

/** What a workbook's findings must become in a shape, by what the shape does to the cells. */
function expected(workbook: PlanWorkbook<Plan>, shape: Shape): readonly string[] {
  const changes = changedCells(workbook, shape);
  const positionOf = (finding: Finding): string => {
    for (const { definition, columns, rows, sheetId } of workbook.ledgers) {
      if (sheetId !== finding.sheetId || definition.id !== finding.ledger) continue;
      for (const column of columns)
        for (const [index, row] of rows.entries())
          if (finding.cell === `${lettersOf(column.column)}${row + 1}`)
            return [definition.id, column.field.id, column.year ?? '', index].join(' ');
    }
    return '';
  };
  // A number that is no text any more, or is text because of its width, is no C10.
  const kept = check(workbook).filter(
    (finding) => finding.code !== 'C10' || !changes.has(positionOf(finding)),
  );
  const wide = workbook.ledgers.flatMap((ledger) =>
    ledger.columns.flatMap((column) =>
      column.cells.flatMap((cell, index) => {
        const position = [ledger.definition.id, column.field.id, column.year ?? '', index].join(
          ' ',
        );
        // What cannot be read has its own finding.
        if (changes.get(position) !== 'full-width' || cell.reading.state !== 'value') return [];
        return [{ ledger, column, index }];
      }),
    ),
  );
  return [
    ...kept.map(said),
    ...wide.map(
      ({ ledger, column, index }) =>
        `C12 of ${ledger.definition.id} ${column.field.label} ${
          column.year === null ? '' : shortFiscalYear(column.year)
        } in record ${index + 1}`,
    ),
    ...(shape.hides
      ? workbook.ledgers.map(({ definition }) => `C17 | hidden-rows | ${definition.id} |  |  |  | `)
      : []),
  ].toSorted();
}

function lettersOf(column: number): string {
  const low = String.fromCharCode(65 + (column % 26));
  return column < 26 ? low : lettersOf(Math.floor(column / 26) - 1) + low;
}

/** What is found; C12 by the place of its record, as `expected` says it. */
function actual(workbook: PlanWorkbook<Plan>): readonly string[] {
  return check(workbook)
    .map((finding) => {
      if (finding.code !== 'C12') return said(finding);
      const ledger = workbook.ledgers.find(({ definition }) => definition.id === finding.ledger);
      const row = Number(/\d+$/u.exec(finding.cell)?.[0]) - 1;
      const column = ledger?.columns.find(
        (each) => finding.cell === `${lettersOf(each.column)}${row + 1}`,
      );
      const year = column?.year ?? null;
      return `C12 of ${finding.ledger} ${column?.field.label ?? ''} ${
        year === null ? '' : shortFiscalYear(year)
      } in record ${(ledger?.rows.indexOf(row) ?? -1) + 1}`;
    })
    .toSorted();
}

describe.each(sampleWorkbooks.map(({ id, workbook }) => ({ id, workbook })))(
  'the workbook of $id',
  (of) => {
    const snapshot = snapshotOfWorkbook(of.workbook());
    const standard = found(snapshot);

    it('is taken for no other plan’s, and has all its columns', () => {
      expect(standard.plan.id).toBe(of.id);
      expect(standard.ledgers.flatMap(({ missing }) => missing)).toEqual([]);
      for (const plan of plans.filter(({ id }) => id !== of.id))
        expect(recognise(snapshot, [plan]).state).toBe('none');
    });

    it('is known without any one of its columns, and says which is missing', () => {
      const plan = standard.plan;
      for (const ledger of standard.ledgers)
        for (const column of ledger.columns) {
          const changed = renamed(snapshot, ledger, column);
          const workbook = found(changed, [plan]);
          const optional = column.field.optionalColumn === true;
          expect(
            workbook.ledgers.flatMap(({ definition, missing }) =>
              missing.map((each) => `${definition.id} ${columnLabel(each)}`),
            ),
          ).toEqual(optional ? [] : [`${ledger.definition.id} ${columnLabel(column)}`]);
        }
    });

    it.each(shapes.map((shape) => ({ name: shape.name, shape })))(
      'has the same findings $name',
      ({ shape }) => {
        const workbook = found(shape.of(snapshot, standard));
        expect(workbook.plan.id).toBe(of.id);
        expect(workbook.ledgers.map(({ rows }) => rows.length)).toEqual(
          standard.ledgers.map(({ rows }) => rows.length),
        );
        expect(actual(workbook)).toEqual(expected(standard, shape));
      },
    );
  },
);
