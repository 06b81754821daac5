/** The parent window that office.js expects around an add-in's frame, without any DOM: texts in, texts out. */
import type { Engine, Reply } from '../engine/engine';
import type { EventEntry } from '../engine/events';
import { REFUSED } from '../engine/faults';
import type { Json } from '../engine/wire';
import { HOST_ORIGIN, windowName } from './window-name';

/** A message of the frame's. */
interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 invoke, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _data?: Json;
}

interface Registration {
  readonly conversationId: string;
  readonly correlationId: number;
}

/** The numbers of the calls that come as `executeMethod`. */
const DISPATCH = { settingsSaved: 76, batch: 93, commandCompleted: 94 } as const;

/** office.js's number for a call that its host does not know. */
const NOT_SUPPORTED = 5000;

export interface ParentWindowOptions {
  /** Display language, `ja-JP` when left out. */
  readonly language?: string;
  /** The origin that the frame's messages are answered from. */
  readonly hostOrigin?: string;
  /** Called when the function of a ribbon button says it is done. */
  readonly commandCompleted?: () => void;
}

/** One frame's parent window. A frame that is loaded again needs a new one, for a fresh conversation. */
export class ParentWindow {
  readonly hostOrigin: string;
  /** To be set as the frame's `window.name` before office.js loads. */
  readonly windowName: string;
  private readonly language: string;
  private readonly conversationId = crypto.randomUUID();
  private readonly registrations = new Map<string, Registration>();
  private closed = false;

  /**
   * `post` delivers a text to the frame, where it must arrive as a MessageEvent whose origin is hostOrigin. The engine's events go
   * to this window from now on.
   */
  constructor(
    private readonly engine: Engine,
    private readonly post: (text: string) => void,
    private readonly options: ParentWindowOptions = {},
  ) {
    this.hostOrigin = options.hostOrigin ?? HOST_ORIGIN;
    this.language = options.language ?? 'ja-JP';
    this.windowName = windowName({
      conversationId: this.conversationId,
      language: this.language,
      hostOrigin: this.hostOrigin,
    });
    engine.onEvents((entries) => this.tellEvents(entries));
  }

  /** Answers nothing any more; the frame is gone. */
  close(): void {
    this.closed = true;
  }

  /** Takes a text that office.js posts to its parent window; what is no request of this conversation is left alone. */
  async receive(text: string): Promise<void> {
    const message = readMessage(text);
    if (message?._conversationId !== this.conversationId) return;
    if (message._actionType === 0) {
      const answer = await this.called(message._actionName, message._data ?? null);
      if (answer !== undefined) this.answer(message, answer);
      return;
    }
    if (message._actionType === 1)
      this.registrations.set(message._actionName, {
        conversationId: message._conversationId,
        correlationId: message._correlationId,
      });
    else this.registrations.delete(message._actionName);
    this.answer(message, { Error: 0 });
  }

  /** Clicks a ribbon button that runs a function of the add-in. */
  invokeCommand(functionName: string, controlId: string): void {
    this.tell('appCommandInvoked', {
      '0': crypto.randomUUID(),
      '1': functionName,
      '2': JSON.stringify({ source: { id: controlId } }),
    });
  }

  private async called(name: string, data: Json): Promise<Json | undefined> {
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.context();
      case 'executeMethod':
        return this.executed(data);
      default:
        // Notices (focus, keys, telemetry): Excel answers them with nothing.
        return null;
    }
  }

  private context(): Json {
    const { workbook, apiVersion, faults } = this.engine;
    return {
      _id: this.conversationId,
      _appName: 16,
      _appVersion: 16,
      _appUILocale: this.language,
      _dataLocale: this.language,
      _docUrl: `${this.hostOrigin}/${encodeURIComponent(workbook.name)}`,
      _clientMode: workbook.readOnly || faults.readOnly ? 0 : 1,
      _settings: [...workbook.settings],
      _reason: 1,
      _hostFullVersion: '16.0.practice',
      _requirementMatrix: JSON.stringify({ ExcelApi: apiVersion }),
    };
  }

  private async executed(data: Json): Promise<Json | undefined> {
    const { dispatchId, version, array, settings } = readCall(data);
    switch (dispatchId) {
      case DISPATCH.batch: {
        const body = array[4];
        if (typeof body !== 'string') return { Error: NOT_SUPPORTED, Version: version };
        return batchAnswer(await this.engine.answer(body), version);
      }
      case DISPATCH.commandCompleted:
        this.options.commandCompleted?.();
        return { Error: 0, Version: version };
      case DISPATCH.settingsSaved:
        this.saveSettings(settings);
        return { Error: 0, Version: version };
      default:
        return { Error: NOT_SUPPORTED, Version: version };
    }
  }

  /** Document settings come as pairs of key and JSON, all of them each time. */
  private saveSettings(pairs: readonly Json[]): void {
    const { settings } = this.engine.workbook;
    settings.clear();
    for (const pair of pairs) {
      const [key, value]: readonly unknown[] = Array.isArray(pair) ? pair : [];
      if (typeof key === 'string' && typeof value === 'string') settings.set(key, value);
    }
  }

  private answer(message: FrameMessage, data: Json): void {
    this.send(message._actionName, message._conversationId, message._correlationId, data, 0);
  }

  private tellEvents(entries: readonly EventEntry[]): void {
    for (const { messageCategory, messageType, targetId, message } of entries)
      this.tell('richApiMessage', {
        ArrayData: [[messageCategory, messageType, targetId, message, 0, false]],
      });
  }

  private tell(name: string, data: Json): void {
    const registration = this.registrations.get(name);
    if (registration)
      this.send(name, registration.conversationId, registration.correlationId, data, 1);
  }

  private send(
    name: string,
    conversationId: string,
    correlationId: number,
    data: Json,
    responseType: 0 | 1,
  ): void {
    if (this.closed) return;
    this.post(
      JSON.stringify({
        _messageType: 1,
        _actionName: name,
        _conversationId: conversationId,
        _correlationId: correlationId,
        _origin: this.hostOrigin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

function readMessage(text: string): FrameMessage | null {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null) return null;
    const frameMessage = message as Partial<FrameMessage>;
    // office.js writes all members; anything else in the window's mail is not for Excel.
    return frameMessage._messageType === 0 ? (frameMessage as FrameMessage) : null;
  } catch {
    return null;
  }
}

function readCall(data: Json): {
  readonly dispatchId: number;
  readonly version: Json;
  readonly array: readonly Json[];
  readonly settings: readonly Json[];
} {
  const call = data as {
    readonly DdaMethod?: { readonly DispatchId?: number; readonly Version?: Json };
    readonly ArrayData?: readonly Json[];
    readonly DdaSettingsMethod?: { readonly Properties?: readonly Json[] };
  } | null;
  return {
    dispatchId: call?.DdaMethod?.DispatchId ?? 0,
    version: call?.DdaMethod?.Version ?? null,
    array: call?.ArrayData ?? [],
    settings: call?.DdaSettingsMethod?.Properties ?? [],
  };
}

function batchAnswer(reply: Reply, version: Json): Json | undefined {
  switch (reply.kind) {
    case 'answer':
      return { Error: 0, Version: version, Data: [200, [], reply.body] };
    case 'refused':
      return { Error: REFUSED[reply.why], Version: version };
    case 'none':
      return undefined;
  }
}
