/** The plans that have a sample workbook, and what its sheets hold: one line a plan. Not in the add-in's bundle: they are its files. */
import type { Plan } from '../../core/plan';
import { annaka } from '../annaka';
import { annakaSample } from '../annaka/sample';
import { asahikawa } from '../asahikawa';
import { asahikawaSample } from '../asahikawa/sample';
import { azumino } from '../azumino';
import { azuminoSample } from '../azumino/sample';
import { kamifurano } from '../kamifurano';
import { kamifuranoSample } from '../kamifurano/sample';
import { tomakomai } from '../tomakomai';
import { tomakomaiSample } from '../tomakomai/sample';
import type { SampleSheet } from './sheet';

export interface Sample {
  readonly plan: Plan;
  readonly sheets: () => readonly SampleSheet[];
}

export const samples: readonly Sample[] = [
  { plan: asahikawa, sheets: asahikawaSample },
  { plan: annaka, sheets: annakaSample },
  { plan: tomakomai, sheets: tomakomaiSample },
  { plan: azumino, sheets: azuminoSample },
  { plan: kamifurano, sheets: kamifuranoSample },
];
