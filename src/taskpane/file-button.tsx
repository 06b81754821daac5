/** A button by which a person chooses a file of their computer; it is read, and goes nowhere. */
import { Button } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReactElement } from 'react';

export function FileButton(props: {
  /** What the field is called for screen readers; the button says `children`. */
  readonly label: string;
  /** The kinds of file that are offered, as a field of HTML takes them. */
  readonly accept: string;
  readonly onChoose: (chosen: File) => void;
  readonly button?: Pick<ButtonProps, 'appearance' | 'className' | 'disabledFocusable' | 'icon'>;
  readonly children: string;
}): ReactElement {
  const { label, accept, onChoose, button, children } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChoose(chosen);
          // The same file may be chosen again after it was changed.
          target.value = '';
        }}
      />
      <Button {...button} onClick={() => picker.current?.click()}>
        {children}
      </Button>
    </>
  );
}
