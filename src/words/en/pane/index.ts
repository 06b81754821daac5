/** What the pane says, in English; one file a view beside. */
import type { pane as japanese } from '../../ja/pane';
import { asOf } from './as-of';
import { causes } from './causes';
import { collecting } from './collecting';
import { comparing } from './comparing';
import { finding } from './finding';
import { findings } from './findings';
import { fixes } from './fixes';
import { frame } from './frame';
import { history } from './history';
import { nextPlan } from './next-plan';
import { makePlan } from './make-plan';
import { opening } from './opening';
import { part } from '../part';
import { ownPlan } from './own-plan';
import { statusSheets } from './sheets';
import { standards } from './standards';
import { summary } from './summary';
import { tools } from './tools';

export const pane: typeof japanese = {
  ...frame,
  opening,
  nextPlan,
  makePlan,
  asOf,
  history,
  part,
  ownPlan,
  findings,
  causes,
  finding,
  standards,
  fixes,
  tools,
  summary,
  statusSheets,
  collecting,
  comparing,
};
