/** The result of 検証 as a list: its head, the filters, and the findings. */
import { Button } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ValidateResult } from '../../tasks/validate-result';
import { useSurroundings } from '../surroundings';
import { useValidation } from './store';
import { FilterBar } from './filter-bar';
import { FindingsList } from './findings-list';
import { NoFindings } from './no-findings';
import type { Shown } from './shown';

export function Findings(props: {
  readonly result: ValidateResult;
  readonly shown: Shown;
  readonly returning: boolean;
}): ReactElement {
  const { result, shown, returning } = props;
  const texts = useSurroundings().words.pane.findings;
  const { position, choose } = useValidation();
  const { ledgers, findings } = result;
  const records = ledgers.reduce((sum, ledger) => sum + ledger.records, 0);
  const hidden = ledgers.reduce((sum, ledger) => sum + ledger.hiddenRows, 0);
  const fixable = shown.findings.filter(({ fix }) => fix);

  if (findings.length === 0) return <NoFindings records={records} hidden={hidden} />;
  return (
    <>
      <FilterBar result={result} counts={shown.counts} section={shown.section} />
      <div className="line above">
        <p className="quiet">
          {texts.sentences([
            texts.shown(shown.findings.length, findings.length),
            texts.checked(records),
            ...(hidden > 0 ? [texts.hidden(hidden)] : []),
          ])}
        </p>
        {fixable.length > 0 && (
          <Button
            size="small"
            icon={<WrenchRegular />}
            onClick={() => position.go({ name: 'fixes', findings: fixable })}
          >
            {texts.fixShown(fixable.length)}
          </Button>
        )}
      </div>
      {shown.findings.length > 0 ? (
        <FindingsList
          lines={shown.lines}
          result={result}
          returning={returning}
          onOpen={(finding, key) =>
            position.go({ name: 'finding', key, at: shown.findings.indexOf(finding) })
          }
        />
      ) : (
        <div className="stack">
          <p>{texts.noneShown}</p>
          <Button
            onClick={() => {
              choose({ shown: 'all', hideExplained: false });
              position.setSection('all');
            }}
          >
            {texts.showAll}
          </Button>
        </div>
      )}
    </>
  );
}
