/** How the sheets of sections' files come into this workbook, step by step. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';

/** In the form that the command line accepts. */
const COMMAND = 'torikumi collect IN.xlsx … --into LEDGER.xlsx --out OUT.xlsx';

export function HowToCollect(): ReactElement {
  const texts = useSurroundings().words.pane.collecting;
  return (
    <Accordion collapsible>
      <AccordionItem value="how">
        <AccordionHeader size="small" className="wraps">
          {texts.howHeading}
        </AccordionHeader>
        <AccordionPanel className="stack close">
          <ol className="steps">
            {texts.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="quiet">{texts.howNames}</p>
          <p className="quiet">{texts.howFiles}</p>
          <code className="command">{COMMAND}</code>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
