/** 様式: says that status sheets come with a later version, and what works now. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from './surroundings';
import type { View } from './view';

export function Later({ onGo }: { readonly onGo: (view: View) => void }): ReactElement {
  const { pane } = useSurroundings().words;
  return (
    <section className="stack">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody className="message">
          <MessageBarTitle>{pane.later.heading}</MessageBarTitle>
          <p>{pane.later.text}</p>
        </MessageBarBody>
      </MessageBar>
      <div className="row">
        <Button onClick={() => onGo('validate')}>{pane.validate}</Button>
        <Button onClick={() => onGo('summarize')}>{pane.summarize}</Button>
      </div>
    </section>
  );
}
