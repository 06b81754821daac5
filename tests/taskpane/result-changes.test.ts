/** What follows from reasons, and what a new result says beside an old one. */
import { describe, expect, it } from '@jest/globals';
import { findingKey } from '../../src/core/submission';
import { changesBetween, withReasons } from '../../src/taskpane/validation/result-changes';
import { finding, resultOf } from './findings-for-tests';

const warning = finding({ code: 'A15', severity: 'warning', cell: 'B2', sections: ['総務部'] });

describe('a reason', () => {
  it('makes a plan with one warning ready for submission, and its section done', () => {
    const before = resultOf([warning]);
    expect(before.submission.ready).toBe(false);
    const after = withReasons(before, { [findingKey(warning)]: '別紙のとおり' });
    expect(after.submission).toEqual({ ready: true, errors: 0, unexplained: 0, explained: 1 });
    expect(after.sections.find(({ section }) => section === '総務部')?.open).toBe(0);
  });

  it('that is taken back makes the warning stand in the way again', () => {
    const explained = resultOf([warning], { [findingKey(warning)]: '別紙のとおり' });
    expect(withReasons(explained, {}).submission.ready).toBe(false);
  });
});

describe('changes between results', () => {
  it('are the findings that went and those that came', () => {
    const a = finding({ record: '1' });
    const b = finding({ record: '2' });
    const c = finding({ record: '3' });
    expect(changesBetween([a, b], [b, c])).toEqual({ gone: 1, come: 1 });
    expect(changesBetween([a, b], [a, b])).toEqual({ gone: 0, come: 0 });
  });

  it('do not count findings that only moved to another row', () => {
    expect(changesBetween([finding({ cell: 'A5' })], [finding({ cell: 'A6' })])).toEqual({
      gone: 0,
      come: 0,
    });
  });

  it('count equal findings one by one', () => {
    const twice = [finding({}), finding({ cell: 'A9' })];
    expect(changesBetween(twice, [finding({})])).toEqual({ gone: 1, come: 0 });
  });
});
