/** The proposed title of an edition moves the years that it names. */
import { describe, expect, it } from '@jest/globals';
import { proposedTitle } from '../../../../src/core/plan/edition/proposed-title';
import { span } from '../../../../src/core/plan/edition/year-shift';

describe('the proposed title', () => {
  it('moves a year in short, in full or of the calendar', () => {
    expect(proposedTitle('町政運営推進プランR2', { from: [2020], to: [2021] })).toBe(
      '町政運営推進プランR3',
    );
    const shift = { from: span(2016, 2019), to: span(2020, 2023) };
    expect(proposedTitle('行財政改革推進プログラム2016', shift)).toBe(
      '行財政改革推進プログラム2020',
    );
    expect(proposedTitle('平成28年度からの計画', shift)).toBe('令和2年度からの計画');
  });

  it('moves every year that it names, each once, and no part of a longer number', () => {
    const shift = { from: span(2020, 2024), to: span(2024, 2028) };
    expect(proposedTitle('行革プランR2-R6', shift)).toBe('行革プランR6-R10');
    expect(proposedTitle('計画（令和2年度～令和6年度）', shift)).toBe(
      '計画（令和6年度～令和10年度）',
    );
    expect(proposedTitle('R20号の計画', shift)).toBe('R20号の計画');
  });

  it('counts 第…次 on, in the digits that the title has', () => {
    const shift = { from: span(2020, 2024), to: span(2025, 2029) };
    expect(proposedTitle('第3次行政改革大綱 実施計画', shift)).toBe('第4次行政改革大綱 実施計画');
    expect(proposedTitle('第９次行政改革大綱', shift)).toBe('第１０次行政改革大綱');
    expect(proposedTitle('行政創革プラン', shift)).toBe('行政創革プラン');
  });
});
