/** Renders the drawn marks to the PNG sizes that Office wants: `npm run icons`. Needs Debian's chromium. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const ASSETS = resolve(__dirname, '../assets');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The pane's own mark in all sizes, the ribbon's buttons in those that the ribbon shows. */
const MARKS = {
  icon: [16, 32, 64, 80, 128],
  'icon-validate': [16, 32, 80],
  'icon-summarize': [16, 32, 80],
  'icon-sheets': [16, 32, 80],
} as const;

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    for (const [mark, sizes] of Object.entries(MARKS)) {
      const drawing = await readFile(resolve(ASSETS, `${mark}.svg`), 'utf8');
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
        );
        const png = await page.screenshot({ omitBackground: true });
        await writeFile(resolve(ASSETS, `${mark}-${size}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
