/** Asks before a run makes very many tabs. */
import { Button } from '@fluentui/react-components';
import { PageHead } from '../page-head';
import { useSurroundings } from '../surroundings';
import type { ReactElement } from 'react';

export function ManyTabs(props: {
  readonly tabs: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): ReactElement {
  const { tabs, onYes, onNo } = props;
  const said = useSurroundings().words.pane.statusSheets;
  return (
    <div className="stack">
      <PageHead back={said.askNo} onBack={onNo}>
        {said.askHeading(tabs)}
      </PageHead>
      <p>{said.askText}</p>
      <Button appearance="primary" onClick={onYes}>
        {said.askYes(tabs)}
      </Button>
      <Button onClick={onNo}>{said.askNo}</Button>
    </div>
  );
}
