/** Batches, counters and faults through the real office.js in Node. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { newWorkbook } from '../../src/workbook/create';
import { failureOf, firstSheet, hostWithSheet, onSheet } from './practice';

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

const writeTwo = async (sheet: Excel.Worksheet): Promise<void> => {
  sheet.getRange('A1').values = [[1]];
  sheet.getRange('A2').values = [[2]];
};

const valuesNow = (): readonly unknown[] =>
  [0, 1].map((row) => firstSheet(host).cells.get(row)?.get(0)?.value);

describe('a batch', () => {
  it('that fails keeps what was done before the failure', async () => {
    const code = await failureOf(async (sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2:B2').values = [[1]];
      sheet.getRange('A3').values = [[3]];
    });
    expect(code).toBe('InvalidArgument');
    expect([...firstSheet(host).cells.keys()]).toEqual([0]);
  });

  it('names the member that practice Excel does not have', async () => {
    const message = await onSheet(async (sheet, context) => {
      sheet.shapes.load('items/name');
      await context.sync();
    }).catch((error: OfficeExtension.Error) => `${error.code} ${error.message}`);
    expect(message).toBe('NotImplemented Practice Excel does not simulate Worksheet.shapes.');
  });

  it('names it also where only a property of it is loaded', async () => {
    const message = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').load('hyperlink');
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error.message);
    expect(message).toContain('Range.hyperlink');
  });

  it('refuses members above the requirement set', async () => {
    host = await hostWithSheet({ apiVersion: '1.11' });
    expect(
      await failureOf(async (sheet) => {
        sheet.customProperties.add('a', '1');
      }),
    ).toBe('ApiNotFound');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.12')).toBe(false);
    expect(await failureOf(async (sheet) => void sheet.pageLayout.load('orientation'))).toBe(null);
  });

  it('finds a range of an earlier round trip by its reference', async () => {
    const address = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2');
      await context.sync();
      firstSheet(host).name = '改名';
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('改名!B2');
  });

  it('does not find a range of a sheet that was deleted', async () => {
    const code = await failureOf(async (_, context) => {
      const other = context.workbook.worksheets.add('乙');
      const range = other.getRange('A1');
      await context.sync();
      other.delete();
      await context.sync();
      range.load('values');
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });

  it('works on the workbook that took the place of the one before', async () => {
    host.replaceWorkbook(newWorkbook('別.xlsx'));
    const name = await onSheet(async (_, context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
    expect(name).toBe('別.xlsx');
  });

  it('tells an add-in that listens of its own changes', async () => {
    const heard: (string | undefined)[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(async ({ address, triggerSource }) => {
        heard.push(address, triggerSource);
      });
      await context.sync();
      sheet.getRange('B1').values = [[1]];
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(heard).toEqual(['B1', 'ThisLocalAddin']);
  });
});

describe('the counters', () => {
  it('count the add-in’s round trips and cells, not the library’s clean-up', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B3');
      range.values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      await context.sync();
      range.load('values,text');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.counters).toMatchObject({ roundTrips: 2, cellsRead: 12, cellsWritten: 6 });
    expect(host.counters.requestBytes).toBeGreaterThan(host.counters.actions * 10);
    host.counters.reset();
    expect(host.counters).toMatchObject({ roundTrips: 0, actions: 0, responseBytes: 0 });
  });
});

describe('the faults', () => {
  it.each([
    ['before', 'ConnectionFailure', [undefined, undefined]],
    ['midway', 'GeneralException', [1, undefined]],
    ['after', 'ConnectionFailure', [1, 2]],
  ] as const)('fail the second round trip %s it is applied', async (when, code, values) => {
    host.faults.arm({ failAt: 2, when });
    expect(await failureOf(async (sheet) => void sheet.load('name'))).toBe(null);
    expect(await failureOf(writeTwo)).toBe(code);
    expect(valuesNow()).toEqual(values);
    expect(await failureOf(writeTwo)).toBe(null);
  });

  it.each([
    ['cellEdit', 'InvalidOperationInCellEditMode'],
    ['throttled', 'ActivityLimitReached'],
    ['session', 'InvalidOrTimedOutSession'],
    ['accessDenied', 'AccessDenied'],
    ['dialog', 'WriteNotSupportedWhenModalDialogOpen'],
  ] as const)('refuse batches by %s', async (refuse, code) => {
    host.faults.refuse = refuse;
    expect(await failureOf(writeTwo)).toBe(code);
    expect(valuesNow()).toEqual([undefined, undefined]);
  });

  it('let nothing be changed in a workbook that is open for reading', async () => {
    host.faults.readOnly = true;
    expect(await failureOf(writeTwo)).toBe('AccessDenied');
    expect(await failureOf(async (sheet) => void sheet.load('name'))).toBe(null);
  });

  it('refuse requests and answers over 5 MB, unless switched off', async () => {
    const long = 'あ'.repeat(30_000);
    const write = (rows: number): Promise<string | null> =>
      failureOf(async (sheet) => {
        const range = sheet.getRangeByIndexes(0, 0, rows, 1);
        range.values = Array.from({ length: rows }, () => [long]);
      });
    expect(await write(60)).toBe('RequestPayloadSizeLimitExceeded');
    expect(await write(40)).toBe(null);
    expect(
      await failureOf(async (sheet) => {
        sheet.getRange('A1:A40').load('values,text');
      }),
    ).toBe('ResponsePayloadSizeLimitExceeded');
    host.faults.sizeLimits = false;
    expect(await write(60)).toBe(null);
  });

  it('never answer a dropped round trip, and answer the next', async () => {
    host.faults.dropNextAnswer = true;
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 60));
    expect(await Promise.race([failureOf(writeTwo), late])).toBe('no answer');
    expect(valuesNow()).toEqual([1, 2]);
    expect(await failureOf(writeTwo)).toBe(null);
  });

  it('answer late', async () => {
    jest.useFakeTimers();
    try {
      host.faults.delay = 40;
      let answered = false;
      const answer = failureOf(writeTwo).then(() => (answered = true));
      await jest.advanceTimersByTimeAsync(39);
      expect(answered).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      await answer;
    } finally {
      jest.useRealTimers();
    }
  });
});
