/** 苫小牧市's plan on the real facts: exactly the findings that follow from them, worked out apart from the code. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../assets/facts/tomakomai.json';
import { check } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import { plans, planById } from '../../src/plans';
import { tomakomai } from '../../src/plans/tomakomai';
import { plainSheet } from '../core/plain-sheet';
import { findingsOf, short, whole } from '../core/tomakomai-workbook';

const findings = findingsOf(whole);

function withCode(code: string): readonly string[] {
  return findings
    .filter((each) => each.code === code)
    .map((each) => short(each).slice(code.length + 1));
}

const YEARS = ['R2', 'R3', 'R4', 'R5'];
const { practices } = facts;

type Practice = (typeof practices)[number];

const firstYear = ({ number }: Practice): string => (number.startsWith('N') ? 'R5' : 'R2');
/** Names of years compare as their numbers do. */
const isOver = ({ end }: Practice, year: string): boolean => end !== null && year > end;

describe('苫小牧市', () => {
  it('is a plan that is found by its id and survives JSON', () => {
    expect(planById('tomakomai')).toBe(tomakomai);
    expect(plans).toContain(tomakomai);
    const definition = { ...tomakomai, rollups: [] };
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('is recognised by its practices, with all five ledgers and every record', () => {
    const recognition = recognise(whole, plans);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    const { plan, ledgers } = recognition.workbook;
    expect(plan).toBe(tomakomai);
    expect(ledgers.map(({ definition, rows }) => [definition.id, rows.length])).toEqual([
      ['initiatives', 22],
      ['practices', 95],
      // Of 41 practices, 40 have a status sheet in the facts: 379 of the plan's 819 numbered items.
      ['schedule', practices.reduce((sum, { schedule }) => sum + schedule.length, 0)],
      ['items', 379],
      ['issues', 338],
    ]);
    expect(ledgers.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('knows its themes by their names and as the sheets print them', () => {
    // formats/tomakomai.md, Themes: the name behind each label, and the sheets' words.
    const names = [
      ...['健全な財政運営', '市民サービスの進化', '協働の推進', '公共施設のマネジメント'],
      ...['民間活力の活用', 'ＩＣＴの活用'],
      '職員の人材育成と「働き方改革」・簡素で効率的な組織づくり',
    ];
    const printed = ['財政運営', '市民サービス', '協働', '施設', '民間活力', 'ICT', '人材育成'];
    for (const words of [names, printed]) {
      const sheets = whole.sheets.map((sheet) => {
        if (sheet.name !== '取組項目') return sheet;
        const [header = [], ...rows] = sheet.values;
        return plainSheet([[...header.slice(0, 2), ...words, ...header.slice(9)], ...rows], {
          id: sheet.id,
          name: sheet.name,
        });
      });
      const found = recognise({ ...whole, sheets }, [tomakomai]);
      if (found.state !== 'found') throw new Error(found.state);
      expect(found.workbook.ledgers.flatMap(({ missing }) => missing)).toEqual([]);
    }
  });

  it('has findings of these codes on its facts, and of no other', () => {
    expect([...new Set(findings.map(({ code }) => code))].toSorted()).toEqual([
      'T04',
      'T05',
      'T06',
      'T13',
      'T14',
      'T15',
      'T17',
      'T18',
    ]);
  });

  // The yearly scores of practice 10 were lost in print, those of 33 to 70 and N10 to N25 (initiatives 12 to 22) are
  // not in the facts; their yearly grades are.
  it('has yearly grades without scores in 55 practices (T04)', () => {
    const worked = practices.flatMap((practice) =>
      practice.scores === null
        ? YEARS.filter(
            (year, at) => /[A-D]/.test(practice.grades[at] ?? '') && !isOver(practice, year),
          ).map((year) => `${practice.number} ${year}`)
        : [],
    );
    expect(withCode('T04')).toEqual(worked);
    expect(worked).toHaveLength(147);
    expect(worked.slice(0, 7)).toEqual([
      '10 R2',
      '10 R3',
      '10 R4',
      '10 R5',
      '33 R2',
      '33 R3',
      '33 R4',
    ]);
    expect(new Set(worked.map((each) => each.split(' ')[0])).size).toBe(55);
  });

  // The same practices lack the - of the years after their end.
  it('lacks the - of 25 years after 取組終了 where yearly scores are not in the facts (T05)', () => {
    expect(withCode('T05')).toEqual([
      ...['33 R5', '34 R5', '35 R5', '36 R5', '40 R5', '41 R5', '42 R4', '42 R5'],
      ...['44 R3', '44 R4', '44 R5', '45 R3', '45 R4', '45 R5', '53 R4', '53 R5'],
      ...['56 R5', '57 R5', '58 R5', '60 R3', '60 R4', '60 R5', '63 R3', '63 R4', '63 R5'],
    ]);
  });

  // 44, 45, 60 and 63 were published as ended in R2, with a grade for R3.
  it('grades four practices in the year after their end (T06)', () => {
    expect(withCode('T06')).toEqual(['44 R3', '45 R3', '60 R3', '63 R3']);
    const worked = practices.flatMap((practice) =>
      YEARS.filter(
        (year, at) => isOver(practice, year) && /[A-D]/.test(practice.grades[at] ?? ''),
      ).map((year) => `${practice.number} ${year}`),
    );
    expect(withCode('T06')).toEqual(worked);
  });

  // 25 ⑩ is ④と同じ without a result. N1 ② has none either, but says only （取組終了）.
  it('has one plan without a result (T13)', () => {
    expect(withCode('T13')).toEqual(['25⑩ R5']);
  });

  // Three results of R5, the first year of N1 and N2, are unmarked; what was unmarked in R6 may be.
  it('has three results without (新) in the first year (T14)', () => {
    expect(withCode('T14')).toEqual(['N1① R5', 'N2① R5', 'N2② R5']);
    const worked = practices.flatMap((practice) =>
      practice.items.filter(
        ({ year, result, marks }) =>
          result > 0 &&
          year !== 'R6' &&
          !(year === firstYear(practice) ? /新/ : /[新継]/).test(marks),
      ),
    );
    expect(worked).toHaveLength(3);
  });

  // `①と同じ` has four characters: a longer plan with a reference has a remark.
  it('has nine plans that only refer back, with results that are new alone (T15)', () => {
    expect(withCode('T15')).toEqual([
      ...['1⑦ R4', '8⑤ R4', '23⑤ R4', '25③ R2', '25⑨ R4', '28⑥ R5', '30③ R3', '30⑤ R5', '31⑤ R4'],
    ]);
    const worked = practices.flatMap((practice) =>
      practice.items.filter(
        ({ year, same, plan, marks }) =>
          same !== null && plan === 4 && year !== 'R6' && /^新+$/.test(marks),
      ),
    );
    expect(worked).toHaveLength(9);
  });

  it('has a status in R6 twice (T17)', () => {
    expect(withCode('T17')).toEqual(['25 R6', '32 R6']);
  });

  // 8, 12, 21, 24 and 29 say 工程見直し in years after their end: no finding.
  it('has eight revisions without the revised plan up to the end (T18)', () => {
    expect(withCode('T18')).toEqual([
      ...['7 R4', '7 R5', '13 R4', '28 R3', '28 R4', '29 R4', '31 R3', '32 R5'],
    ]);
    const worked = practices.flatMap((practice) =>
      practice.schedule.filter(
        ({ year, status, revised }) =>
          status === '工程見直し' && revised === '' && !isOver(practice, year),
      ),
    );
    expect(worked).toHaveLength(8);
  });

  it('is free of what the other rules look for, by an independent look at the facts', () => {
    const numbers = new Set(facts.initiatives.map(({ number }) => number));
    for (const practice of practices) {
      const { overall, total, grade, items, schedule, initiative } = practice;
      expect(overall.reduce((sum, score) => sum + score, 0)).toBe(total);
      expect(numbers.has(initiative)).toBe(true);
      const lowest = Math.min(...overall);
      expect(grade).toBe(total >= 10 && lowest >= 2 ? 'A' : total >= 8 ? 'B' : 'C');
      expect(items.map(({ no }) => no)).toEqual(items.map((_item, at) => at + 1));
      for (const { year, no, same, plan } of items) {
        if (isOver(practice, year)) expect(plan).toBe(0);
        if (same === null) continue;
        expect(same).toBeLessThan(no);
        const target = items[same - 1];
        if (target?.same) expect(target.plan).toBeGreaterThan(4);
      }
      const [first] = schedule.filter(({ year }) => year === firstYear(practice));
      expect(first?.planned).not.toBe('⇒');
    }
    for (const { number, committee } of facts.initiatives) {
      expect(committee).toMatch(/^(?:[1-4]\.\d|5\.0)$/);
      expect(practices.some(({ initiative }) => initiative === number)).toBe(true);
    }
  });

  it('names record, item, field, year, value, cell and sections in each finding', () => {
    expect(findings.find(({ code }) => code === 'T13')).toMatchObject({
      severity: 'error',
      sentence: 'result-due',
      ledger: 'items',
      sheet: '取組内容',
      record: '25',
      item: '⑩',
      field: '取組結果',
      year: 'R5',
      value: '',
      sections: ['(民)市民生活課'],
    });
    expect(findings.find((each) => short(each) === 'T06 44 R3')).toMatchObject({
      severity: 'warning',
      ledger: 'practices',
      field: '総合評価',
      value: 'B',
      sections: ['(水)水道課'],
    });
    // 35: (民)窓口サービス課、保険年金課.
    expect(findings.find((each) => short(each) === 'T04 35 R2')?.sections).toEqual([
      '(民)窓口サービス課',
      '(民)保険年金課',
    ]);
  });

  it('has every rule of its page, T01 to T22, and those for all ledgers', () => {
    const codes = new Set(tomakomai.rules.map(({ code }) => code));
    const own = Array.from({ length: 22 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`);
    const general = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17];
    expect([...codes].toSorted()).toEqual(
      [...general.map((at) => `C${String(at).padStart(2, '0')}`), ...own].toSorted(),
    );
  });

  it('is checked in far less time than a person would wait for', () => {
    const recognition = recognise(whole, [tomakomai]);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    const start = performance.now();
    check(recognition.workbook);
    // On a quiet machine some 50 ms; the bound is for one that runs other tests beside.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
