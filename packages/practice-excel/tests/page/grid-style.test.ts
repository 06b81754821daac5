import { describe, expect, it } from '@jest/globals';
import { gridStyle, practiceStyle } from '../../src/page/grid-style';
import { DEFAULT_STYLE } from '../../src/workbook/create';
import type { PracticeStyle } from '../../src/workbook/model';

const LOOKS: readonly (readonly [string, Partial<PracticeStyle>])[] = [
  ['a plain cell', {}],
  ['a heading', { bold: true, fontSize: 14, fill: '#DDEBF7', horizontal: 'Center', wrap: true }],
  ['an indented row', { indent: 2, horizontal: 'Left', vertical: 'Top' }],
  ['an amount', { numberFormat: '#,##0.0;△#,##0.0', horizontal: 'Right', indent: 1 }],
  ['underlines and strikes', { underline: 'Double', strikethrough: true, italic: true }],
  [
    'borders',
    {
      borders: {
        EdgeTop: { style: 'Continuous', weight: 'Medium', color: '#000000' },
        EdgeBottom: { style: 'Double', weight: 'Thick', color: '#FF0000' },
        EdgeLeft: { style: 'Dash', weight: 'Thin', color: '#00FF00' },
      },
    },
  ],
  ['alignments that the grid knows by another name', { horizontal: 'CenterAcrossSelection' }],
];

describe('a look in the grid', () => {
  it.each(LOOKS)('reads back as it was shown: %s', (_name, patch) => {
    const style: PracticeStyle = { ...DEFAULT_STYLE, ...patch };
    expect({ ...style, ...practiceStyle(gridStyle(style), style) }).toEqual(style);
  });

  it('keeps what the grid does not know', () => {
    const style: PracticeStyle = { ...DEFAULT_STYLE, shrink: true, locked: false };
    expect({ ...style, ...practiceStyle({ bl: 1 }, style) }).toEqual({ ...style, bold: true });
  });
});
