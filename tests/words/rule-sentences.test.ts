/** Every rule of every plan is explained in both languages, with nothing left out. */
import { describe, expect, it } from '@jest/globals';
import { ruleBook } from '../../src/core/check/engine/rule-book';
import { ruleKinds } from '../../src/core/check';
import { plans } from '../../src/plans';
import { rules as english } from '../../src/words/en/rules';
import { rules as japanese } from '../../src/words/ja/rules';
import { ruleSentences } from '../../src/words/rule-sentences';

const entries = plans.flatMap((plan) =>
  ruleBook(plan).map((entry) => ({ plan, entry, what: `${plan.municipality} ${entry.code}` })),
);

describe('the sentences of rules', () => {
  it('are there for every kind of rule, in both languages', () => {
    expect(Object.keys(japanese).toSorted()).toEqual(ruleKinds.toSorted());
    expect(Object.keys(english).toSorted()).toEqual(ruleKinds.toSorted());
  });

  it.each(entries)('say what $what checks and why', ({ plan, entry }) => {
    const ids = new Set(plan.ledgers.flatMap(({ fields }) => fields.map(({ id }) => id)));
    for (const [language, stop] of [
      ['ja', /。$/u],
      ['en', /\.$/u],
    ] as const) {
      const said = ruleSentences(entry, language);
      expect(said.length).toBeGreaterThan(0);
      for (const { checks, why, example } of said) {
        expect(checks).toMatch(stop);
        expect(why).toMatch(stop);
        for (const text of [checks, why, example.wrong, example.right]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|null|\[object|NaN|「」|“”/u);
          // A field's id in quotes is a label that was not found.
          for (const [, quoted = ''] of text.matchAll(/[「“]([a-z][A-Za-z-]+)[」”]/gu))
            expect(ids).not.toContain(quoted);
        }
        // A rule can be opened to an example wrong and right.
        expect(example.wrong).not.toBe(example.right);
      }
    }
  });

  it('say the same number of things of a code in both languages', () => {
    for (const { entry } of entries) {
      const [ja, en] = [ruleSentences(entry, 'ja'), ruleSentences(entry, 'en')];
      expect(en).toHaveLength(ja.length);
      en.forEach(({ standards }, index) => {
        expect(standards).toEqual(ja[index]?.standards);
      });
    }
  });

  it('give examples that fit the plan: a value that it allows, a grade that the scores earn', () => {
    const exampleOf = (planId: string, wanted: string) =>
      entries
        .filter(({ plan, entry }) => plan.id === planId && entry.code === wanted)
        .flatMap(({ entry }) => ruleSentences(entry, 'ja').map(({ example }) => example));
    expect(exampleOf('asahikawa', 'A02')).toEqual([{ wrong: '済', right: '実施' }]);
    expect(exampleOf('kamifurano', 'K02')).toEqual([{ wrong: '済', right: '達成できた' }]);
    // T03: 11 points and no axis below 2 make an A; T01: scores run from 0 to 3; T08: 1.0 to 5.0.
    expect(exampleOf('tomakomai', 'T03')[0]?.right).toBe('3・3・3・2 → A');
    expect(exampleOf('tomakomai', 'T01')).toEqual([{ wrong: '4', right: '3' }]);
    expect(exampleOf('tomakomai', 'T08')).toEqual([{ wrong: '6.0', right: '5.0' }]);
    // Z13: 合理的かつ質の高い行政経営の実現 serves the policies 3, 4 and 5.
    expect(exampleOf('azumino', 'Z13')[0]?.right).toMatch(/[345]$/u);
  });

  it('name the item of the national standard that a rule follows', () => {
    const asahikawa = entries.filter(({ plan }) => plan.id === 'asahikawa');
    const standards = asahikawa.flatMap(({ entry }) =>
      ruleSentences(entry, 'ja').flatMap(({ standards: items = [] }) =>
        items.map((item) => `${entry.code} ${item}`),
      ),
    );
    expect(standards).toEqual(
      expect.arrayContaining(['C10 1-3', 'C11 1-5', 'C14 1-11', 'C15 1-10', 'C16 1-4']),
    );
  });
});
