/** The findings of 安中市's sample, worked out from its facts: code, record, item, year. */
import type { FindingTable } from './table';

export const annaka: FindingTable = [
  // No 目標の状態 was printed.
  ['N04', '18', '', ''],
  // R2 has no stage.
  ['N05', '29', '', 'R2'],
  // R6 has no goal.
  ['N08', '6', '', 'R6'],
  // Nothing in the box, no figure in a year, and no goal that is a publication.
  ['N09', '2', '', ''],
  ['N09', '3', '', ''],
  ['N09', '6', '', ''],
  ['N09', '7', '', ''],
  ['N09', '9', '', ''],
  ['N09', '10', '', ''],
  ['N09', '13', '', ''],
  ['N09', '15', '', ''],
  ['N09', '17', '', ''],
  ['N09', '18', '', ''],
  ['N09', '19', '', ''],
  ['N09', '20', '', ''],
  ['N09', '21', '', ''],
  ['N09', '22', '', ''],
  ['N09', '26', '', ''],
  ['N09', '27', '', ''],
  ['N09', '28', '', ''],
  ['N09', '29', '', ''],
  ['N09', '31', '', ''],
  ['N09', '33', '', ''],
  ['N09', '36', '', ''],
  // Figures in the years and no 目標の数値.
  ['N10', '4', '', ''],
  ['N10', '14', '', ''],
  ['N10', '25', '', ''],
  ['N10', '32', '', ''],
  // Figures in the years and no 現状の数値.
  ['N11', '14', '', ''],
  ['N11', '25', '', ''],
  // 15団体 now, 14団体 in R2, and 16団体 to be reached.
  ['N14', '8', '', ''],
  // しみんの声回答発送まで in the box, 回答発送まで in the years.
  ['N16', '4', '', ''],
  // 達成 without 目標の数値.
  ['N18', '11', '', ''],
  ['N18', '29', '', ''],
  // The goals of 17 are those of 16 with other endings: 48 signs and 51 in R2, 36 and 35 afterwards.
  ['N20', '17', '', 'R2'],
  ['N20', '17', '', 'R3'],
  ['N20', '17', '', 'R4'],
  ['N20', '17', '', 'R5'],
  ['N20', '17', '', 'R6'],
];
