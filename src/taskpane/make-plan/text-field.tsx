/** A text that is decided when the person leaves its field or presses Enter: not at each letter, for everything is worked out anew. */
import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';

export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onDecide: (value: string) => void;
}): ReactElement {
  const { label, value, onDecide } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const decide = (): void => {
    const text = typed?.trim() ?? '';
    if (text !== '' && text !== value) onDecide(text);
    setTyped(null);
  };
  return (
    <Input
      size="small"
      type="text"
      aria-label={label}
      value={typed ?? value}
      onChange={(_event, data) => setTyped(data.value)}
      onBlur={decide}
      onKeyDown={({ key, nativeEvent }) => {
        // Enter that ends the choice of a Japanese spelling decides nothing.
        if (key === 'Enter' && !nativeEvent.isComposing) decide();
      }}
    />
  );
}
