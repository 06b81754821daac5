/** The head of a page within a view: the way back, and the page's name, which takes the focus when the page comes up. */
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

export function PageHead(props: {
  readonly back: string;
  readonly onBack: () => void;
  readonly disabled?: boolean;
  /** Another subject on the same page counts as a new page, so focus goes to its head again. */
  readonly subject?: string;
  readonly children: ReactNode;
  readonly beside?: ReactNode;
}): ReactElement {
  const { back, onBack, disabled = false, subject = '', children, beside } = props;
  const heading = useRef<HTMLHeadingElement>(null);

  // The button that opened this page is gone, so without this the focus would fall to the window.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const view = heading.current?.closest('.view');
    if (view) view.scrollTop = 0;
  }, [subject]);

  return (
    <>
      <div className="line above">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          disabled={disabled}
          onClick={onBack}
        >
          {back}
        </Button>
        {beside}
      </div>
      <h1 ref={heading} tabIndex={-1} className="page-name">
        {children}
      </h1>
    </>
  );
}
