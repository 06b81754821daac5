/** Custom XML parts, through the real office.js. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { PracticeHost } from '../../src/hosts/practice-host';
import { failureOf, hostWithSheet, onSheet } from './practice';

const NOTE = 'urn:test:note';
const note = (text: string): string => `<note xmlns="${NOTE}">${text}</note>`;

/** What a method gave, after the round trip. */
const given = <T>({ value }: OfficeExtension.ClientResult<T>): T => value;

let host: PracticeHost;

beforeEach(async () => {
  host = await hostWithSheet();
});

describe('custom XML parts', () => {
  it('are found by the namespace of their root, and read in the same round trip', async () => {
    const read = await onSheet(async (_, context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<other xmlns="urn:test:other"/>');
      customXmlParts.add(`<?xml version="1.0"?><n:note xmlns:n="${NOTE}">甲</n:note>`);
      const scoped = customXmlParts.getByNamespace(NOTE);
      const only = scoped.getOnlyItemOrNullObject().load('id,namespaceUri');
      const [xml, count] = [only.getXml(), scoped.getCount()];
      await context.sync();
      return [only.isNullObject, only.namespaceUri, given(xml), given(count)];
    });
    expect(read).toEqual([
      false,
      NOTE,
      `<?xml version="1.0"?><n:note xmlns:n="${NOTE}">甲</n:note>`,
      1,
    ]);
    expect(host.counters.roundTrips).toBe(1);
  });

  it('are null where there is none or more than one', async () => {
    const read = await onSheet(async (_, context) => {
      const parts = context.workbook.customXmlParts;
      const none = parts.getByNamespace(NOTE).getOnlyItemOrNullObject().load('id');
      const nothing = none.getXml();
      await context.sync();
      parts.add(note('甲'));
      parts.add(note('乙'));
      const scoped = parts.getByNamespace(NOTE).load('items/id');
      const only = scoped.getOnlyItemOrNullObject().load('id');
      await context.sync();
      return [none.isNullObject, given(nothing) ?? null, only.isNullObject, scoped.items.length];
    });
    expect(read).toEqual([true, null, true, 2]);
  });

  it('are changed and deleted by their ids', async () => {
    const left = await onSheet(async (_, context) => {
      const parts = context.workbook.customXmlParts;
      const [first, second] = [parts.add(note('甲')).load('id'), parts.add(note('乙')).load('id')];
      await context.sync();
      parts.getItem(first.id).setXml(note('丙'));
      parts.getItem(second.id).delete();
      const gone = parts.getItemOrNullObject(second.id).load('id');
      const xml = parts.getItem(first.id).getXml();
      await context.sync();
      return [given(xml), gone.isNullObject];
    });
    expect(left).toEqual([note('丙'), true]);
  });

  it.each([['text'], ['<a>'], ['<a><b></a></b>'], ['<a>&nbsp;</a>'], ['']])(
    'hold only XML: not %s',
    async (xml) => {
      const code = await failureOf(async (_, context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      });
      expect(code).toBe('InvalidArgument');
      expect(host.workbook.customXml).toEqual([]);
    },
  );

  it('are not known to an Excel before 1.5, nor added to a workbook that only can be read', async () => {
    const add = (): Promise<string | null> =>
      failureOf(async (_, context) => {
        context.workbook.customXmlParts.add(note('甲'));
        await context.sync();
      });
    host = await hostWithSheet({ apiVersion: '1.4' });
    expect(await add()).toBe('ApiNotFound');
    host = await hostWithSheet();
    host.workbook.readOnly = true;
    expect(await add()).not.toBeNull();
    expect(host.workbook.customXml).toEqual([]);
  });
});
