/** One finding in full: where it is, the cell's content, its fix, its reason, and the rule behind it. */
import { Button } from '@fluentui/react-components';
import { ArrowRightRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { findingKey, reasonFor } from '../../core/submission';
import type { ValidateResult } from '../../tasks/validate-result';
import { PageHead } from '../page-head';
import { SeveritySign } from '../severity-sign';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';
import { causesOf } from './causes';
import { useValidation } from './store';
import { FixCard } from './fix-card';
import type { Page } from './list-position';
import { ReasonForm } from './reason-form';
import { RuleCard } from './rule-card';
import type { Shown } from './shown';

export function FindingPage(props: {
  readonly result: ValidateResult;
  readonly shown: Shown;
  readonly page: Extract<Page, { name: 'finding' }>;
}): ReactElement {
  const { result, shown, page } = props;
  const texts = useSurroundings().words.pane.finding;
  const { position } = useValidation();
  const finding = result.findings.find((each) => shown.keys.get(each) === page.key);
  const found = finding ? shown.findings.indexOf(finding) : -1;
  // If the finding is gone from the list, the one that followed it is now in its position.
  const at = found >= 0 ? found : page.at;
  const next = shown.findings[found >= 0 ? at + 1 : at];
  const previous = shown.findings[at - 1];

  const open = (other: Finding): void => {
    const key = shown.keys.get(other) ?? '';
    position.lastLine.current = key;
    position.go({ name: 'finding', key, at: shown.findings.indexOf(other) });
  };

  const steps = (
    <div className="line tight">
      {found >= 0 && (
        <span className="quiet">{texts.position(found + 1, shown.findings.length)}</span>
      )}
      <Button
        size="small"
        icon={<ChevronUpRegular />}
        aria-label={texts.previous}
        title={texts.previous}
        disabledFocusable={!previous}
        onClick={() => previous && open(previous)}
      />
      <Button
        size="small"
        icon={<ChevronDownRegular />}
        aria-label={texts.next}
        title={texts.next}
        disabledFocusable={!next}
        onClick={() => next && open(next)}
      />
    </div>
  );

  return (
    <div className="stack">
      <FindingHead subject={page.key} finding={finding} beside={steps} />
      {finding ? (
        <FindingParams key={findingKey(finding)} finding={finding} result={result} />
      ) : (
        <>
          <p>{texts.goneText}</p>
          {next && <Button onClick={() => open(next)}>{texts.next}</Button>}
        </>
      )}
    </div>
  );
}

function FindingHead(props: {
  readonly subject: string;
  readonly finding: Finding | undefined;
  readonly beside: ReactElement;
}): ReactElement {
  const { subject, finding, beside } = props;
  const { words } = useSurroundings();
  const { position } = useValidation();
  return (
    <PageHead
      back={words.pane.finding.back}
      onBack={() => position.go({ name: 'list' })}
      subject={subject}
      beside={beside}
    >
      {finding ? (
        <>
          <span className="line tight">
            <SeveritySign severity={finding.severity} />
            <span className="quiet">
              {words.pane.findings.severity[finding.severity]} {finding.code}
            </span>
          </span>
          <span className="sentence">{words.finding(finding)}</span>
        </>
      ) : (
        words.pane.finding.goneHeading
      )}
    </PageHead>
  );
}

function FindingParams(props: {
  readonly finding: Finding;
  readonly result: ValidateResult;
}): ReactElement {
  const { finding, result } = props;
  const { words } = useSurroundings();
  const { finding: texts, findings } = words.pane;
  const jump = useJump();
  const { sheetId, sheet, cell, record, item, field, year, value } = finding;
  const alike = alikeOf(finding, result);
  const entry = result.rules.find(({ code }) => code === finding.code);
  const subject = [
    record === '' ? '' : findings.record(record),
    item,
    field,
    year === '' ? '' : findings.year(year),
  ].filter(Boolean);
  return (
    <>
      <section className="card" aria-label={texts.where}>
        <p>{texts.place(sheet, cell)}</p>
        {subject.length > 0 && <p className="quiet">{subject.join('・')}</p>}
        {finding.sections.length > 0 && <p className="quiet">{finding.sections.join('、')}</p>}
        <p>
          <span className="label">{texts.content}</span>
          <span className="content" tabIndex={0} role="group" aria-label={texts.content}>
            {value.trim() === '' ? findings.emptyValue : value}
          </span>
        </p>
        <Button
          icon={<ArrowRightRegular />}
          onClick={() => jump(sheetId, cell, findings.jumped(sheet, cell))}
        >
          {texts.jump(cell)}
        </Button>
      </section>
      {finding.fix && <FixCard finding={finding} fix={finding.fix} alike={alike} />}
      {finding.severity === 'warning' && (
        <ReasonForm
          finding={finding}
          result={result}
          alike={alike.filter((each) => each !== finding && reasonFor(each, result.reasons) === '')}
        />
      )}
      {entry && <RuleCard entry={entry} />}
    </>
  );
}

/** Gives all findings of the same cause, this one included. */
function alikeOf(finding: Finding, { findings }: ValidateResult): readonly Finding[] {
  const sameCode = findings.filter(({ code }) => code === finding.code);
  return causesOf(sameCode).find((cause) => cause.findings.includes(finding))?.findings ?? [];
}
