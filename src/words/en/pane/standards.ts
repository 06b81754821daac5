/** The items of the national rule for machine-readable tables (Ministry of Internal Affairs, 2020), as the pane cites them in English. */
import type { standards as japanese } from '../../ja/pane/standards';

export const standards: typeof japanese = {
  heading: 'National rule for machine-readable statistical tables (MIC, December 2020)',
  item: (number, title) => `${number} ${title}`,
  titles: {
    '1-2': 'One cell holds one datum',
    '1-3': 'Numbers are numbers, without text in them',
    '1-4': 'No merged cells',
    '1-5': 'No spaces or line breaks for looks',
    '1-6': 'Names of items are not left out',
    '1-7': 'Formulas are turned into values',
    '1-8': 'No objects',
    '1-9': 'Units are stated',
    '1-10': 'No machine-dependent characters',
    '1-11': 'Years in the western calendar, or eras with it',
    '2-1': 'Data are not split',
    '2-2': 'One table a sheet',
  },
};
