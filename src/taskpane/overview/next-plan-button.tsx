/** The button that opens the page 次の計画をつくる. */
import { CompoundButton } from '@fluentui/react-components';
import { BookAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';

export function NextPlanButton(props: {
  /** The page was closed, and with it went what had the focus. */
  readonly returning: boolean;
  readonly onOpen: () => void;
}): ReactElement {
  const { returning, onOpen } = props;
  const texts = useSurroundings().words.pane.nextPlan;
  const button = useRef<HTMLButtonElement & HTMLAnchorElement>(null);
  useEffect(() => {
    if (returning && document.activeElement === document.body) button.current?.focus();
  }, [returning]);
  return (
    <CompoundButton
      ref={button}
      className="verb"
      icon={<BookAddRegular />}
      secondaryContent={texts.openText}
      onClick={onOpen}
    >
      {texts.open}
    </CompoundButton>
  );
}
