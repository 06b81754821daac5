/** Every figure of every plan's summaries is explained by one sound sentence, in both languages. */
import { describe, expect, it } from '@jest/globals';
import type { Measure, RollupDefinition } from '../../src/core/rollup';
import { plans } from '../../src/plans';
import {
  type FigureSource,
  measureSentence,
  measureTerms,
  totalSource,
} from '../../src/words/measure-sentence';

const LANGUAGES = ['ja', 'en'] as const;

interface Explained {
  readonly plan: string;
  readonly rollup: string;
  readonly position: string;
  readonly ja: string;
  readonly en: string;
}

function sourcesOf({
  columns,
  facts = [],
  total,
}: RollupDefinition): readonly (readonly [string, FigureSource, 'row' | 'all', string?])[] {
  const measured = (measure: Measure): FigureSource => ({ kind: 'measure', measure });
  return [
    ...columns.map(({ heading, measure }) => [heading, measured(measure), 'row'] as const),
    ...(total?.of === 'records'
      ? columns.map(({ heading, measure }) => [heading, measured(measure), 'all'] as const)
      : []),
    ...columns.flatMap(({ heading, total: adds }, position) =>
      adds ? [[heading, totalSource(columns, position, 'row'), 'all'] as const] : [],
    ),
    ...facts.map(({ label, measure, ledger }) =>
      ledger === undefined
        ? ([label, measured(measure), 'all'] as const)
        : ([label, measured(measure), 'all', ledger] as const),
    ),
  ];
}

const EXPLAINED: readonly Explained[] = plans.flatMap((plan) =>
  plan.rollups.flatMap((rollup) =>
    sourcesOf(rollup).map(([position, source, over, ledger]) => {
      const terms = measureTerms(plan, rollup, over, ledger);
      const [ja, en] = LANGUAGES.map((language) => measureSentence(source, terms, language));
      return { plan: plan.id, rollup: rollup.id, position, ja: ja ?? '', en: en ?? '' };
    }),
  ),
);

function sentencesOf(rollup: string, position: string): readonly string[] {
  return EXPLAINED.filter((each) => each.rollup === rollup && each.position === position).flatMap(
    ({ ja, en }) => [ja, en],
  );
}

describe('measureSentence', () => {
  it('explains every column, total and figure below the table of all five plans', () => {
    expect(new Set(EXPLAINED.map(({ plan }) => plan)).size).toBe(5);
    for (const { ja, en, ...where } of EXPLAINED) {
      expect({ ...where, ja }).toEqual({
        ...where,
        ja: expect.stringMatching(/^[^。]{4,}。$/u),
      });
      expect({ ...where, en }).toEqual({
        ...where,
        en: expect.stringMatching(/^[A-Z“][^.]*(?:\d\.\d[^.]*)*\.$/u),
      });
    }
  });

  it('names what a person reads, and no id of the definition', () => {
    for (const plan of plans) {
      const ids = new Set([
        ...plan.ledgers.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]),
        ...plan.rollups.flatMap(({ columns }) => columns.map(({ id }) => id ?? '')),
      ]);
      for (const { ja, en, ...where } of EXPLAINED.filter((each) => each.plan === plan.id)) {
        const named = [...`${ja}${en}`.matchAll(/[「“]([^」”]*)[」”]/gu)].map(([, name]) => name);
        const wrong = named.filter((name = '') => /^[a-zA-Z]{3,}/u.test(name) && ids.has(name));
        expect({ ...where, wrong }).toEqual({ ...where, wrong: [] });
        expect(`${ja}${en}`).not.toMatch(/undefined|NaN|\[object|「」|“”/u);
      }
    }
  });

  // docs/formats/tomakomai.md, 取組項目別.
  it('says of 苫小牧市’s means that they are of the practices, and how they are rounded', () => {
    expect(sentencesOf('initiatives', '進捗度')).toEqual([
      'この行の取組項目に属する実践項目の「進捗度 総括」の平均（小数第2位を四捨五入、値がなければ「－」）。',
      'The mean of “進捗度 総括” over the 実践項目 that belong to the 取組項目 of this row, rounded half up to 1 decimal place (“－” where there is no value).',
    ]);
  });

  it('says of the grade what each step asks for', () => {
    const [ja = '', en = ''] = sentencesOf('initiatives', '総合評価');
    expect(ja).toContain('合計9.5以上で2未満の平均がなければA、7.5以上はB');
    expect(en).toContain('A for a total of 9.5 or more with no average below 2, B for 7.5 or more');
  });

  it('says of a total that it adds what is printed', () => {
    const sentences = sentencesOf('funding', '目標額');
    expect(sentences).toContain(
      'この表の行の、印刷された数字の合計（四捨五入後の値を足したもの）。',
    );
    expect(sentences).toContain(
      'この行の取組の「財源確保目標額（百万円）」の合計を100で割った値（小数第2位を四捨五入）、「財源確保目標額（百万円）」に0より大きい額がなければ「目標額なし」。',
    );
  });
});
