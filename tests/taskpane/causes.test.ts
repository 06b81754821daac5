/** What counts as one cause. */
import { describe, expect, it } from '@jest/globals';
import { causesOf } from '../../src/taskpane/validation/causes';
import { finding } from './findings-for-tests';

const WIDTH = { way: 'width', content: '12' } as const;
const wide = (cell: string, field: string): ReturnType<typeof finding> =>
  finding({ code: 'C12', severity: 'info', message: 'width', cell, field, fix: WIDTH });

describe('causes', () => {
  it('gather what is fixed in one way in one field', () => {
    const causes = causesOf([wide('A1', '実績額'), wide('A2', '実績額'), wide('A3', '実績額')]);
    expect(causes.map(({ way, field, findings }) => [way, field, findings.length])).toEqual([
      ['width', '実績額', 3],
    ]);
  });

  it('are told apart by field while the fields are up to three, and are one from four on', () => {
    const fields = ['番号', '実績額', '目標額', '年度'];
    const three = fields.slice(0, 3).map((field, at) => wide(`A${at}`, field));
    expect(causesOf(three).map(({ field }) => field)).toEqual(['番号', '実績額', '目標額']);
    const four = fields.map((field, at) => wide(`A${at}`, field));
    expect(causesOf(four).map(({ field, findings }) => [field, findings.length])).toEqual([
      [null, 4],
    ]);
  });

  it('are told apart by code, by sentence and by the way they are fixed', () => {
    const causes = causesOf([
      finding({ code: 'A03' }),
      finding({ code: 'A04' }),
      finding({ code: 'A03', message: 'required' }),
      finding({ code: 'A03', fix: { way: 'trim', content: '' } }),
      finding({ code: 'A03', fix: { way: 'mark', content: '○' } }),
      finding({ code: 'A03' }),
    ]);
    expect(causes.map(({ findings }) => findings.length)).toEqual([2, 1, 1, 1, 1]);
    expect(new Set(causes.map(({ key }) => key)).size).toBe(5);
  });

  it('are told apart by what a composed sentence says', () => {
    const of = (is: string): ReturnType<typeof finding> => {
      const because = [{ message: 'life', holds: true, params: { is, end: 'R4' } } as const];
      const broken = [{ message: 'in', holds: false, params: { field: '', year: '' } } as const];
      return finding({ code: 'T05', composed: { because, broken } });
    };
    const causes = causesOf([of('over'), of('active'), of('over')]);
    expect(causes.map(({ findings }) => findings.length)).toEqual([2, 1]);
  });

  it('leave no finding out and hold none twice', () => {
    const all = [wide('A1', 'あ'), finding({ cell: 'B1' }), wide('A2', 'い'), finding({})];
    const held = causesOf(all).flatMap(({ findings }) => findings);
    expect(held).toHaveLength(all.length);
    expect(new Set(held)).toEqual(new Set(all));
  });
});
