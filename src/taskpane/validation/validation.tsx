/** 検証: runs the check, then shows its findings, one of them, the fixes or the tools; the mark when the workbook has changed. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { ValidateResult } from '../../tasks/validate-result';
import { PartNote, PartQuestion } from '../part-notes';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { AnswerPlan } from '../verbs';
import { useValidation } from './store';
import { FindingPage } from './finding-page';
import { Findings } from './findings';
import { FixesPage } from './fixes-page';
import { Head } from './head';
import { useShown } from './shown';
import { ToolsPage } from './tools-page';

export function Validation(props: { readonly onAnswerPlan: AnswerPlan }): ReactElement {
  const { onAnswerPlan } = props;
  const { words, answer } = useSurroundings();
  const texts = words.pane;
  const { validating } = useValidation();
  const { now, latest, begin, unasked } = validating;

  useEffect(() => begin(), [begin]);

  // Announced when a run ends, not when a person comes back to its result or gives a reason.
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && now.state === 'done') {
      const { error, warning, info } = now.result.counts;
      if (!unasked) answer(texts.findings.result(error, warning, info));
    }
    wasRunning.current = now.state === 'running';
  }, [now, unasked, texts, answer]);

  if (latest) return <Pages result={latest} />;
  return (
    <div className="stack">
      <Unfinished run={validating} onAnswerPlan={onAnswerPlan} />
      {now.state === 'idle' && (
        <Button appearance="primary" onClick={() => validating.start()}>
          {texts.validate}
        </Button>
      )}
    </div>
  );
}

function Pages({ result }: { readonly result: ValidateResult }): ReactElement {
  const texts = useSurroundings().words.pane.findings;
  const store = useValidation();
  const { validating, position, writing } = store;
  const shown = useShown(result, store);
  const { page } = position;
  const cameFrom = useRef(page.name);
  useEffect(() => {
    cameFrom.current = page.name;
  }, [page.name]);

  if (page.name === 'finding') return <FindingPage result={result} shown={shown} page={page} />;
  if (page.name === 'fixes') return <FixesPage findings={page.findings} />;
  if (page.name === 'tools') return <ToolsPage />;
  return (
    <div className="stack">
      {validating.now.state === 'trouble' && <Unfinished run={validating} />}
      {writing.reporting.now.state === 'trouble' && <Unfinished run={writing.reporting} />}
      {validating.stale && validating.now.state === 'done' && (
        <StaleNote text={texts.stale} action={texts.again} onAction={() => validating.start()} />
      )}
      <Head result={result} />
      {result.asksPart && <PartQuestion onAnswered={() => validating.start()} />}
      {result.part && <PartNote part={result.part} onAnswered={() => validating.start()} />}
      <Findings result={result} shown={shown} returning={cameFrom.current !== 'list'} />
    </div>
  );
}
