/** 次の計画をつくる: what a person chooses, what it comes to, and that the new workbook is open. Loaded when it is asked for. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PageHead } from '../page-head';
import { useRun } from '../state/use-store';
import { useUpToDate } from '../state/use-up-to-date';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { AnswerPlan } from '../verbs';
import { firstChoice } from './choice';
import { Choose } from './choose';
import { Contents } from './contents';
import type { NextPlanPage } from './use-next-plan';

export default function NextPlan(props: {
  readonly page: NextPlanPage;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { page, onAnswerPlan } = props;
  const texts = useSurroundings().words.pane.nextPlan;
  const proposing = useRun(({ edition }) => edition.proposing);
  const making = useRun(({ edition }) => edition.making);
  const opening = useRun(({ edition }) => edition.opening);

  // The list of records is read anew as often as the ledger changes.
  const { latest: proposal } = proposing;
  useUpToDate(proposing);

  const chooseAgain = (): void => {
    opening.clear();
    making.clear();
  };
  const close = (): void => {
    chooseAgain();
    page.close();
  };

  if (opening.now.state === 'done' && making.latest)
    return <Opened title={making.latest.edition.plan.title} onClose={close} />;
  if (making.now.state === 'done')
    return (
      <Contents
        made={making.now.result}
        stale={making.stale}
        opening={opening}
        onAgain={() => {
          opening.clear();
          making.retry();
        }}
        onBack={chooseAgain}
      />
    );
  const choice =
    proposal && page.choice?.planId !== proposal.plan.id ? firstChoice(proposal) : page.choice;
  return (
    <div className="stack">
      <PageHead back={texts.back} onBack={close}>
        {texts.open}
      </PageHead>
      {proposal && choice ? (
        <Choose proposal={proposal} choice={choice} onChoose={page.choose} making={making} />
      ) : (
        <Unfinished run={proposing} onAnswerPlan={onAnswerPlan} />
      )}
    </div>
  );
}

function Opened(props: { readonly title: string; readonly onClose: () => void }): ReactElement {
  const { title, onClose } = props;
  const texts = useSurroundings().words.pane.nextPlan;
  return (
    <div className="stack">
      <PageHead back={texts.back} onBack={onClose}>
        {texts.done}
      </PageHead>
      <p>{texts.doneText(title)}</p>
      <p className="quiet">{texts.doneHere}</p>
      <Button onClick={onClose}>{texts.back}</Button>
    </div>
  );
}
