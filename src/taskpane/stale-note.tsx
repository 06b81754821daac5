/** The mark that what is shown is older than the workbook, with the button that makes it new. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

export function StaleNote(props: {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}): ReactElement {
  return (
    <div className="stale">
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody className="message">{props.text}</MessageBarBody>
        <MessageBarActions>
          <Button icon={<ArrowClockwiseRegular />} onClick={props.onAction}>
            {props.action}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
