/** Every summary tab printed by LibreOffice: as many pages as its rows need, one page wide, no figure cut. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plans } from '../../src/plans';
import { cellAt, textOf } from 'practice-excel/workbook/cells';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { LibreOffice, type PrintedPage } from './libre-office';
import { chartsCut, pagesNeeded } from './paper';
import { sheetOf, printingOnly, summarized, type SummaryTab } from './summaries';

interface Tab {
  readonly id: string;
  readonly workbook: PracticeWorkbook;
  readonly tab: SummaryTab;
}

const office = new LibreOffice();
const tabs: Tab[] = [];
let printed: ReadonlyMap<string, readonly PrintedPage[]>;

beforeAll(async () => {
  for (const { id } of plans) {
    const { workbook, tabs: made } = await summarized(id);
    made.forEach((tab, position) => tabs.push({ id: `${id}-${position}`, workbook, tab }));
  }
  printed = await office.printed(
    new Map(tabs.map(({ id, workbook, tab }) => [id, printingOnly(workbook, tab.name)] as const)),
  );
});

afterAll(() => office.close());

/** Collects what is wrong on any tab, so that one run tells of all. */
function onEach(find: (tab: Tab, pages: readonly PrintedPage[]) => readonly string[]): string[] {
  return tabs.flatMap((tab) =>
    find(tab, printed.get(tab.id) ?? []).map((trouble) => `${tab.id} ${tab.tab.name}: ${trouble}`),
  );
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

describe('the summary tabs on paper', () => {
  it('are there, each with its title on the first page', () => {
    expect(tabs.length).toBeGreaterThan(15);
    expect(
      onEach(({ tab }, [first = '']) =>
        squeezed(first).includes(squeezed(tab.layout.table.title)) ? [] : ['no title'],
      ),
    ).toEqual([]);
  });

  it('take as many pages as their rows need, and no page more for a column cut off', () => {
    expect(
      onEach(({ workbook, tab }, pages) => {
        const { least, most } = pagesNeeded(sheetOf(workbook, tab.name));
        const fits = pages.length >= least && pages.length <= most;
        return fits ? [] : [`${pages.length} pages, not ${least} to ${most}`];
      }),
    ).toEqual([]);
  });

  it('have no chart that is cut by the edge of a page', () => {
    expect(
      tabs.some(({ workbook }) => workbook.sheets.some(({ charts }) => charts.length > 0)),
    ).toBe(true);
    expect(onEach(({ workbook, tab }) => chartsCut(sheetOf(workbook, tab.name)))).toEqual([]);
  });

  it('repeat their headings to the last column on every page that has rows of the table', () => {
    expect(
      onEach(({ workbook, tab: { name, layout } }, pages) => {
        const sheet = sheetOf(workbook, name);
        const last = textOf(cellAt(sheet, layout.bodyRow - 1, layout.printed - 1));
        return pages.flatMap((page, position) =>
          headingOn(page, last) ? [] : [`page ${position + 1} lacks ${last}`],
        );
      }),
    ).toEqual([]);
  });

  it('show every number: none is too wide for its column', () => {
    expect(
      onEach((_, pages) =>
        pages.flatMap((page, position) => (page.includes('##') ? [`page ${position + 1}`] : [])),
      ),
    ).toEqual([]);
  });
});

/** A heading that is wrapped has other headings' lines between its own: its signs are looked for one by one. */
function headingOn(page: PrintedPage, heading: string): boolean {
  const text = squeezed(page);
  return [...squeezed(heading)].every((sign) => text.includes(sign));
}
