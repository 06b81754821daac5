/** A warning before tabs are made: the ledgers still have errors, with the way to them. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export function OpenErrors(props: {
  readonly count: number;
  readonly said: { readonly errors: (n: number) => string; readonly seeErrors: string };
  readonly onSee: () => void;
}): ReactElement | null {
  const { count, said, onSee } = props;
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="message">{said.errors(count)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onSee}>{said.seeErrors}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
