/** What a person is told, and asked, where the workbook holds a part of the ledgers: one section's rows, or its status sheets. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CheckedPart } from '../core/check/engine/left-to-office';
import { useStore } from './state/use-store';
import { useSurroundings } from './surroundings';

/** Keeps an answer in the workbook; then what was read is void, and the caller reads anew. */
function useAnswer(onAnswered: () => void): {
  readonly answering: boolean;
  readonly answer: (isPart: boolean) => void;
} {
  const store = useStore();
  const { words, warn } = useSurroundings();
  const [answering, setAnswering] = useState(false);
  const answer = (isPart: boolean): void => {
    setAnswering(true);
    void store.answerPart(isPart).then((ended) => {
      setAnswering(false);
      if (!ended.ok) warn(words.trouble(ended.trouble));
      onAnswered();
    });
  };
  return { answering, answer };
}

/** The question whether the ledgers are one section's part. */
export function PartQuestion({ onAnswered }: { readonly onAnswered: () => void }): ReactElement {
  const texts = useSurroundings().words.pane.part;
  const { answering, answer } = useAnswer(onAnswered);
  return (
    <section className="stack" aria-labelledby="part-question">
      <h2 id="part-question">{texts.question}</h2>
      <p>{texts.questionText}</p>
      <Button className="wide" disabled={answering} onClick={() => answer(true)}>
        {texts.yes}
      </Button>
      <Button className="wide" disabled={answering} onClick={() => answer(false)}>
        {texts.no}
      </Button>
    </section>
  );
}

/** What was checked, and which rules the office checks. */
export function PartNote(props: {
  readonly part: CheckedPart;
  readonly onAnswered: () => void;
}): ReactElement {
  const { part, onAnswered } = props;
  const { words } = useSurroundings();
  const texts = words.pane.part;
  const { answering, answer } = useAnswer(onAnswered);
  return (
    <section aria-label={texts.leftToOffice}>
      <p className="quiet">
        {texts.of[part.of]}{' '}
        {part.of === 'rows' && (
          <Link as="button" disabled={answering} onClick={() => answer(false)}>
            {texts.whole}
          </Link>
        )}
      </p>
      <Accordion collapsible className="card snug">
        <AccordionItem value="left">
          <AccordionHeader as="h2" size="small">
            {texts.leftToOffice}
          </AccordionHeader>
          <AccordionPanel className="stack">
            <p className="quiet">{texts.leftToOfficeText}</p>
            <dl className="facts">
              {part.leftToOffice.map((entry) => (
                <div key={entry.code}>
                  <dt>{entry.code}</dt>
                  {words.rule(entry).map(({ checks }) => (
                    <dd key={checks}>{checks}</dd>
                  ))}
                </div>
              ))}
            </dl>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
