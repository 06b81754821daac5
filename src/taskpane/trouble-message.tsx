/** A trouble: one sentence, the state of the workbook after it, a way to try again, and details to copy. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Trouble } from '../core/outcome';
import { useSurroundings } from './surroundings';

export function TroubleMessage(props: {
  readonly trouble: Trouble;
  /** Left out where trying again cannot help. */
  readonly onRetry?: () => void;
}): ReactElement {
  const { trouble, onRetry } = props;
  const { words } = useSurroundings();
  return (
    <section className="stack" role="alert">
      <MessageBar intent={trouble.aftermath === 'done' ? 'warning' : 'error'} layout="multiline">
        <MessageBarBody className="message">
          <p>{words.trouble(trouble)}</p>
          <p>{words.aftermath(trouble.aftermath)}</p>
        </MessageBarBody>
      </MessageBar>
      {onRetry && (
        <Button appearance="primary" onClick={onRetry}>
          {words.pane.trouble.retry}
        </Button>
      )}
      <TroubleDetails trouble={trouble} />
    </section>
  );
}

function TroubleDetails({ trouble }: { readonly trouble: Trouble }): ReactElement {
  const { verbs, words, answer } = useSurroundings();
  const texts = words.pane.trouble;
  const [params, setFacts] = useState<readonly string[]>([]);
  const text = [
    `${trouble.code} / ${trouble.aftermath}`,
    ...(trouble.detail ? [trouble.detail] : []),
    ...params,
  ].join('\n');

  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => answer(texts.copied),
      () => answer(texts.copyFailed),
    );
  };

  return (
    <Accordion collapsible onToggle={() => setFacts(verbs.diagnostics())}>
      <AccordionItem value="details">
        <AccordionHeader size="small">{texts.details}</AccordionHeader>
        <AccordionPanel>
          <p className="quiet">{texts.detailsText}</p>
          <pre className="details" tabIndex={0} aria-label={texts.details}>
            {text}
          </pre>
          <Button size="small" onClick={copy}>
            {texts.copy}
          </Button>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
