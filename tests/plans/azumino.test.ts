/** 安曇野市's plan on the real facts: exactly the findings that follow from them, worked out here by other means. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/azumino/facts.json';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import { planById } from '../../src/plans';
import { azumino } from '../../src/plans/azumino';
import { findingMessage } from '../../src/words/finding-message';
import { ruleSentences } from '../../src/words/rule-sentences';
import { changed, findingsIn, recognised, sample, short } from './azumino-cells';

const findings = findingsIn(sample());

function withCode(code: string): readonly number[] {
  return findings.filter((each) => each.code === code).map(({ record }) => Number(record));
}

const { records } = facts;
type Amounts = (typeof records)[number]['targets'][number]['yearly'][number]['amounts'];

/** The numbers of the records for which something holds of one of their targets. */
function recordsWhere(
  holds: (target: (typeof records)[number]['targets'][number]) => boolean,
): readonly number[] {
  return records.filter(({ targets }) => targets.some(holds)).map(({ number }) => number);
}

function isBetter(direction: string, after: number, before: number): boolean {
  return direction === 'up' ? after > before : after < before;
}

function valueOf(amounts: Amounts | undefined, series: string | null): number {
  return amounts?.find((amount) => amount.series === series)?.value ?? Number.NaN;
}

describe('安曇野市', () => {
  it('is a plan that is found by its id and survives JSON', () => {
    expect(planById('azumino')).toBe(azumino);
    expect(JSON.parse(JSON.stringify(azumino))).toEqual(azumino);
  });

  it('is recognised among all plans, without results as with them', () => {
    const ids = (snapshot: Parameters<typeof recognised>[0]): readonly string[] =>
      recognised(snapshot).ledgers.map(({ definition }) => definition.id);
    expect(recognised(sample()).plan).toBe(azumino);
    expect(ids(sample())).toEqual(['plans']);
    expect(ids(sample([[8, '②', 'R2', '5橋', '']]))).toEqual(['plans', 'results']);
  });

  it('has six findings on its facts and two sentences copied from the plan above, and no other', () => {
    expect(findings.map(short)).toEqual([
      // 34施設 over the period, but 14, 6, 4, 6 and 3 by year: 33.
      'Z10 7 目標・指標',
      // Ends in 令和5年度 with a note, but without ※.
      'Z04 9 取組期間',
      'Z18 9 総合計画の方針',
      // 実質公債費比率 of 10.2% to 11.6%: more of it is worse.
      'Z12 10 目標・指標',
      // Ⅱ in 類似団体(Ⅱ-1) is a sign that not every machine knows.
      'C15 11 目標・指標',
      // 類似団体平均値以下 names no number; that it has no period either comes with that.
      'Z06 11 目標・指標',
      // 滞繰 22.50% in every year, but 24.76% in 平成30年度 already.
      'Z11 12 目標・指標',
      'Z18 21 総合計画の方針',
    ]);
  });

  it('is recognised with No. for 番号', () => {
    const sheets = sample().sheets.map((sheet) => {
      const named = (cell: unknown): boolean => cell === '番号';
      return {
        ...sheet,
        values: sheet.values.map((row) => row.map((cell) => (named(cell) ? 'No.' : cell))),
        text: sheet.text.map((row) => row.map((cell) => (named(cell) ? 'No.' : cell))),
      };
    });
    expect(findingsIn({ ...sample(), sheets }).map(short)).toEqual(findings.map(short));
  });

  it('is checked under the heading and section that a merge down its rows shows', () => {
    // Records 3 and 4 under the heading of 2, in the charge of its section.
    const strange = changed(sample(), [
      { record: 3, field: 'policy', value: '' },
      { record: 4, field: 'policy', value: '' },
      { record: 4, field: 'section', value: '' },
      { record: 4, field: 'policies', value: '方針1　協働。' },
    ]);
    const merges = [
      { row: 2, column: 1, rows: 3, columns: 1 },
      { row: 3, column: 4, rows: 2, columns: 1 },
    ];
    const sheets = strange.sheets.map((sheet) => ({ ...sheet, merges }));
    const found = findingsIn({ ...strange, sheets });
    const added = found.filter((each) => !findings.map(short).includes(short(each)));
    expect(added.map(short)).toEqual(['C16 2 基本方針', 'C16 3 担当課', 'Z13 4 総合計画の方針']);
    expect(added[2]?.sections).toEqual(['総務課']);
  });

  it('has targets without a number (Z06) and without a period (Z07)', () => {
    const bare = recordsWhere(({ quantity, yearly }) => {
      return yearly.length === 0 && (quantity === null || !('value' in quantity));
    });
    expect(withCode('Z06')).toEqual(bare);
    const endless = recordsWhere(
      ({ quantity, period, yearly }) =>
        quantity !== null && 'value' in quantity && period === null && yearly.length === 0,
    );
    expect(withCode('Z07')).toEqual(endless);
  });

  it('has yearly values that do not add up (Z10)', () => {
    const worked = recordsWhere(({ quantity, period, yearly }) => {
      if (period !== 'whole' || yearly.length === 0) return false;
      const sum = yearly.reduce((total, { amounts }) => total + valueOf(amounts, null), 0);
      return quantity !== null && sum !== quantity.value;
    });
    expect(withCode('Z10')).toEqual(worked);
  });

  it('has targets no better than where things stood (Z11)', () => {
    const worked = recordsWhere(({ quantity, bases, yearly, better }) =>
      bases.some(({ role, amounts }) => {
        if (role !== '参考' || (quantity !== null && !('value' in quantity))) return false;
        return amounts.some(({ series, value }) => {
          const after = quantity?.value ?? valueOf(yearly.at(-1)?.amounts, series);
          return !isBetter(better, after, value);
        });
      }),
    );
    expect(withCode('Z11')).toEqual(worked);
  });

  it('has a series that gets worse (Z12)', () => {
    const worked = recordsWhere(({ quantity, yearly, better }) =>
      yearly.some(({ amounts }, at) => {
        const before = yearly[at - 1]?.amounts;
        if (quantity !== null || !before) return false;
        return amounts.some(({ series, value }) =>
          isBetter(better, valueOf(before, series), value),
        );
      }),
    );
    expect(withCode('Z12')).toEqual(worked);
  });

  it('has a period that ends early without ※ (Z04), and a note in each that does', () => {
    const early = records.filter(({ to }) => to < 2024);
    expect(withCode('Z04')).toEqual(
      early.filter(({ marked }) => !marked).map(({ number }) => number),
    );
    for (const { targetsText } of early) expect(targetsText).toMatch(/※.*(?:計画|事業)/u);
  });

  it('is free of what the other rules look for, by an independent look at the facts', () => {
    const allowed = new Map(
      facts.policyMap.map(({ number, policies }) => [number, policies.map((each) => each.number)]),
    );
    expect(records.map(({ number }) => number)).toEqual(
      Array.from({ length: 29 }, (_, at) => at + 1),
    );
    for (const { section, from, to, policy, policies, targets } of records) {
      expect(section).toMatch(/^[^・、\s]+課$/u);
      expect(from).toBe(2020);
      expect(to).toBeLessThanOrEqual(2024);
      for (const each of policies) expect(allowed.get(policy)).toContain(each);
      for (const { quantity, bases, yearly, previousYear } of targets) {
        const unit = quantity && 'unit' in quantity ? quantity.unit : null;
        if (unit === '%' && quantity && /[減増向縮]/u.test(quantity.comparator ?? ''))
          expect(previousYear || bases.some(({ role }) => role === '基準')).toBe(true);
        if (yearly.length > 0)
          expect(yearly.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024]);
        for (const { role, amounts } of bases)
          if (role === '参考' && unit !== null)
            expect(amounts.map((amount) => amount.unit)).toEqual(amounts.map(() => unit));
      }
    }
  });

  it('offers ※ where the note is there already', () => {
    expect(findings.find(({ code }) => code === 'Z04')?.fix).toEqual({
      way: 'derived',
      content: '令和2年度～ ※令和5年度',
    });
    const fixed = changed(sample(), [
      { record: 9, field: 'period', value: '令和2年度～ ※令和5年度' },
    ]);
    expect(findingsIn(fixed).map(({ code }) => code)).not.toContain('Z04');
  });

  it('names record, cell, value, section and facts in each finding', () => {
    expect({ ...findings[0], sheetId: '' }).toEqual({
      code: 'Z10',
      severity: 'error',
      message: 'yearly-values-add-up',
      params: { unit: '施設', sum: '33', total: '34', targets: ['譲渡又は廃止する施設'] },
      ledger: 'plans',
      sheetId: '',
      sheet: 'アクションプラン',
      cell: 'G8',
      record: '7',
      title: '公共施設再配置計画の推進',
      item: '',
      sections: ['総務課'],
      field: '目標・指標',
      year: '',
      value: records[6]?.targetsText,
    });
  });

  it('has texts of the published lengths in its sample', () => {
    const [ledger] = recognised(sample()).ledgers;
    const texts = (field: string): readonly string[] =>
      ledger?.columns.find((column) => column.field.id === field)?.cells.map(({ text }) => text) ??
      [];
    const lengths = (field: string): readonly number[] => texts(field).map((text) => text.length);
    expect(lengths('actions')).toEqual(records.map((each) => each.lengths.actions));
    expect(lengths('effects')).toEqual(records.map((each) => each.lengths.effects));
    const said = texts('policies').map((text) => text.replaceAll(/方針\d　|\n/gu, '').length);
    expect(said).toEqual(records.map((each) => each.lengths.policies));
  });

  it('has every rule of its page, Z01 to Z20, and those for all ledgers', () => {
    const codes = new Set(azumino.rules.map(({ code }) => code));
    const own = Array.from({ length: 20 }, (_, at) => `Z${String(at + 1).padStart(2, '0')}`);
    const common = [
      '01',
      '02',
      '03',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '14',
      '15',
      '16',
      '17',
    ];
    expect([...codes].toSorted()).toEqual([...common.map((each) => `C${each}`), ...own]);
  });

  it('says each of its rules and findings in both languages', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const entry of ruleBook(azumino))
        for (const { checks, why } of ruleSentences(entry, language))
          for (const message of [checks, why]) {
            expect(message).toMatch(language === 'ja' ? /。$/u : /\.$/u);
            expect(message).not.toMatch(/undefined|\[object/u);
          }
      for (const finding of findings) expect(findingMessage(finding, language)).not.toBe('');
    }
    const [first] = findings.map((finding) => findingMessage(finding, 'ja'));
    expect(first).toBe(
      '目標「譲渡又は廃止する施設」の年度ごとの値の合計は33施設で、取組期間の目標34施設と合いません。どちらかを直してください。',
    );
  });
});
