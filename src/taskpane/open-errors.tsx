/** A warning before tabs are made: the ledgers still have errors, with the way to them. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export function OpenErrors(props: {
  readonly count: number;
  readonly texts: { readonly errors: (n: number) => string; readonly seeErrors: string };
  readonly onSee: () => void;
}): ReactElement | null {
  const { count, texts, onSee } = props;
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="message">{texts.errors(count)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onSee}>{texts.seeErrors}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
