/** The end of 様式: what was made, the way to the tabs, and the way back. */
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { SheetsResult } from '../../tasks/sheets';
import { PageHead } from '../page-head';
import { RevertButton } from '../revert-button';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';
import { useSheets } from './store';

const FIRST = 8;
const MORE = 50;

export function SheetsDone(props: {
  readonly result: SheetsResult;
  /** Goes back to what would be made now. */
  readonly onAgain: () => void;
}): ReactElement {
  const { result, onAgain } = props;
  const { tabs, sheets, collected, growing } = result;
  const { words, answer } = useSurroundings();
  const texts = words.pane.statusSheets;
  const { reverting } = useSheets();
  const [shown, setShown] = useState(FIRST);
  const jump = useJump();
  const left = tabs.length - shown;

  useEffect(() => answer(texts.done), [texts, answer]);

  return (
    <div className="stack">
      <PageHead
        back={texts.doneAgain}
        onBack={onAgain}
        disabled={reverting.now.state === 'running'}
      >
        {texts.done}
      </PageHead>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className="message">{texts.doneText(tabs.length, sheets)}</MessageBarBody>
      </MessageBar>
      <section className="stack close" aria-labelledby="made">
        <h2 id="made" className="label">
          {texts.made}
        </h2>
        {tabs.slice(0, shown).map(({ key, name, sheetId }, at) => (
          <Button
            key={key}
            className="wide"
            appearance={at === 0 ? 'primary' : 'secondary'}
            icon={<DocumentTableRegular />}
            aria-label={texts.goToTab(name)}
            onClick={() => jump(sheetId, 'A1', texts.opened(name))}
          >
            {name}
          </Button>
        ))}
        {left > 0 && (
          <Button size="small" onClick={() => setShown(shown + MORE)}>
            {texts.more(Math.min(left, MORE))}
          </Button>
        )}
      </section>
      {growing && <p className="quiet">{texts.moreRows}</p>}
      {collected && <p className="quiet">{texts.doneNext}</p>}
      <RevertButton reverting={reverting} />
    </div>
  );
}
