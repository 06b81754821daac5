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
  const texts = useSurroundings().words.pane.statusSheets;
  return (
    <div className="stack">
      <PageHead back={texts.askNo} onBack={onNo}>
        {texts.askHeading(tabs)}
      </PageHead>
      <p>{texts.askText}</p>
      <Button appearance="primary" onClick={onYes}>
        {texts.askYes(tabs)}
      </Button>
      <Button onClick={onNo}>{texts.askNo}</Button>
    </div>
  );
}
