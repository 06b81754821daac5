/** Practice Excel in Jest's jsdom: the whole of office.js with its start-up, as in a browser but without one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Engine } from '../engine/engine';
import type { PracticeWorkbook } from '../workbook/model';
import type { HostOptions, PracticeHost } from './practice-host';
import { ParentWindow } from './web';

export interface JsdomHost extends PracticeHost {
  readonly parent: ParentWindow;
}

function libraryFolder(): string {
  const here = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(here.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** Any address will do that ends as office.js's own does: its parts are taken from disk by the end of theirs. */
const BASE = 'https://practice.example/office-js/';

/** Lets the library's `<script>` parts be evaluated from disk: jsdom would fetch them. */
function serveScripts(folder: string): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(BASE)) return append(node);
    const { onload } = node;
    const text = readFileSync(join(folder, node.src.slice(BASE.length)), 'utf8');
    setTimeout(() => {
      (0, eval)(text);
      onload?.call(node, new Event('load'));
    }, 0);
    return node;
  };
}

/**
 * Starts office.js in the test file's window and gives the host when `Office.onReady` has come. Once a test file: the library does
 * not start twice in one window.
 */
export async function startJsdomHost(
  workbook: PracticeWorkbook,
  options: HostOptions = {},
): Promise<JsdomHost> {
  const { language = 'ja-JP', apiVersion = '1.14', calculate } = options;
  const engine = new Engine(workbook, { apiVersion, ...(calculate && { calculate }) });
  const parent = new ParentWindow(
    engine,
    (data) => {
      // As postMessage does, never within the call that sends.
      setTimeout(() => {
        window.dispatchEvent(
          new MessageEvent('message', { data, origin: parent.hostOrigin, source: window }),
        );
      }, 0);
    },
    { language },
  );
  window.name = parent.windowName;
  Object.defineProperty(window, 'parent', {
    configurable: true,
    value: { postMessage: (text: string) => void parent.receive(text) },
  });
  // jsdom has no document.domain, which office.js reads.
  if (document.domain === undefined)
    Object.defineProperty(document, 'domain', { value: window.location.hostname });
  const folder = libraryFolder();
  serveScripts(folder);
  // office.js finds its folder by its own script element; this one is there only to be found.
  const marker = document.createElement('script');
  marker.type = 'text/x-marker';
  marker.setAttribute('src', `${BASE}office.debug.js`);
  document.body.append(marker);
  (0, eval)(readFileSync(join(folder, 'office.debug.js'), 'utf8'));
  await Office.onReady();
  return {
    get workbook() {
      return engine.workbook;
    },
    parent,
    counters: engine.counters,
    faults: engine.faults,
    engine,
    replaceWorkbook: (next) => engine.replaceWorkbook(next),
    dispose: () => parent.close(),
  };
}
