/** Working out from the stamps what a run has left half done. */
import { describe, expect, it } from '@jest/globals';
import { needsRepair, repairOf } from '../../src/excel/recover';
import {
  doneStamp,
  fillingStamp,
  printStamp,
  readStamp,
  reservedName,
  type SettledStamp,
  type Stamp,
} from '../../src/excel/stamp';
import type { SheetState, Structure } from '../../src/excel/structure';

const FIRST_RUN = '0mi0000000aa';
const RUN = '0mi0000001aa';
const AREA = { row: 0, column: 0, rows: 9, columns: 5 };

function sheet(id: string, name: string, stamp: Stamp | null = null): SheetState {
  const state = { visible: true, protected: false, filtered: false, used: null, tables: [] };
  return { id, name, ...state, stamp };
}

function workbook(...sheets: SheetState[]): Structure {
  return { workbook: 'b.xlsx', readOnly: false, structureProtected: false, sheets };
}

const before: SettledStamp = { area: 'A1:E9', run: FIRST_RUN, undo: 'remove' };
const facts = { name: '集計', area: AREA, run: RUN, sheets: ['ledger', 'tab'] };
const refilling = fillingStamp({ ...facts, key: 'a', before });
const making = fillingStamp({ ...facts, key: 'b', before: null });
const copy: Stamp = { role: 'copy', key: 'a', run: RUN };
const ledger = sheet('ledger', '台帳');

describe('repairOf', () => {
  it('finds nothing to do where all runs are complete', () => {
    const tab = sheet('tab', '集計', doneStamp(refilling));
    expect(needsRepair(workbook(ledger, tab, sheet('copy', 'torikumi-x', copy)))).toBe(false);
  });

  it('puts a half-filled tab back from its copy and removes what the run made', () => {
    const todo = repairOf(
      workbook(
        ledger,
        sheet('tab', '集計', refilling),
        sheet('copy', reservedName(RUN, 0), copy),
        sheet('new', reservedName(RUN, 1), making),
      ),
    );
    expect(todo.putBack.map(({ tab }) => tab.sheet.id)).toEqual(['tab']);
    expect(todo.remove.map(({ id }) => id).toSorted()).toEqual(['copy', 'new']);
  });

  it('completes a run of which one tab is already committed', () => {
    const todo = repairOf(
      workbook(ledger, sheet('tab', '集計', doneStamp(refilling)), sheet('new', '集計2', making)),
    );
    expect(todo.settle.map(({ sheet: { id } }) => id)).toEqual(['new']);
    expect([...todo.remove, ...todo.putBack]).toEqual([]);
  });

  it('only takes the mark off a tab that was not yet copied', () => {
    const todo = repairOf(workbook(ledger, sheet('tab', '集計', refilling)));
    expect(todo.unmark.map(({ sheet: { id } }) => id)).toEqual(['tab']);
    expect(todo.remove).toEqual([]);
  });

  it('removes a copy that could not be stamped any more, and no sheet of the user’s', () => {
    const todo = repairOf(
      workbook(
        ledger,
        sheet('tab', '集計', refilling),
        sheet('cut-off', '集計 (2)'),
        sheet('plain', 'メモ'),
      ),
    );
    expect(todo.remove.map(({ id }) => id)).toEqual(['cut-off']);
  });

  it('leaves alone a sheet called like a copy that was there before the run', () => {
    const todo = repairOf(
      workbook(
        ledger,
        sheet('tab', '集計', { ...refilling, sheets: ['ledger', 'tab', 'own'] }),
        sheet('own', '集計 (2)'),
      ),
    );
    expect(todo.remove).toEqual([]);
  });

  it('leaves alone a copy of a finished tab that a user has made, stamp and all', () => {
    const done = doneStamp(making);
    const structure = workbook(ledger, sheet('tab', '集計', done), sheet('his', '集計 (2)', done));
    expect(needsRepair(structure)).toBe(false);
  });
});

describe('readStamp', () => {
  it('reads what was printed, and takes nothing else for a stamp', () => {
    expect(readStamp(printStamp(refilling))).toEqual(refilling);
    expect(readStamp('{"role":"tab"}')).toBeNull();
    expect(readStamp(printStamp({ ...refilling, area: 'everywhere' }))).toBeNull();
    expect(readStamp('not json')).toBeNull();
  });
});
