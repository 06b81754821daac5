/** Which columns the ledgers lack, and what to do about it. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';

export function MissingColumns({ missing }: { readonly missing: readonly string[] }): ReactElement {
  const { look: said } = useSurroundings().words.pane;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="message">
        <MessageBarTitle>{said.missing(missing.length)}</MessageBarTitle>
        <ul>
          {missing.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
        <p>{said.missingAdvice}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
