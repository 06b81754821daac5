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

export function VerbButtons({ onGo }: { readonly onGo: (view: View) => void }): ReactElement {
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
    </div>
  );
}
