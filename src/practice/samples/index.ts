/** The sample workbooks: one line a plan. */
import type { PracticeWorkbook } from '../workbook/model';
import { annakaWorkbook } from './annaka';
import { asahikawaWorkbook } from './asahikawa';
import { azuminoWorkbook } from './azumino';
import { kamifuranoWorkbook } from './kamifurano';
import { tomakomaiWorkbook } from './tomakomai';

export interface Sample {
  /** The plan's id; the file is named after it. */
  readonly id: string;
  readonly workbook: () => PracticeWorkbook;
}

export const samples: readonly Sample[] = [
  { id: 'asahikawa', workbook: asahikawaWorkbook },
  { id: 'annaka', workbook: annakaWorkbook },
  { id: 'tomakomai', workbook: tomakomaiWorkbook },
  { id: 'azumino', workbook: azuminoWorkbook },
  { id: 'kamifurano', workbook: kamifuranoWorkbook },
];
