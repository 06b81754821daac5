/** 上富良野町's summary tables: nothing was published, the figures follow from the records (docs/formats/kamifurano.md, Rollups). */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/kamifurano/facts.json';
import { page, summariesOf } from './summaries';

const { derived, sheets } = facts;
const summary = summariesOf('kamifurano');
const RESULTS = ['達成できた', '一部達成できた', '達成できなかった'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

/** The printed form of 件数, three counts and three percentages. */
function row(counts: readonly number[]): readonly string[] {
  const [all = 0, ...others] = counts;
  return [
    String(all),
    ...[0, 1, 2].map((at) => `${others[at] ?? 0} (${(others[at + 3] ?? 0).toFixed(1)}%)`),
  ];
}

/** Counted here: the row of the sheets that a test picks, with percentages rounded half up on whole numbers. */
function counted(of: (sheet: (typeof sheets)[number]) => boolean): readonly string[] {
  const own = sheets.filter(of);
  const counts = RESULTS.map((is) => own.filter(({ achievement }) => achievement === is).length);
  const shares = counts.map((count) => Math.floor((2000 * count) / own.length + 1));
  return row([own.length, ...counts, ...shares.map((share) => Math.floor(share / 2) / 10)]);
}

describe('目標の達成状況', () => {
  const rows = page(summary('achievement'));

  it('gives the counts and shares in all: 23, 13 and 1 of 37', () => {
    expect(rows.at(-1)).toEqual(['全体', ...row(derived.inAll)]);
    expect(rows.at(-1)).toEqual(['全体', '37', '23 (62.2%)', '13 (35.1%)', '1 (2.7%)']);
  });

  it('gives each 基本項目 its own shares', () => {
    const basics = rows.filter(([label = '']) => /^[ⅠⅡ]/u.test(label));
    expect(basics).toEqual(derived.basics.map(({ title, counts }) => [title, ...row(counts)]));
  });

  it('gives each 推進項目 its own shares', () => {
    const promotions = rows.filter(([label = '']) => /^\d/u.test(label));
    expect(promotions).toEqual(
      derived.promotions.map(({ title, counts }) => [title.replace(/^.-/u, ''), ...row(counts)]),
    );
  });

  it('gives each of the 13 取組項目 its own shares, below its 推進項目', () => {
    const groups = [
      ...new Map(
        sheets.map((sheet) => [`${sheet.basicNo}-${sheet.promNo}-${sheet.groupNo}`, sheet]),
      ).values(),
    ];
    expect(groups).toHaveLength(13);
    expect(rows.filter(([label = '']) => CIRCLED.includes(label.charAt(0)))).toEqual(
      groups.map(({ basicNo, promNo, groupNo, group }) => [
        `${CIRCLED.charAt(groupNo - 1)} ${group}`,
        ...counted(
          (sheet) =>
            sheet.basicNo === basicNo && sheet.promNo === promNo && sheet.groupNo === groupNo,
        ),
      ]),
    );
  });
});

describe('実践課別', () => {
  it('counts the sheets of each section, 全課 for itself', () => {
    const sections = [...new Set(sheets.map(({ section }) => section))];
    expect(page(summary('sections'))).toEqual([
      ...sections.map((name) => [name, ...counted(({ section }) => section === name)]),
      ['全体', ...row(derived.inAll)],
    ]);
  });

  it('counts 全課 for its とりまとめ課: 総務課 has 7 and 6 of 13', () => {
    const rows = page(summary('leading-sections'));
    const leading = (section: string): string => /【(.+)】/u.exec(section)?.[1] ?? section;
    const sections = [...new Set(sheets.map(({ section }) => leading(section)))];
    expect(rows.slice(0, -1)).toEqual(
      sections.map((name) => [name, ...counted(({ section }) => leading(section) === name)]),
    );
    expect(rows[0]).toEqual(['総務課', '13', '7 (53.8%)', '6 (46.2%)', '0 (0.0%)']);
  });
});

describe('未達成一覧', () => {
  it('lists the 14 sheets that were not fully achieved, with their 評価・検証', () => {
    const open = sheets.filter(({ achievement }) => achievement !== '達成できた');
    expect(open).toHaveLength(14);
    const rows = page(summary('not-achieved'));
    expect(rows.map((each) => [each[0]?.slice(2), each[2], each[3], each[4]?.length])).toEqual(
      open.map(({ group, section, achievement, lengths }) => [
        group,
        section,
        achievement,
        lengths.evaluation,
      ]),
    );
  });
});

describe('計画の体系', () => {
  it('lists the tree as the ledger 計画の体系 has it', () => {
    const plain = (words: string): string => words.normalize('NFKC').replaceAll(/\s/gu, '');
    const rows = page(summary('tree')).map((each) => each.map(plain));
    expect(rows).toEqual(
      facts.tree.map((each) =>
        [
          `${'ⅠⅡ'.charAt(each.basicNo - 1)}${each.basic}`,
          `${each.promNo}${each.prom}`,
          `${CIRCLED.charAt(each.groupNo - 1)}${each.group}`,
          `(${each.itemNo})${each.item}`,
          each.sections.join(''),
        ].map(plain),
      ),
    );
  });
});
