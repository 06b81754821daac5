/** Which view an address opens, and in which language. */
import { describe, expect, it } from '@jest/globals';
import { viewOf } from '../../src/taskpane/view';
import { languageFor } from '../../src/words/language';

describe('the address of the pane', () => {
  it('opens the view of its verb', () => {
    expect(viewOf('?verb=validate')).toBe('validate');
    expect(viewOf('?_host_Info=Excel$Win32&verb=summarize')).toBe('summarize');
  });

  it('opens the overview without a verb, and with an unknown one', () => {
    expect(viewOf('')).toBe('overview');
    expect(viewOf('?verb=format')).toBe('overview');
  });
});

describe('the language', () => {
  it('is English where Excel is English, and Japanese anywhere else', () => {
    expect(languageFor('en-US')).toBe('en');
    expect(languageFor('EN')).toBe('en');
    expect(languageFor('ja-JP')).toBe('ja');
    expect(languageFor('fr-FR')).toBe('ja');
  });
});
