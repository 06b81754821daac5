/** 旭川市's plan on the real facts: exactly the findings that follow from them, worked out here by hand. */
import { describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../../scripts/sample-workbooks';
import { plans, planById } from '../../src/plans';
import { asahikawa } from '../../src/plans/asahikawa';
import { facts, sourceColumns } from '../core/asahikawa-snapshot';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { recognise } from '../../src/core/ledger/recognise';
import { checkColumns, short } from '../core/checked';
import { snapshotOfWorkbook } from '../core/snapshot-of';

const YEARS = ['H28', 'H29', 'H30', 'R1'];
const findings = checkColumns(sourceColumns());

function withCode(code: string): readonly string[] {
  return findings
    .filter((each) => each.code === code)
    .map((each) => `${each.record} ${each.year}`.trim());
}

/** The amount of a printed cell that enters the rollup, in 千円: few forms occur, so that a few lines read them. */
function thousands(printed: string): number | null {
  if (printed === '' || printed.includes('内数')) return null;
  const stated = /うち一般会計\s*(△?[\d,]+)千円/u.exec(printed)?.[1];
  const amounts =
    stated === undefined
      ? [...printed.matchAll(/(△?[\d,]+)千円/gu)].map(([, each]) => each)
      : [stated];
  return amounts.reduce(
    (sum, each) => sum + Number(each?.replaceAll(',', '').replace('△', '-')),
    0,
  );
}

/** The sample keeps the amounts of 75 as printed text. */
function isPasted({ field, record }: Finding): boolean {
  return field !== '財源確保目標額（百万円）' && record === '75';
}

describe('旭川市', () => {
  it('is a plan that is found by its id and survives JSON', () => {
    expect(planById('asahikawa')).toBe(asahikawa);
    expect(planById('nowhere')).toBeUndefined();
    expect(plans).toContain(asahikawa);
    expect(JSON.parse(JSON.stringify({ ...asahikawa, rollups: [] }))).toEqual({
      ...asahikawa,
      rollups: [],
    });
  });

  it('has the findings A09, A14 and A17 on its facts, and beside them remarks on notation', () => {
    expect([...new Set(findings.map(({ code }) => code))].toSorted()).toEqual([
      ...['A09', 'A14', 'A17'],
      ...['C10', 'C11', 'C12', 'C15'],
    ]);
    const remarks = findings.filter(({ code }) => code.startsWith('C'));
    expect(new Set(remarks.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });

  it('has its amounts and targets as text (C10), but for ※, －, portions, parts of others and sections', () => {
    const worked = facts.initiatives.flatMap(({ id, target, amounts }) => [
      ...(/^[\d,]+$/u.test(target) ? [`${id}`] : []),
      ...YEARS.filter((_year, at) => /^△?[\d,]+千円$/u.test(amounts[at] ?? '')).map(
        (year) => `${id} ${year}`,
      ),
    ]);
    expect(withCode('C10')).toEqual(worked);
    expect(worked).toHaveLength(20 + 75);
    const fixes = findings
      .filter(({ code }) => code === 'C10')
      .map(({ value, fix }) => [value, fix]);
    expect(fixes).toContainEqual([
      '△9,870千円',
      { way: 'money', content: -9870, numberFormat: '#,##0"千円";"△"#,##0"千円"' },
    ]);
    expect(fixes).toContainEqual([
      '1,650',
      { way: 'money', content: 1650, numberFormat: '#,##0;"△"#,##0' },
    ]);
  });

  it('has its results behind a space (C11), its numbers in full width (C12), and ㈱ in three titles (C15)', () => {
    const all = facts.initiatives.map(({ id }) => String(id));
    expect(withCode('C11')).toEqual(all);
    expect(withCode('C12')).toEqual(all);
    const titles = facts.initiatives.filter(({ title }) => title.includes('㈱'));
    expect(withCode('C15')).toEqual(titles.map(({ id }) => String(id)));
    expect(withCode('C15')).toHaveLength(3);
  });

  it('has on its sample what it has on its facts, but plain numbers and results, and copied reports (A15)', () => {
    const recognition = recognise(snapshotOfWorkbook(sampleWorkbook('asahikawa')), plans);
    if (recognition.state !== 'found') throw new Error(recognition.state);
    const plain = (each: Finding): boolean =>
      !['C11', 'C12'].includes(each.code) && (each.code !== 'C10' || isPasted(each));
    const onSample = check(recognition.workbook);
    expect(onSample.filter(({ code }) => code !== 'A15').map(short)).toEqual(
      findings.filter(plain).map(short),
    );
    // Reports of one length in all four years, none of them なし.
    expect(onSample.filter(({ code }) => code === 'A15').map(short)).toEqual(
      [3, 78, 87, 94, 96, 111, 114, 127].flatMap((record) =>
        ['H29', 'H30', 'R1'].map((year) => `A15 ${record} ${year}`),
      ),
    );
  });

  it('has no account, or なし, in six years that have a plan (A14)', () => {
    expect(withCode('A14')).toEqual(['4 H30', '4 R1', '5 H30', '20 R1', '64 H28', '123 H30']);
    const worked = facts.initiatives.flatMap(({ id, plan, lengths, actualIsNashi }) =>
      YEARS.filter(
        (_year, at) => plan[at] !== '' && (lengths.actual[at] === 0 || actualIsNashi[at]),
      ).map((year) => `${id} ${year}`),
    );
    expect(withCode('A14')).toEqual(worked);
  });

  it('has one target without any amount or ※ (A09)', () => {
    expect(withCode('A09')).toEqual(['64']);
    const worked = facts.initiatives.filter(
      ({ target, amounts }) => target !== '－' && amounts.every((amount) => amount === ''),
    );
    expect(worked.map(({ id }) => id)).toEqual([64]);
  });

  it('misses its target in five initiatives that were carried out (A17)', () => {
    const worked = facts.initiatives.filter(({ target, amounts, result }) => {
      if (target === '－' || result !== '実施' || amounts.includes('※')) return false;
      const given = amounts.map(thousands).filter((amount) => amount !== null);
      const sum = given.reduce((total, amount) => total + amount, 0);
      return given.length > 0 && sum < Number(target.replaceAll(',', '')) * 1000;
    });
    expect(withCode('A17')).toEqual(worked.map(({ id }) => String(id)));
    // 66: 27,219千円 of 30百万円; 83: its general-account amounts alone, 10,970千円 of 150百万円.
    expect(withCode('A17')).toEqual(['66', '77', '79', '83', '87']);
  });

  it('is free of what the other rules look for, by an independent look at the facts', () => {
    const { initiatives } = facts;
    expect(initiatives.map(({ id }) => id)).toEqual(Array.from({ length: 128 }, (_, at) => at + 1));
    expect(new Set(initiatives.map(({ title }) => title)).size).toBe(128);
    for (const { amounts, plan, result, lengths, futureIsNashi, target } of initiatives) {
      const begun = amounts.findIndex((amount) => amount !== '');
      if (begun >= 0) expect(amounts.slice(begun)).not.toContain('');
      expect(plan[0]).not.toBe('⇒');
      plan.forEach((cell, at) => {
        if (cell === '⇒') expect(plan[at - 1]).not.toBe('');
      });
      expect(lengths.reason > 0).toBe(result !== '実施');
      expect(lengths.future).toBeGreaterThan(0);
      if (result !== '実施') expect(futureIsNashi).toBe(false);
      expect(target).toMatch(/^(?:－|[1-9][\d,]*)$/u);
    }
    const within = initiatives.find(({ id }) => id === 97)?.amounts ?? [];
    const whole = initiatives.find(({ id }) => id === 96)?.amounts ?? [];
    within.forEach((amount, at) => {
      if (amount !== '')
        expect(
          Number(/^([\d,]+)千円（管理番号96の内数）$/u.exec(amount)?.[1]?.replaceAll(',', '')),
        ).toBeLessThanOrEqual(thousands(whole[at] ?? '') ?? 0);
    });
  });

  it('names record, field, year, value, cell and sections in each finding', () => {
    expect(findings.find((each) => short(each) === 'A14 20 R1')).toEqual({
      code: 'A14',
      severity: 'warning',
      message: 'done-when-planned-none',
      ledger: 'initiatives',
      item: '',
      params: { planned: '作業工程（計画）' },
      sheetId: '{sheet-1}',
      sheet: '取組一覧',
      cell: 'O21',
      record: '20',
      title: '春日青少年の家の在り方の見直し',
      sections: ['子育て支援部子育て支援課'],
      field: '作業工程（実績）',
      year: 'R1',
      value: 'なし',
    });
    const [target] = findings.filter(({ code }) => code === 'A09');
    expect(target).toMatchObject({
      severity: 'error',
      cell: 'G65',
      year: '',
      value: '200',
      sections: ['総合政策部財政課', '総務部公共施設マネジメント課', '各部局'],
    });
  });

  it('has every rule of its page, A01 to A18, and those for all ledgers', () => {
    const codes = new Set(asahikawa.rules.map(({ code }) => code));
    const own = Array.from({ length: 18 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
    expect([...codes].toSorted()).toEqual(
      [
        ...own,
        ...['C01', 'C05', 'C07', 'C08', 'C10', 'C11', 'C12'],
        ...['C14', 'C15', 'C16', 'C17', 'C18', 'C19'],
      ].toSorted(),
    );
  });
});
