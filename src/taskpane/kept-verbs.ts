/** The verbs as the pane has them: what they have done is kept in 履歴. */
import { keepLine } from '../tasks/history';
import { loggedVerbs } from './logged-verbs';
import { quietVerbs, recallWho } from './verbs';
import type { Verbs } from './verbs';

export const verbs: Verbs = loggedVerbs(quietVerbs, (done) =>
  keepLine({ ...done, who: recallWho(), at: new Date() }),
);
