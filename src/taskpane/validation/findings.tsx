/** The result of 検証: counts that filter, the choices of section and grouping, and the list. */
import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { countBySeverity } from '../../core/finding';
import type { ValidateResult } from '../../tasks/contract';
import type { Choices } from '../choices';
import { useSurroundings } from '../surroundings';
import { FilterBar } from './filter-bar';
import { FindingsList } from './findings-list';
import { NoFindings } from './no-findings';
import { groupedLines, ofSection, ofSeverity, sectionCounts } from './sorted-findings';
import type { SectionFilter } from './sorted-findings';

export function Findings(props: {
  readonly result: ValidateResult;
  /** null where a button for it stands above already. */
  readonly onAgain: (() => void) | null;
}): ReactElement {
  const { verbs, words } = useSurroundings();
  const said = words.pane.findings;
  const [choices, setChoices] = useState<Choices>(verbs.recall);
  const [section, setSection] = useState<SectionFilter>('all');
  const { result } = props;
  const { findings } = result;

  const sections = useMemo(() => sectionCounts(findings), [findings]);
  // After a new run, the chosen section may have no findings left.
  const known =
    typeof section === 'string' ||
    sections.sections.some((each) => each.section === section.section);
  const chosen = known ? section : 'all';
  const here = useMemo(() => ofSection(findings, chosen), [findings, chosen]);
  const shown = useMemo(() => ofSeverity(here, choices.shown), [here, choices.shown]);
  const lines = useMemo(() => groupedLines(shown, choices.grouping), [shown, choices.grouping]);
  const counts = useMemo(() => countBySeverity(here), [here]);

  const records = result.ledgers.reduce((sum, ledger) => sum + ledger.records, 0);
  const hidden = result.ledgers.reduce((sum, ledger) => sum + ledger.hiddenRows, 0);

  const choose = (change: Partial<Choices>): void => {
    const next = { ...choices, ...change };
    setChoices(next);
    verbs.remember(next);
  };

  if (findings.length === 0) return <NoFindings records={records} hidden={hidden} />;
  return (
    <>
      <FilterBar
        counts={counts}
        sections={sections}
        all={findings.length}
        choices={choices}
        section={chosen}
        onChoose={choose}
        onSection={setSection}
      />
      <div className="line above">
        <p className="quiet">
          {said.sentences([
            said.shown(shown.length, findings.length),
            said.checked(records),
            ...(hidden > 0 ? [said.hidden(hidden)] : []),
          ])}
        </p>
        {props.onAgain && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            onClick={props.onAgain}
          >
            {said.again}
          </Button>
        )}
      </div>
      {shown.length > 0 ? (
        <FindingsList lines={lines} total={shown.length} />
      ) : (
        <div className="stack">
          <p>{said.noneShown}</p>
          <Button
            onClick={() => {
              choose({ shown: 'all' });
              setSection('all');
            }}
          >
            {said.showAll}
          </Button>
        </div>
      )}
    </>
  );
}
