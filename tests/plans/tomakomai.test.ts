/** 苫小牧市's plan on the real facts: exactly the findings that follow from them, worked out apart from the code. */
import { describe, expect, it } from '@jest/globals';
import facts from '../../src/plans/tomakomai/facts.json';
import { check } from '../../src/core/check';
import { recognise } from '../../src/core/ledger/recognise';
import { plans, planById } from '../../src/plans';
import { tomakomai } from '../../src/plans/tomakomai';
import { callsIn } from '../calls-in';
import { plainSheet } from '../core/plain-sheet';
import { findingsOf, short, small, whole } from '../core/tomakomai-workbook';

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
      // Of practice 10 the status sheet's first page is lost: it has no schedule and no items.
      ['schedule', practices.reduce((sum, { schedule }) => sum + schedule.length, 0)],
      ['items', 818],
      ['issues', 338],
    ]);
    expect(ledgers.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('knows its themes by their names and as the sheets print them', () => {
    // docs/formats/tomakomai.md, Themes: the name behind each label, and the sheets' words.
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
      'T06',
      'T10',
      'T12',
      'T13',
      'T14',
      'T15',
      'T17',
      'T18',
      'T19',
      'T22',
    ]);
  });

  // The first page of practice 10's sheet is lost in print, and its yearly scores with it; the grades stand in the summary.
  it('has yearly grades without scores in practice 10 alone (T04)', () => {
    expect(withCode('T04')).toEqual(['10 R2', '10 R3', '10 R4', '10 R5']);
    expect(practices.filter(({ scores }) => scores === null).map(({ number }) => number)).toEqual([
      '10',
    ]);
  });

  it('has - in all years after 取組終了 (T05)', () => {
    expect(withCode('T05')).toEqual([]);
    const ended = practices.filter((practice) => YEARS.some((year) => isOver(practice, year)));
    expect(ended.length).toBeGreaterThan(20);
    for (const practice of ended)
      YEARS.forEach((year, at) => {
        if (isOver(practice, year)) expect(practice.scores?.[at]).toBe('----');
      });
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

  // 57 goes on with ⑧ after ⑤ and with ⑩ after it.
  it('has two breaks in the numbers of one practice (T10)', () => {
    expect(withCode('T10')).toEqual(['57⑧ R5', '57⑩ R6']);
  });

  // 69 ⑨ is ⑥と同じ, and ⑥ is ③と同じ.
  it('has one reference to a mere reference (T12)', () => {
    expect(withCode('T12')).toEqual(['69⑨ R4']);
  });

  // 25 ⑩ is ④と同じ without a result. N1 ② has none either, but says only （取組終了）. 58 ended in R4 and plans on.
  it('has three plans without a result, two of them after the end (T13, T19)', () => {
    expect(withCode('T13')).toEqual(['25⑩ R5', '58⑨ R5', '58⑩ R6']);
    expect(withCode('T19')).toEqual(['58⑨ R5', '58⑩ R6']);
  });

  // What was unmarked in R6 may be.
  it('has seven results without (新) or (継) up to R5 (T14)', () => {
    expect(withCode('T14')).toEqual([
      ...['N1① R5', 'N2① R5', 'N2② R5', '42② R2', '44① R2', '45① R2', '49⑧ R5'],
    ]);
    const worked = practices.flatMap((practice) =>
      practice.items.filter(
        ({ year, result, marks }) =>
          result > 0 &&
          year !== 'R6' &&
          !(year === firstYear(practice) ? /新/ : /[新継]/).test(marks),
      ),
    );
    expect(worked).toHaveLength(7);
  });

  // `①と同じ` has four characters: a longer plan with a reference has a remark.
  it('has ten plans that only refer back, with results that are new alone (T15)', () => {
    expect(withCode('T15')).toEqual([
      ...['1⑦ R4', '8⑤ R4', '23⑤ R4', '25③ R2', '25⑨ R4', '28⑥ R5', '30③ R3', '30⑤ R5', '31⑤ R4'],
      '66⑪ R5',
    ]);
    const worked = practices.flatMap((practice) =>
      practice.items.filter(
        ({ year, same, plan, marks }) =>
          same !== null && plan === 4 && year !== 'R6' && /^新+$/.test(marks),
      ),
    );
    expect(worked).toHaveLength(10);
  });

  it('has a status in R6 twice (T17)', () => {
    expect(withCode('T17')).toEqual(['25 R6', '32 R6']);
  });

  // 8, 12, 21, 24 and 29 say 工程見直し in years after their end: no finding.
  it('has ten revisions without the revised plan up to the end (T18)', () => {
    expect(withCode('T18')).toEqual([
      ...['7 R4', '7 R5', '13 R4', '28 R3', '28 R4', '29 R4', '31 R3', '32 R5'],
      ...['33 R3', '48 R4'],
    ]);
    const worked = practices.flatMap((practice) =>
      practice.schedule.filter(
        ({ year, status, revised }) =>
          status === '工程見直し' && revised === '' && !isOver(practice, year),
      ),
    );
    expect(worked).toHaveLength(10);
  });

  it('is free of what the other rules look for, by an independent look at the facts', () => {
    const numbers = new Set(facts.initiatives.map(({ number }) => number));
    for (const practice of practices) {
      const { overall, total, grade, items, schedule, initiative } = practice;
      expect(overall.reduce((sum, score) => sum + score, 0)).toBe(total);
      expect(numbers.has(initiative)).toBe(true);
      const lowest = Math.min(...overall);
      expect(grade).toBe(total >= 10 && lowest >= 2 ? 'A' : total >= 8 ? 'B' : 'C');
      if (practice.number !== '57')
        expect(items.map(({ no }) => no)).toEqual(items.map((_item, at) => at + 1));
      for (const { year, no, same, plan } of items) {
        if (isOver(practice, year) && practice.number !== '58') expect(plan).toBe(0);
        if (same === null) continue;
        expect(same).toBeLessThan(no);
        const target = items.find((item) => item.no === same);
        if (target?.same && practice.number !== '69') expect(target.plan).toBeGreaterThan(4);
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
      message: 'cells',
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
    // 10: (健)こども育成課、健康支援課.
    expect(findings.find((each) => short(each) === 'T04 10 R2')?.sections).toEqual([
      '(健)こども育成課',
      '(健)健康支援課',
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

  it('is checked with work that grows as its records do', () => {
    const [few, all] = [small, whole].map((snapshot) => {
      const recognition = recognise(snapshot, [tomakomai]);
      if (recognition.state !== 'found') throw new Error(recognition.state);
      const { workbook } = recognition;
      const records = workbook.ledgers.reduce((sum, { rows }) => sum + rows.length, 0);
      return { records, calls: callsIn(() => check(workbook)) };
    });
    if (!few || !all) throw new Error('there are two workbooks');
    expect(all.records).toBeGreaterThan(4 * few.records);
    expect(few.calls).toBeGreaterThan(few.records);
    // Work that compares each record with each other would be four times as much for each.
    expect(all.calls / all.records).toBeLessThan(1.2 * (few.calls / few.records));
  });
});
