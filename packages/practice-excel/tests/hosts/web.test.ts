/** The parent window, without a library: texts in, texts out. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Engine } from '../../src/engine/engine';
import { ParentWindow } from '../../src/hosts/web';
import { newWorkbook } from '../../src/workbook/create';

interface Posted {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: unknown;
}

let engine: Engine;
let parent: ParentWindow;
let posted: Posted[];
let conversation: string;

beforeEach(() => {
  posted = [];
  engine = new Engine(newWorkbook('練習.xlsx'), { calculate: async () => undefined });
  parent = new ParentWindow(engine, (text) => posted.push(JSON.parse(text) as Posted));
  const { xdmInfo } = JSON.parse(parent.windowName) as { xdmInfo: string };
  conversation = xdmInfo.split('|')[0] ?? '';
});

function send(
  name: string,
  type: number,
  data: unknown = null,
  from = conversation,
): Promise<void> {
  return parent.receive(
    JSON.stringify({
      _messageType: 0,
      _actionName: name,
      _conversationId: from,
      _correlationId: 7,
      _actionType: type,
      _data: data,
    }),
  );
}

describe('the parent window', () => {
  it('names host, language and conversation in window.name', () => {
    expect(JSON.parse(parent.windowName)).toMatchObject({
      hostInfo: `Excel|Web|16.00|ja-JP|${conversation}||disableLogging|0`,
      xdmInfo: `${conversation}|practice|https://excel.officeapps.live.com`,
    });
  });

  it('leaves other mail and other conversations alone', async () => {
    await parent.receive('not JSON');
    await send('ContextActivationManager_getAppContextAsync', 0, null, 'another');
    expect(posted).toEqual([]);
  });

  it('answers a batch as the host of the web does', async () => {
    const body = JSON.stringify({
      Actions: [{ Id: 2, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
      ObjectPaths: { '1': { Id: 1, ObjectPathType: 1 } },
    });
    await send('executeMethod', 0, {
      DdaMethod: { DispatchId: 93, Version: 1 },
      ArrayData: ['', 'POST', 'ProcessQuery', [], body],
    });
    const [answer] = posted;
    expect(answer).toMatchObject({ _correlationId: 7, _responseType: 0 });
    expect(answer?._data).toEqual({
      Error: 0,
      Version: 1,
      Data: [200, [], '{"Results":[{"ActionId":2,"Value":{"Name":"練習.xlsx"}}],"TraceIds":[]}'],
    });
  });

  it('refuses calls it does not know by a number, and never stays silent', async () => {
    await send('executeMethod', 0, { DdaMethod: { DispatchId: 64, Version: 1 } });
    expect(posted).toMatchObject([{ _data: { Error: 5000 } }]);
  });

  it('clicks a ribbon button only once the add-in listens', async () => {
    parent.invokeCommand('check', 'button');
    expect(posted).toEqual([]);
    await send('appCommandInvoked', 1);
    parent.invokeCommand('check', 'button');
    expect(posted.at(-1)).toMatchObject({
      _actionName: 'appCommandInvoked',
      _responseType: 1,
      _data: { '1': 'check', '2': '{"source":{"id":"button"}}' },
    });
  });

  it('says nothing any more when it is closed', async () => {
    parent.close();
    await send('ContextActivationManager_getAppContextAsync', 0);
    expect(posted).toEqual([]);
  });
});
