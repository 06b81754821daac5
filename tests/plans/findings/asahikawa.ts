/** The findings of 旭川市's sample, worked out from its facts: code, record, item, year. */
import type { FindingTable } from './table';

export const asahikawa: FindingTable = [
  // The target of 200百万円 has no amount in any year.
  ['A09', '64', '', ''],
  // A year with a plan, and no account of it or なし; no account before says that the work was over.
  ['A14', '4', '', 'H30'],
  ['A14', '4', '', 'R1'],
  ['A14', '5', '', 'H30'],
  ['A14', '20', '', 'R1'],
  ['A14', '64', '', 'H28'],
  ['A14', '123', '', 'H30'],
  // 実施, but what enters the rollup is less than the target: 66 27百万円 of 30, 83 with its general account only.
  ['A17', '66', '', ''],
  ['A17', '77', '', ''],
  ['A17', '79', '', ''],
  ['A17', '83', '', ''],
  ['A17', '87', '', ''],
  // Amounts printed as 8,847千円, without more to them, that numbers could hold.
  ['C10', '75', '', 'H29'],
  ['C10', '75', '', 'H30'],
  ['C10', '75', '', 'R1'],
  // ㈱ in the names of three companies.
  ['C15', '32', '', ''],
  ['C15', '33', '', ''],
  ['C15', '34', '', ''],
  // Reports of one length in all four years are copies of the first (assets/samples/README.md).
  ['A15', '3', '', 'H29'],
  ['A15', '3', '', 'H30'],
  ['A15', '3', '', 'R1'],
  ['A15', '78', '', 'H29'],
  ['A15', '78', '', 'H30'],
  ['A15', '78', '', 'R1'],
  ['A15', '87', '', 'H29'],
  ['A15', '87', '', 'H30'],
  ['A15', '87', '', 'R1'],
  ['A15', '94', '', 'H29'],
  ['A15', '94', '', 'H30'],
  ['A15', '94', '', 'R1'],
  ['A15', '96', '', 'H29'],
  ['A15', '96', '', 'H30'],
  ['A15', '96', '', 'R1'],
  ['A15', '111', '', 'H29'],
  ['A15', '111', '', 'H30'],
  ['A15', '111', '', 'R1'],
  ['A15', '114', '', 'H29'],
  ['A15', '114', '', 'H30'],
  ['A15', '114', '', 'R1'],
  ['A15', '127', '', 'H29'],
  ['A15', '127', '', 'H30'],
  ['A15', '127', '', 'R1'],
];
