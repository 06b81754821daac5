/** Opens practice Excel's page in Chromium as a clerk has it before them; needs `npm run build` before. */
import { existsSync, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve';
import type {} from 'practice-excel/page/test-handle';

const ROOT = resolve(__dirname, '../..');
const SCREENSHOTS = resolve(ROOT, 'tmp/screenshots');

/** Chromium as a test needs it: no sandbox (containers), and nothing of its own over the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Site {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the server on a free port, and Chromium (CHROMIUM names another one). */
export async function startSite(): Promise<Site> {
  if (!existsSync(resolve(ROOT, 'dist/practice/index.html')))
    throw new Error('dist/practice is missing: run npm run build before the browser tests.');
  const { server, port }: { server: Server; port: number } = await serve(0);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  return {
    browser,
    address: `http://localhost:${port}/`,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** One opened page, and what went wrong in it. */
export interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Uncaught exceptions, and requests to anywhere else. */
  readonly troubles: readonly string[];
  /** A button of the ribbon above the grid. */
  ribbon(label: string): Locator;
  screenshot(name: string): Promise<void>;
}

/** Opens the page at a sample and waits until the pane has read the ledger. */
export async function openPage(
  site: Site,
  { sample, plan } = { sample: 'asahikawa', plan: '旭川市' },
): Promise<Opened> {
  const context = await site.browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !/^(data|blob):/.test(url)) troubles.push(`asked ${url}`);
  });
  await page.goto(`${site.address}?sample=${sample}`);
  const pane = page.frameLocator('iframe[title="行革進捗の作業ウィンドウ"]');
  await pane.getByText(plan).first().waitFor({ timeout: 60_000 });
  mkdirSync(SCREENSHOTS, { recursive: true });
  return {
    page,
    pane,
    troubles,
    ribbon: (label) =>
      page.getByRole('toolbar', { name: '行革進捗' }).getByRole('button', { name: label }),
    screenshot: async (name) => {
      await page.screenshot({ path: resolve(SCREENSHOTS, `${name}.png`) });
    },
  };
}

/** Gives the text of a cell in the workbook and as the grid shows it. */
export function cellText(
  page: Page,
  sheet: string,
  address: string,
): Promise<{ held: string; shown: string }> {
  return page.evaluate(
    ([name, position]) => ({
      held: window.practice?.text(name, position) ?? '',
      shown: window.practice?.shownText(name, position) ?? '',
    }),
    [sheet, address] as const,
  );
}

/** Gives the addresses of a sheet's cells that show a text. */
export function cellsShowing(page: Page, sheet: string, text: string): Promise<readonly string[]> {
  return page.evaluate(
    ([name, wanted]) => {
      const found = window.practice?.workbook().sheets.find((each) => each.name === name);
      const addresses: string[] = [];
      for (const [row, cells] of found?.cells ?? [])
        for (const column of cells.keys()) {
          const address = `${String.fromCharCode(65 + column)}${row + 1}`;
          if (window.practice?.text(name, address) === wanted) addresses.push(address);
        }
      return addresses;
    },
    [sheet, text] as const,
  );
}

/** Types into a cell as one does: its address in the name box, the text, Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  const nameBox = page.getByRole('textbox', { name: '名前ボックス' });
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
