/** Status sheets printed by LibreOffice: as many pages as the arrangement says, and every cell's text whole within the cell. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleWorkbooks } from '../../scripts/sample-workbooks';
import { planById } from '../../src/plans';
import { startNodeHost } from 'practice-excel/hosts/node';
import { cloneWorkbook } from 'practice-excel/workbook/sheets';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import type { SheetsOptions } from '../../src/tasks/sheets';
import { sheets } from '../../src/tasks/sheets';
import {
  bodyWords,
  paperPages,
  signsMissing,
  squeezed,
  widening,
  wordsAstray,
  type PaperPage,
} from './form-paper';
import { LibreOffice, type PrintedWord } from './libre-office';
import { sheetOf } from './summaries';

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_each, at) => String(from + at));

interface Case {
  readonly plan: string;
  readonly form: string;
  readonly options: Omit<SheetsOptions, 'form'>;
}

/** A few of each plan's forms, in every arrangement. */
const CASES = {
  // docs/formats/asahikawa.md: 57 initiatives of the first process, 14 and 7 of the last two.
  asahikawaOne: { plan: 'asahikawa', form: 'initiative', options: { records: numbers(1, 57) } },
  asahikawaEach: {
    plan: 'asahikawa',
    form: 'initiative',
    options: { arrangement: 'record', records: numbers(108, 128) },
  },
  practices: {
    plan: 'tomakomai',
    form: 'practice',
    options: { arrangement: 'chapter', records: [...numbers(1, 8), 'N1', 'N10'] },
  },
  initiatives: { plan: 'tomakomai', form: 'initiative', options: {} },
  items: { plan: 'annaka', form: 'item', options: { arrangement: 'chapter' } },
  contents: { plan: 'annaka', form: 'contents', options: {} },
  halves: { plan: 'kamifurano', form: 'sheet', options: {} },
  halvesBySection: { plan: 'kamifurano', form: 'sheet', options: { arrangement: 'section' } },
  tree: { plan: 'kamifurano', form: 'tree', options: {} },
  list: { plan: 'azumino', form: 'list', options: {} },
  azuminoTree: { plan: 'azumino', form: 'tree', options: {} },
} satisfies Readonly<Record<string, Case>>;

type Name = keyof typeof CASES;
const NAMES = Object.keys(CASES).filter((name): name is Name => name in CASES);

interface Printed {
  readonly tabs: number;
  readonly pages: readonly PaperPage[];
  readonly words: readonly (readonly PrintedWord[])[];
}

const office = new LibreOffice();
const printed = new Map<Name, Printed>();

async function made({ plan, form, options }: Case): Promise<{
  readonly workbook: PracticeWorkbook;
  readonly names: readonly string[];
}> {
  const workbook = sampleWorkbooks.find(({ id }) => id === plan)?.workbook();
  if (!workbook) throw new Error(`no sample ${plan}`);
  await startNodeHost(workbook);
  const outcome = await sheets({ ...options, form });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
  return { workbook, names: outcome.result.tabs.map(({ name }) => name) };
}

/** Gives a copy of which LibreOffice prints the named sheets alone. */
function printing(workbook: PracticeWorkbook, names: readonly string[]): PracticeWorkbook {
  const copy = cloneWorkbook(workbook);
  for (const sheet of copy.sheets) {
    if (names.includes(sheet.name)) continue;
    sheet.page.printArea = null;
    if (sheet.visibility === 'Visible') sheet.visibility = 'Hidden';
  }
  return copy;
}

beforeAll(async () => {
  const books = new Map<string, PracticeWorkbook>();
  const found = new Map<Name, Omit<Printed, 'words'>>();
  for (const name of NAMES) {
    const wanted: Case = CASES[name];
    const { workbook, names } = await made(wanted);
    const form = planById(wanted.plan)?.forms.find(({ id }) => id === wanted.form);
    const facing = form?.kind === 'list' ? form.facing : undefined;
    books.set(name, printing(workbook, names));
    found.set(name, {
      tabs: names.length,
      pages: names.flatMap((tab) => paperPages(sheetOf(workbook, tab), facing)),
    });
  }
  const words = await office.printedWords(books);
  for (const [name, each] of found) printed.set(name, { ...each, words: words.get(name) ?? [] });
}, 120_000);

afterAll(() => office.close());

function of(name: Name): Printed {
  const found = printed.get(name);
  if (!found) throw new Error(`${name} was not printed`);
  return found;
}

/** The pages' whole texts, header and footer too. */
function texts(name: Name): readonly string[] {
  return of(name).words.map((words) => squeezed(words.map(({ text }) => text).join('')));
}

function countIn(text: string, label: string): number {
  return text.split(squeezed(label)).length - 1;
}

describe.each(NAMES)('on paper, %s', (name) => {
  it('takes the pages that its tabs break into, and none for a row or column cut off', () => {
    const { pages, words } = of(name);
    expect(words).toHaveLength(pages.length);
  });

  it('says all that the cells of each page say, and nothing else', () => {
    const { pages, words } = of(name);
    const wrong = pages.flatMap((page, at) => {
      const on = squeezed(
        bodyWords(page, words[at] ?? [])
          .map(({ text }) => text)
          .join(''),
      );
      const wanted = page.cells.map(({ text }) => text).join('');
      const missing = signsMissing(wanted, on);
      const more = signsMissing(on, wanted);
      return missing + more === '' ? [] : [{ page: at + 1, missing, more }];
    });
    expect(wrong).toEqual([]);
  });

  it('has every line of text within its cell', () => {
    const { pages, words } = of(name);
    const bodies = pages.map((page, at) => [page, bodyWords(page, words[at] ?? [])] as const);
    const wider = widening(bodies);
    const wrong = bodies.flatMap(([page, body], at) =>
      wordsAstray(page, body, wider).map((text) => `page ${at + 1}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('counts its pages in the footer', () => {
    const { words } = of(name);
    texts(name).forEach((text, at) => {
      expect(text).toContain(`${at + 1}/${words.length}`);
    });
  });
});

describe('as many pages as the arrangement says', () => {
  it('旭川市: whole initiatives, two or three a page where they fit', () => {
    const pages = texts('asahikawaOne');
    for (const page of pages) {
      const begun = countIn(page, '管理番号');
      expect(begun).toBeGreaterThanOrEqual(1);
      expect(begun).toBeLessThanOrEqual(3);
      expect(countIn(page, '今後の予定（令和2年4月1日現在）')).toBe(begun);
    }
    // 57 one a page would be 57, three a page 19.
    expect(pages.length).toBeLessThanOrEqual(40);
  });

  it('旭川市: a tab and a page for each of 21 initiatives', () => {
    expect([of('asahikawaEach').tabs, of('asahikawaEach').words.length]).toEqual([21, 21]);
  });

  it('苫小牧市: pages ① and ② of each practice, ① going on at most once', () => {
    const kinds = texts('practices').map((page) => {
      if (page.includes(squeezed('進捗状況シート②'))) return '②';
      return page.includes('テーマ') ? '①' : '…';
    });
    expect(kinds.join('')).toMatch(/^(①…?②){10}$/u);
  });

  it('苫小牧市: 22 initiatives with the committee’s opinions, one or two a page', () => {
    const counts = texts('initiatives').map((page) => countIn(page, '（参考）'));
    expect(counts.reduce((total, count) => total + count, 0)).toBe(22);
    expect(new Set(counts)).toEqual(new Set([1, 2]));
  });

  it('安中市: 36 pages in 5 tabs, each with the number of its item', () => {
    expect(of('items').tabs).toBe(5);
    const pages = texts('items');
    expect(pages).toHaveLength(36);
    pages.forEach((page, at) => {
      expect(page).toContain(`番号${at + 1}`);
    });
  });

  it('安中市: a 目次 of 36 items under its heads on each page', () => {
    const pages = texts('contents');
    expect(pages.every((page) => page.includes('大項目') && page.includes('中項目'))).toBe(true);
  });

  it('上富良野町: 37 sheets two a page are 19 pages', () => {
    const counts = texts('halves').map((page) => countIn(page, '評価・検証'));
    expect(counts).toHaveLength(19);
    expect(counts.reduce((total, count) => total + count, 0)).toBe(37);
  });

  it('上富良野町: the 計画の体系 on one page', () => {
    expect(texts('tree')).toHaveLength(1);
  });

  it('安曇野市: what is aimed at on the left, how on the facing page', () => {
    const pages = texts('list');
    expect(pages.length % 2).toBe(0);
    pages.forEach((page, at) => {
      expect([at, page.includes('アクションプラン名'), page.includes('得られる効果')]).toEqual([
        at,
        at % 2 === 0,
        at % 2 === 1,
      ]);
    });
  });

  it('安曇野市: the 基本方針 on each left page, and no 重点項目 on two', () => {
    const left = of('list').pages.filter((_page, at) => at % 2 === 0);
    const policies = left.map(({ cells }) =>
      cells.filter((cell) => cell.left === 0 && /^I+/u.test(cell.text)),
    );
    expect(policies.every(({ length }) => length > 0)).toBe(true);
    const focuses = left.flatMap(({ cells }) =>
      cells.flatMap(({ text }) => /^\(\d+\)/u.exec(text)?.[0] ?? []),
    );
    expect(focuses).toEqual(numbers(1, 11).map((number) => `(${number})`));
  });
});
