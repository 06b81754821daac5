/** Tabs with charts, drawn into practice Excel through the real office.js: refilled, put back, and a person's chart left alone. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChartDraft, SheetDraft } from '../../src/core/sheet/sheet-draft';
import { drawTabs } from '../../src/excel/draw';
import { revertLastRun } from '../../src/excel/revert';
import { startNodeHost } from 'practice-excel/hosts/node';
import type { PracticeHost } from 'practice-excel/hosts/practice-host';
import { enter } from 'practice-excel/workbook/cells';
import { addChart, chartData, newSeries } from 'practice-excel/workbook/charts';
import { recalculate } from 'practice-excel/workbook/calculate';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';
import { draftOf, sheetNamed, text, userWorkbook } from './practice';

const POSITION = { row: 3, column: 0, rows: 4, columns: 2 };

/** A tab of names in A and figures in B, with a chart over rows 4 to 7. */
function charted(
  figures: readonly number[],
  chart: Partial<ChartDraft> | null = {},
  position = POSITION,
): SheetDraft {
  const names = ['財政', '組織', '窓口'].slice(0, figures.length);
  const draft = draftOf('themes', '集計', names.map(text));
  const [style] = draft.cells.map((cell) => cell.style);
  if (!style) throw new Error('no cells');
  const column = (at: number): ChartDraft['position'] => ({
    row: 0,
    column: at,
    rows: figures.length,
    columns: 1,
  });
  return {
    ...draft,
    rowHeights: Array.from({ length: 8 }, () => 20),
    cells: [
      ...draft.cells,
      ...figures.map((value, row) => ({
        row,
        column: 1,
        style,
        content: { kind: 'number', value } as const,
      })),
    ],
    ...(chart && {
      charts: [
        {
          kind: 'radar',
          title: '評価平均',
          categories: column(0),
          series: [{ name: '平均', values: column(1) }],
          position,
          ...chart,
        },
      ],
    }),
  };
}

let workbook: PracticeWorkbook;
let host: PracticeHost;

beforeEach(async () => {
  workbook = await userWorkbook();
  host = await startNodeHost(workbook);
});

async function drawn(...drafts: readonly SheetDraft[]): Promise<void> {
  const outcome = await drawTabs(drafts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble));
}

/** What a person sees of the tab's charts. */
function charts(): readonly object[] {
  return sheetNamed(workbook, '集計').charts.map((chart) => {
    const { name, type, title, legend, position } = chart;
    return {
      name,
      type,
      title: title.text,
      legend: legend.visible,
      position,
      ...chartData(workbook, chart),
    };
  });
}

describe('a tab with a chart', () => {
  it('gets a native chart of its figures over its place', async () => {
    await drawn(charted([2.5, 1.8, 3]));
    expect(charts()).toMatchObject([
      {
        name: 'torikumi 1',
        type: 'RadarMarkers',
        title: '評価平均',
        legend: false,
        // Rows 4 to 7 at 20 points each, columns A and B of 120 and 60 points.
        position: { left: 0, top: 60, width: 180, height: 80 },
        categories: ['財政', '組織', '窓口'],
        series: [{ name: '平均', values: [2.5, 1.8, 3] }],
      },
    ]);
  });

  it.each([
    ['stacked-bars', 'BarStacked', true],
    ['stacked-columns', 'ColumnStacked', false],
    ['columns', 'ColumnClustered', false],
  ] as const)(
    'draws %s as %s, its bars from the top, from nought',
    async (kind, type, reversed) => {
      await drawn(charted([1, 2], { kind }));
      expect(sheetNamed(workbook, '集計').charts).toMatchObject([
        { type, categoriesReversed: reversed, minimum: 0 },
      ]);
    },
  );

  it('has a legend where several series are told apart, each in a colour of its own', async () => {
    const [first] = charted([1, 2]).charts ?? [];
    if (!first) throw new Error('no chart');
    const series = first.series.flatMap((each) =>
      ['実施', '未実施'].map((name) => ({ ...each, name })),
    );
    await drawn(charted([1, 2], { kind: 'stacked-bars', series }));
    const [chart] = sheetNamed(workbook, '集計').charts;
    expect(chart?.legend).toEqual({ visible: true, position: 'Bottom' });
    expect(new Set(chart?.series.map(({ fill }) => fill)).size).toBe(2);
  });

  it('shows what its cells say, also after they change', async () => {
    await drawn(charted([2.5, 1.8]));
    enter(sheetNamed(workbook, '集計'), 0, 1, '=1+2');
    await recalculate(workbook);
    expect(charts()).toMatchObject([{ series: [{ values: [3, 1.8] }] }]);
  });

  it('has one chart after a refill too, over the new figures and at the new place', async () => {
    await drawn(charted([2.5, 1.8, 3]));
    await drawn(charted([1, 2], { title: '令和７年度' }, { ...POSITION, row: 4 }));
    expect(charts()).toMatchObject([
      {
        name: 'torikumi 1',
        title: '令和７年度',
        categories: ['財政', '組織'],
        position: { top: 80 },
      },
    ]);
  });

  it('loses it when the summary has none any more', async () => {
    await drawn(charted([2.5, 1.8]));
    await drawn(charted([2.5, 1.8], null));
    expect(charts()).toEqual([]);
  });

  it('makes it again after a person deleted it', async () => {
    await drawn(charted([2.5, 1.8]));
    sheetNamed(workbook, '集計').charts = [];
    await drawn(charted([2.5, 1.8]));
    expect(charts()).toHaveLength(1);
  });

  it('leaves a person’s own chart where it is', async () => {
    await drawn(charted([2.5, 1.8]));
    const sheet = sheetNamed(workbook, '集計');
    const own = addChart(sheet, 'Line', [
      newSeries('私', { sheetId: sheet.id, area: { row: 0, column: 1, rows: 2, columns: 1 } }),
    ]);
    own.title = { text: '課の図', visible: true };
    const before = structuredClone(own);
    await drawn(charted([1, 2]));
    expect(sheetNamed(workbook, '集計').charts).toContainEqual(before);
    expect(charts()).toHaveLength(2);
    await revertLastRun();
    expect(sheetNamed(workbook, '集計').charts).toContainEqual(before);
    expect(charts()).toHaveLength(2);
  });

  it('takes six round trips at most', async () => {
    host.counters.reset();
    await drawn(charted([1, 2]));
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
    host.counters.reset();
    await drawn(charted([1, 2, 3]));
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
  });

  it('has its chart of before again when the run is taken back', async () => {
    await drawn(charted([2.5, 1.8, 3]));
    const before = charts();
    await drawn(
      charted([1, 2], { kind: 'columns', title: '別' }, { ...POSITION, row: 4, rows: 2 }),
    );
    expect(await revertLastRun()).toMatchObject({ ok: true, result: { restored: ['集計'] } });
    expect(charts()).toEqual(before);
  });
});

describe.each(['before', 'midway', 'after'] as const)('a round trip that fails %s', (when) => {
  it.each([1, 2, 3, 4, 5, 6])(
    'as number %i leaves the old chart or the new one',
    async (failAt) => {
      await drawn(charted([2.5, 1.8, 3]));
      const old = charts();
      const next = charted(
        [1, 2],
        { kind: 'columns', title: '別' },
        { ...POSITION, row: 4, rows: 2 },
      );
      host.faults.arm({ failAt, when });
      const outcome = await drawTabs([next]);
      host.faults.disarm();
      if (outcome.ok || outcome.trouble.aftermath === 'done')
        expect(charts()).toMatchObject([{ title: '別' }]);
      else expect(charts()).toEqual(old);
      await drawn(next);
      expect(charts()).toMatchObject([{ title: '別', series: [{ values: [1, 2] }] }]);
    },
  );
});
