/** Which columns the ledgers lack, and what to do about it. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';

export function MissingColumns({ missing }: { readonly missing: readonly string[] }): ReactElement {
  const { opening: texts } = useSurroundings().words.pane;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="message">
        <MessageBarTitle>{texts.missing(missing.length)}</MessageBarTitle>
        <ul>
          {missing.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
        <p>{texts.missingAdvice}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
