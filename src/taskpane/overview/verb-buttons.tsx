/** The three verbs as large buttons, each with what it will do. */
import { CompoundButton } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DocumentTableRegular,
  TableCalculatorRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import type { View } from '../view';

export function VerbButtons(props: {
  /** The workbook holds status sheets and no ledger: they can be checked, and nothing else. */
  readonly sheetsOnly: boolean;
  readonly onGo: (view: View) => void;
}): ReactElement {
  const { sheetsOnly, onGo } = props;
  const { pane } = useSurroundings().words;
  return (
    <div className="stack">
      <CompoundButton
        className="verb"
        appearance="primary"
        icon={<CheckmarkCircleRegular />}
        secondaryContent={pane.opening.validateText}
        onClick={() => onGo('validate')}
      >
        {pane.validate}
      </CompoundButton>
      {sheetsOnly ? (
        <p className="quiet">{pane.part.sheetsOnly}</p>
      ) : (
        <>
          <CompoundButton
            className="verb"
            icon={<TableCalculatorRegular />}
            secondaryContent={pane.opening.summarizeText}
            onClick={() => onGo('summarize')}
          >
            {pane.summarize}
          </CompoundButton>
          <CompoundButton
            className="verb"
            icon={<DocumentTableRegular />}
            secondaryContent={pane.opening.sheetsText}
            onClick={() => onGo('sheets')}
          >
            {pane.sheets}
          </CompoundButton>
        </>
      )}
    </div>
  );
}
