/** Practice Excel in Node, without a browser: the unmodified Excel library over a bridge, for tests and the command line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Engine } from '../engine/engine';
import { httpRefusal } from '../engine/refusals';
import type { PracticeWorkbook } from '../workbook/model';
import type { HostOptions, PracticeHost } from './practice-host';

/** The library's end of the bridge: it sets onMessageFromHost, and sends texts. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface LibraryGlobals {
  _richApiNativeBridge?: Bridge | undefined;
  OfficeExtension?: { readonly HostBridge: { init(bridge: Bridge): void } };
  Office?: { context?: OfficeContext };
}

/** What add-ins ask of Office.context; without a document, the library itself has none. */
interface OfficeContext {
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly host: 'Excel';
  readonly platform: 'PC';
  readonly diagnostics: {
    readonly version: string;
    readonly host: 'Excel';
    readonly platform: 'PC';
  };
  readonly requirements: { isSetSupported(name: string, version?: string): boolean };
}

// The globals are this realm's own; only the members above are touched.
const globals = globalThis as unknown as LibraryGlobals & Record<string, unknown>;

/** What the library looks at while it loads and Node does not have. It is taken away again: nobody else is to take Node for a browser. */
function browserStandIns(): Readonly<Record<string, unknown>> {
  const location = {
    search: '',
    hash: '',
    href: '',
    protocol: 'https:',
    hostname: '',
    pathname: '',
  };
  const nothing = (): undefined => undefined;
  return {
    window: globalThis,
    navigator: { userAgent: '' },
    location,
    document: {
      location,
      cookie: '',
      URL: '',
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
    },
    addEventListener: nothing,
  };
}

function withStandIns(load: () => void): void {
  const missing = Object.entries(browserStandIns()).filter(([name]) => !(name in globals));
  for (const [name, value] of missing) globals[name] = value;
  try {
    load();
  } finally {
    for (const [name] of missing) Reflect.deleteProperty(globals, name);
  }
}

function libraryText(): string {
  const here = createRequire(join(process.cwd(), 'package.json'));
  const folder = dirname(here.resolve('@microsoft/office-js/package.json'));
  return readFileSync(join(folder, 'dist', 'excel-win32-16.01.js'), 'utf8');
}

function connect(bridge: Bridge): void {
  if (globals.OfficeExtension) {
    globals.OfficeExtension.HostBridge.init(bridge);
    return;
  }
  globals._richApiNativeBridge = bridge;
  // As a script, so that its variables become globals of this realm; in Jest every test file has its own.
  withStandIns(() => (0, eval)(libraryText()));
  delete globals._richApiNativeBridge;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

async function respond(engine: Engine, text: string): Promise<string | null> {
  // Written by the library itself.
  const { id, message } = JSON.parse(text) as BridgeRequest;
  const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
  const reply = await engine.answer(body);
  if (reply.kind === 'none') return null;
  const answer =
    reply.kind === 'answer' ? { statusCode: 200, body: reply.body } : httpRefusal(reply.why);
  return JSON.stringify({ id, type: 2, message: { headers: {}, ...answer } });
}

function officeContext(language: string, apiVersion: string): OfficeContext {
  const offered = apiVersion.split('.').map(Number);
  return {
    displayLanguage: language,
    contentLanguage: language,
    host: 'Excel',
    platform: 'PC',
    diagnostics: { version: 'practice', host: 'Excel', platform: 'PC' },
    requirements: {
      isSetSupported: (name, version = '1.1') => {
        const [major = 0, minor = 0] = version.split('.').map(Number);
        const [offeredMajor = 0, offeredMinor = 0] = offered;
        return (
          name === 'ExcelApi' &&
          (major < offeredMajor || (major === offeredMajor && minor <= offeredMinor))
        );
      },
    },
  };
}

/** A practice Excel behind the globals of Node. */
export type NodeHost = PracticeHost;

/**
 * Makes Excel and OfficeExtension globals that work on the workbook, and a small Office.context beside them (language and
 * isSetSupported): the library has none without a document. A host started later takes the place of the one before.
 */
export async function startNodeHost(
  workbook: PracticeWorkbook,
  options: HostOptions = {},
): Promise<NodeHost> {
  const { language = 'ja-JP', apiVersion = '1.14', calculate } = options;
  const engine = new Engine(workbook, { apiVersion, ...(calculate && { calculate }) });
  let disposed = false;
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      if (disposed) return;
      void respond(engine, text).then((answer) => {
        if (answer !== null && !disposed) bridge.onMessageFromHost?.(answer);
      });
    },
  };
  connect(bridge);
  const context = officeContext(language, apiVersion);
  const libraryOffice = globals.Office;
  // The library's own context cannot be replaced, so an object over it has one.
  const office = Object.create(libraryOffice ?? null, {
    context: { value: context, enumerable: true },
  }) as { context?: OfficeContext };
  globals.Office = office;
  engine.onEvents((entries) => {
    const message = JSON.stringify({ type: 3, controlId: '', message: { entries } });
    // After the answer of the batch in which it happened, as Excel does.
    setTimeout(() => {
      if (!disposed) bridge.onMessageFromHost?.(message);
    }, 0);
  });
  return {
    get workbook() {
      return engine.workbook;
    },
    counters: engine.counters,
    faults: engine.faults,
    engine,
    replaceWorkbook: (next) => engine.replaceWorkbook(next),
    dispose: () => {
      disposed = true;
      if (globals.Office === office && libraryOffice) globals.Office = libraryOffice;
    },
  };
}
