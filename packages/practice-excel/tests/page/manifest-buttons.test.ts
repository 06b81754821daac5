/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readRibbon } from '../../src/page/manifest-buttons';

const manifest = readFileSync('manifest.xml', 'utf8');

describe('the ribbon read out of the manifest', () => {
  it('has the tab and the four buttons in Japanese', () => {
    const ribbon = readRibbon(manifest, 'ja');
    expect(ribbon.tab).toBe('行革進捗');
    expect(ribbon.buttons.map(({ label }) => label)).toEqual([
      '検証',
      '集計',
      '様式',
      'パネルを開く',
    ]);
  });

  it('opens the pane at the verb of each button', () => {
    const { buttons } = readRibbon(manifest, 'ja');
    expect(buttons.map(({ query }) => query)).toEqual([
      '?verb=validate',
      '?verb=summarize',
      '?verb=sheets',
      '',
    ]);
  });

  it('takes the English texts from the overrides', () => {
    const ribbon = readRibbon(manifest, 'en');
    expect(ribbon.tab).toBe('Reform plan');
    expect(ribbon.buttons[0]?.label).toBe('Validate');
  });

  it('is empty for a manifest without version overrides', () => {
    expect(readRibbon('<OfficeApp/>', 'ja')).toEqual({ tab: '', buttons: [] });
  });
});
