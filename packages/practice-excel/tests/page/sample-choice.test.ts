/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { addSampleChoice, sampleAskedFor } from '../../src/page/sample-choice';
import { pageWords } from '../../src/words/page';

const SAMPLES = [
  { id: 'one', title: 'A市 計画' },
  { id: 'two', title: 'B町 計画' },
];

describe('the sample that the address asks for', () => {
  it('is the one that it names, or the first where it names none', () => {
    expect(sampleAskedFor('?sample=two', SAMPLES)).toBe('two');
    expect(sampleAskedFor('', SAMPLES)).toBe('one');
  });

  it('is null where it is not in the list, as a plan without a sample is not', () => {
    expect(sampleAskedFor('?sample=three', SAMPLES)).toBeNull();
    expect(sampleAskedFor('', [])).toBeNull();
  });
});

describe('the choice among samples', () => {
  it('offers the list and no more, and shows a workbook of one’s own as such', () => {
    const group = document.createElement('div');
    const chosen: string[] = [];
    const choice = addSampleChoice(group, pageWords('ja'), (id) => chosen.push(id));
    choice.offer(SAMPLES);
    const select = group.querySelector('select');
    if (!select) throw new Error('no drop-down');
    expect([...select.options].filter((each) => !each.disabled).map(({ text }) => text)).toEqual([
      'A市 計画',
      'B町 計画',
    ]);
    choice.show('two');
    expect(select.value).toBe('two');
    choice.show(null);
    expect(select.selectedOptions[0]?.text).toBe(pageWords('ja').ownWorkbook);
    select.value = 'one';
    select.dispatchEvent(new Event('change'));
    expect(chosen).toEqual(['one']);
  });
});
