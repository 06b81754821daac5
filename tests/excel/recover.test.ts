/** Working out from the stamps what a run has left half done. */
import { describe, expect, it } from '@jest/globals';
import { needsRepair, repairOf, type Repair } from '../../src/excel/half-done';
import {
  doneStamp,
  fillingStamp,
  newRun,
  printStamp,
  readStamp,
  reservedName,
  type Stamp,
  type TabStamp,
} from '../../src/excel/stamp';
import type { SheetState, Structure } from '../../src/excel/structure';

const FIRST_RUN = '0mi0000000aa';
const RUN = '0mi0000001aa';
const AREA = { row: 0, column: 0, rows: 9, columns: 5 };

function sheet(id: string, name: string, stamp: Stamp | null = null): SheetState {
  const state = { visible: true, protected: false, filtered: false, used: null, tables: [] };
  return { id, name, ...state, stamp };
}

/** A very hidden sheet under a run's own name: nobody but the add-in can reach it. */
function aside(id: string, run: string, index: number, stamp: Stamp | null = null): SheetState {
  return { ...sheet(id, reservedName(run, index), stamp), visible: false, concealed: true };
}

function workbook(...sheets: SheetState[]): Structure {
  return { workbook: 'b.xlsx', readOnly: false, structureProtected: false, sheets };
}

const before: TabStamp = {
  role: 'tab',
  key: 'a',
  name: '集計',
  area: 'A1:E9',
  run: FIRST_RUN,
  undo: 'remove',
  state: 'done',
  before: null,
};
const params = { name: '集計', area: AREA, run: RUN, after: null };
const refilling = fillingStamp({ ...params, key: 'a', before });
const making = fillingStamp({ ...params, key: 'b', before: null });
const copy: Stamp = { role: 'copy', key: 'a', run: RUN };
const ledger = sheet('ledger', '台帳');

function removed({ remove }: Repair): readonly string[] {
  return remove.map(({ sheet: { id } }) => id);
}

describe('repairOf', () => {
  it('finds nothing to do where all runs are complete', () => {
    const tab = sheet('tab', '集計', doneStamp(refilling));
    expect(needsRepair(workbook(ledger, tab, aside('copy', RUN, 0, copy)))).toBe(false);
  });

  it('puts a half-filled tab back from its copy and removes what the run made', () => {
    const todo = repairOf(
      workbook(
        ledger,
        sheet('tab', '集計', refilling),
        aside('copy', RUN, 0, copy),
        sheet('new', reservedName(RUN, 1), making),
      ),
    );
    expect(todo.putBack.map(({ tab }) => tab.sheet.id)).toEqual(['tab']);
    expect(removed(todo).toSorted()).toEqual(['copy', 'new']);
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

  it('removes what the run made and could not stamp any more, and no sheet that a person could have named', () => {
    const todo = repairOf(
      workbook(
        ledger,
        sheet('tab', '集計', refilling),
        sheet('cut-off', `${reservedName(RUN, 1)} (2)`),
        sheet('empty', reservedName(RUN, 2)),
        sheet('his-copy', '集計 (2)'),
        sheet('his-note', '集計 (委員会用メモ)'),
        sheet('plain', 'メモ'),
      ),
    );
    expect(removed(todo).toSorted()).toEqual(['cut-off', 'empty']);
    // Its contents are held against the tab's before it goes.
    const cutOff = todo.remove.find((each) => each.sheet.id === 'cut-off');
    expect(cutOff?.copyOf?.map((tab) => tab.sheet.id)).toEqual([]);
    const filled = { ...sheet('cut-off', `${reservedName(RUN, 1)} (2)`), used: AREA };
    const full = repairOf(workbook(ledger, sheet('tab', '集計', refilling), filled));
    expect(full.remove.flatMap(({ copyOf = [] }) => copyOf.map((tab) => tab.sheet.id))).toEqual([
      'tab',
    ]);
  });

  it('leaves alone whatever holds something under a run’s own name without its stamp', () => {
    const typed = { ...sheet('typed', reservedName(RUN, 0)), used: AREA };
    expect(needsRepair(workbook(ledger, typed))).toBe(false);
  });

  it('leaves alone a copy of a half-filled tab that a user has made, stamp and all', () => {
    const todo = repairOf(
      workbook(ledger, sheet('tab', '集計', making), sheet('his', '集計 (2)', making)),
    );
    expect(removed(todo)).toEqual(['tab']);
  });

  it('leaves alone a copy of a copy that a user has brought to light', () => {
    const mine = sheet('mine', '前の集計', copy);
    expect(needsRepair(workbook(ledger, sheet('tab', '集計', doneStamp(making)), mine))).toBe(
      false,
    );
  });

  it('leaves alone what a run in another pane is in the middle of, and says so', () => {
    const run = newRun(Date.now() - 60_000);
    const made = fillingStamp({ ...params, run, key: 'b', before: null });
    const refilled = fillingStamp({ ...params, run, key: 'a', before });
    const structure = workbook(
      ledger,
      sheet('tab', '集計', refilled),
      aside('copy', run, 0, { role: 'copy', key: 'a', run }),
      sheet('new', '集計2', made),
      sheet('empty', reservedName(run, 2)),
    );
    expect(needsRepair(structure)).toBe(false);
    expect(repairOf(structure).running.map(({ id }) => id)).toEqual(['tab', 'new']);
    const told = repairOf(structure, { stopped: true });
    expect(told.running).toEqual([]);
    expect(removed(told).toSorted()).toEqual(['copy', 'empty', 'new']);
    expect(told.putBack.map(({ tab }) => tab.sheet.id)).toEqual(['tab']);
  });

  it('takes a run that began long ago for one that has stopped', () => {
    const run = newRun(Date.now() - 11 * 60_000);
    const made = fillingStamp({ ...params, run, key: 'b', before: null });
    expect(removed(repairOf(workbook(ledger, sheet('new', '集計2', made))))).toEqual(['new']);
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
