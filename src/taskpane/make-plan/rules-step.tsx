/** 決まり: each proposed rule as a sentence with its present findings, on or off, and its severity; and rules of one's own. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ruleBook } from '../../core/check/engine/rule-book';
import { SEVERITIES } from '../../core/finding';
import type { RuleGuess } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { withoutOwnRule, withRule } from './decisions';
import { JumpLink } from './jump-link';
import { OwnRule } from './own-rule';
import { useStep } from './use-making';

export function RulesStep(): ReactElement {
  const { made } = useStep();
  const { words } = useSurroundings();
  const texts = words.pane.makePlan.rules;
  const { rules, reading } = made.proposal;
  // Rules that are off have their sentences too.
  const sentences = useMemo(() => {
    if (!reading) return new Map<string, string>();
    const book = ruleBook({ ...reading.plan, rules: rules.map(({ rule }) => rule) });
    return new Map(
      book.map((entry) => [
        entry.code,
        words
          .rule(entry)
          .map(({ checks }) => checks)
          .join(''),
      ]),
    );
  }, [rules, reading, words]);
  const groups = [
    { heading: texts.own, members: rules.filter(({ own }) => own) },
    { heading: texts.usual, members: rules.filter(({ own, usual }) => !own && usual) },
    { heading: texts.others, members: rules.filter(({ own, usual }) => !own && !usual) },
  ];
  return (
    <>
      <p role="status">{texts.on(rules.filter(({ on }) => on).length, rules.length)}</p>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ heading, members }) => (
          <RuleGroup key={heading} heading={heading} members={members} sentences={sentences} />
        ))}
      <OwnRule />
    </>
  );
}

function RuleGroup(props: {
  readonly heading: string;
  readonly members: readonly RuleGuess[];
  readonly sentences: ReadonlyMap<string, string>;
}): ReactElement {
  const { heading, members, sentences } = props;
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id} className="label">
        {heading}
      </h2>
      <ul className="plain">
        {members.map((guess) => (
          <li key={guess.key}>
            <RuleLine guess={guess} sentence={sentences.get(guess.rule.code) ?? guess.key} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RuleLine(props: { readonly guess: RuleGuess; readonly sentence: string }): ReactElement {
  const { guess, sentence } = props;
  const { draft, decide } = useStep();
  const { words } = useSurroundings();
  const texts = words.pane.makePlan.rules;
  const { key, rule, on, own, findings, examples } = guess;
  const [first] = examples;
  return (
    <>
      <Checkbox
        className="tick"
        checked={on}
        label={sentence}
        onChange={(_event, { checked }) =>
          decide({ choices: withRule(draft.choices, key, { on: checked === true }) })
        }
      />
      <div className="line under">
        {first && first.cell !== null ? (
          <JumpLink sheetId={first.sheetId} sheet={first.sheet} address={first.cell}>
            {texts.findingsGo(findings, first.cell)}
          </JumpLink>
        ) : (
          <span className="quiet">{texts.findings(findings)}</span>
        )}
        {on && (
          <Select
            size="small"
            aria-label={texts.severity(sentence)}
            value={rule.severity}
            onChange={(_event, { value }) => {
              const severity = SEVERITIES.find((known) => known === value);
              if (severity) decide({ choices: withRule(draft.choices, key, { severity }) });
            }}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {words.pane.findings.severity[severity]}
              </option>
            ))}
          </Select>
        )}
      </div>
      {own && (
        <Button
          size="small"
          appearance="subtle"
          className="under"
          onClick={() => decide({ choices: withoutOwnRule(draft.choices, rule.code) })}
        >
          {texts.remove}
        </Button>
      )}
    </>
  );
}
