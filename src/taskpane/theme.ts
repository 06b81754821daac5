/** The pane's look: Fluent's light theme in a deep green of its own, with the fonts of Japanese Windows. */
import { createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

const green: BrandVariants = {
  10: '#020503',
  20: '#0c1d16',
  30: '#0e3023',
  40: '#0f3e2d',
  50: '#104d37',
  60: '#115c42',
  70: '#116b4c',
  80: '#127a57',
  90: '#2e8867',
  100: '#489676',
  110: '#60a387',
  120: '#79b198',
  130: '#92bfa9',
  140: '#abcdbb',
  150: '#c5dbce',
  160: '#dfeae2',
};

const FONTS = '"Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", system-ui, sans-serif';

export const theme: Theme = {
  ...createLightTheme(green),
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
};
