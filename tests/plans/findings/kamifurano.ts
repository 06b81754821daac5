/** The findings of 上富良野町's sample, worked out from its facts: code, record, item, year. */
import type { FindingTable } from './table';

export const kamifurano: FindingTable = [
  // 達成できた, and the second half says なし.
  ['K09', '(1) 自治会組織の活動支援と連携 建設水道課', '', ''],
];
