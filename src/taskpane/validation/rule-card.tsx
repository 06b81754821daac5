/** The rule behind a finding: what it checks, why, an example, and the national standard's items. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BookEntry } from '../../core/check/engine/rule-book';
import type { RuleSentences } from '../../words/rule-words';
import { useSurroundings } from '../surroundings';

export function RuleCard({ entry }: { readonly entry: BookEntry }): ReactElement {
  const { words } = useSurroundings();
  return (
    <Accordion collapsible className="card snug">
      <AccordionItem value="rule">
        <AccordionHeader as="h2" size="small">
          {words.pane.finding.rule(entry.code)}
        </AccordionHeader>
        <AccordionPanel className="stack">
          {words.rule(entry).map((rule) => (
            <OneRule key={rule.checks} rule={rule} />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function OneRule({ rule }: { readonly rule: RuleSentences }): ReactElement {
  const { pane } = useSurroundings().words;
  const texts = pane.finding;
  return (
    <dl className="facts">
      <dt>{texts.checks}</dt>
      <dd>{rule.checks}</dd>
      <dt>{texts.why}</dt>
      <dd>{rule.why}</dd>
      <dt>{texts.example}</dt>
      <dd>
        <p className="example">
          <strong>✕ {texts.wrong}</strong> {rule.example.wrong}
        </p>
        <p className="example">
          <strong>○ {texts.right}</strong> {rule.example.right}
        </p>
      </dd>
      {rule.standards && rule.standards.length > 0 && (
        <>
          <dt>{pane.standards.heading}</dt>
          {rule.standards.map((number) => (
            <dd key={number}>{pane.standards.item(number, pane.standards.titles[number])}</dd>
          ))}
        </>
      )}
    </dl>
  );
}
