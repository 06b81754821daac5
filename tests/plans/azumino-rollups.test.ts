/** 安曇野市's summary tables: nothing was published, the figures follow from the records (formats/azumino.md, Rollups). */
import { describe, expect, it } from '@jest/globals';
import facts from '../../assets/facts/azumino.json';
import { page, summariesOf } from './summaries';

const { derived } = facts;
const summary = summariesOf('azumino');

function text(numbers: readonly number[]): readonly string[] {
  return numbers.map(String);
}

describe('重点項目別', () => {
  const rows = page(summary('focuses')).map(([, ...row]) => row);

  it('counts plans and targets of each 重点項目 below its 基本方針, and of the whole plan', () => {
    expect(rows).toEqual([
      ...derived.policies.flatMap(({ policy, plans, targets }) => [
        text([plans, targets]),
        ...derived.focuses
          .filter((focus) => focus.policy === policy)
          .map((focus) => text([focus.plans, focus.targets])),
      ]),
      ['29', '35'],
    ]);
  });

  it('names each 重点項目 with its number', () => {
    const titles = page(summary('focuses')).map(([label]) => label);
    for (const { focus, title } of derived.focuses)
      expect(titles).toContain(`(${focus})　${title}`);
  });
});

describe('担当課別', () => {
  it('counts the plans of each of the 18 sections', () => {
    expect(page(summary('sections'))).toEqual([
      ...derived.sections.map(({ section, plans }) => [section, String(plans)]),
      ['合計', '29'],
    ]);
    expect(derived.sections).toHaveLength(18);
  });
});

describe('年度別の取組数', () => {
  it('counts the plans whose period covers the year', () => {
    expect(page(summary('years'))).toEqual(
      derived.years.map((count, place) => [`令和${place + 2}年度`, String(count)]),
    );
  });
});

describe('基本方針 × 総合計画の方針', () => {
  it('counts a plan in each 方針 that it serves', () => {
    const sum = (row: readonly number[]): number => row.reduce((all, each) => all + each, 0);
    const columns = [0, 1, 2, 3, 4].map((at) => sum(derived.marks.map((row) => row[at] ?? 0)));
    expect(columns).toEqual([5, 1, 2, 10, 12]);
    expect(page(summary('policies')).map(([, ...row]) => row)).toEqual(
      [...derived.marks, columns].map((row) => text([...row, sum(row)])),
    );
  });
});
