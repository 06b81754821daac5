/** 安曇野市: years, units, directions and the policies of the master plan, each in one place. */
import type { PoliciesOfHeading } from '../../core/check/kinds/listing/policies-allowed';
import type { FiscalYear } from '../../core/fiscal-year';
import type { Directions } from '../../core/values/targets';

/** R2 to R6. */
export const YEARS: readonly FiscalYear[] = [2020, 2021, 2022, 2023, 2024];

/** The units of targets (docs/formats/azumino.md, Targets). */
export const UNITS: readonly string[] = [
  '%',
  '件',
  '人',
  '社',
  '橋',
  '施設',
  '業務',
  '事業',
  '区',
  '団体',
  'グループ',
  'kWh',
  'L',
];

/** Less is better of what these words name; the comparators 減, の縮減 and 以下 say it themselves. */
export const DIRECTIONS: Directions = {
  lessIsBetter: ['被害', '事故', '使用量', '時間外', '公債費比率', '負担比率'],
};

/** The policies of the master plan that each 基本方針 may serve (docs/formats/azumino.md, Z13). */
export const POLICIES: readonly PoliciesOfHeading[] = [
  { number: 1, title: '合理的かつ質の高い行政経営の実現', policies: [3, 4, 5] },
  {
    number: 2,
    title: 'みんなが行動し、互いに支え合い、助け合い、補い合う協働のまちづくりの推進',
    policies: [1, 2, 5],
  },
  {
    number: 3,
    title: '経営視点に立ち、市民のニーズに的確に対応できる行政サービスの提供',
    policies: [4],
  },
];

/** What the name of a plan holds that a period was made to end with. */
export const PLAN_WORDS: readonly string[] = [
  '計画',
  'プラン',
  '事業',
  'ビジョン',
  '戦略',
  '方針',
  '大綱',
];

/** What staff write to say that there is nothing. */
export const NOTHING: readonly string[] = ['なし', '特になし', '－', 'ー'];

/** Where targets and what was measured for them stand, and what they are judged by. */
export const RESULT_FIELDS = {
  of: 'plans',
  targets: 'targets',
  period: 'period',
  name: 'name',
  item: 'target',
  value: 'value',
  reference: 'reference',
  reset: 'newTarget',
  directions: DIRECTIONS,
} as const;
