/** What the workbook of the next plan will hold, said before it is opened. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { EditionResult } from '../../tasks/edition';
import { editionWords, ledgerLines } from '../../words/edition';
import { planPlace } from '../../words/plan-file';
import { PageHead } from '../page-head';
import { StaleNote } from '../stale-note';
import type { Run } from '../state/pane-run';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';

type Made = Pick<EditionResult['edition'], 'ledgers' | 'fixed' | 'left'>;

export function Contents(props: {
  readonly made: EditionResult;
  readonly stale: boolean;
  readonly opening: Run<null, [EditionResult]>;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const { made, stale, opening, onAgain, onBack } = props;
  const texts = useSurroundings().words.pane.nextPlan;
  const { plan, ...edition } = made.edition;
  const isOpening = opening.now.state === 'running';
  const [first = 0] = plan.years;
  return (
    <div className="stack">
      <PageHead back={texts.chooseAgain} disabled={isOpening} onBack={onBack}>
        {texts.contents}
      </PageHead>
      {stale && !isOpening && (
        <StaleNote text={texts.stale} action={texts.again} onAction={onAgain} />
      )}
      <p className="plan">
        <span className="quiet">{made.municipality}</span>
        <strong>{plan.title}</strong>
        <span className="quiet">{texts.span(first, plan.years.at(-1) ?? first)}</span>
      </p>
      <Carried {...edition} />
      <Fixed {...edition} />
      <Unfinished run={opening} />
      {opening.now.state === 'idle' && (
        <Button
          appearance="primary"
          size="large"
          icon={<OpenRegular />}
          onClick={() => opening.start(made)}
        >
          {texts.create}
        </Button>
      )}
      <p className="quiet">{texts.createText}</p>
    </div>
  );
}

/** How many records each ledger takes over, and what becomes of its fields; of further ledgers, when it is asked for. */
function Carried({ ledgers, left }: Made): ReactElement {
  const { language, pane } = useSurroundings().words;
  const words = editionWords(language);
  return (
    <section className="card" aria-label={pane.nextPlan.ledgers}>
      {ledgers.map((ledger, at) => {
        const [carried, ...lines] = ledgerLines(ledger, language);
        return (
          <details key={ledger.name} open={at === 0}>
            <summary>{carried}</summary>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        );
      })}
      {left.length > 0 && <p>{words.left(left)}</p>}
    </section>
  );
}

/** Texts of the plan that a person has to read. */
function Fixed({ fixed }: Made): ReactElement | null {
  const { language } = useSurroundings().words;
  if (fixed.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="message">
        <p>{editionWords(language).fixed(fixed.length)}</p>
        <ul>
          {fixed.map(({ at, steps, text }) => (
            <li key={at}>{`${planPlace(steps, language)}：${text}`}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
