/** A link that shows a cell on its sheet. */
import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import { useJump } from '../use-jump';

export function JumpLink(props: {
  readonly sheetId: string;
  readonly sheet: string;
  readonly address: string;
  readonly children: string;
}): ReactElement {
  const { sheetId, sheet, address, children } = props;
  const texts = useSurroundings().words.pane.makePlan;
  const jump = useJump();
  return (
    <Link as="button" onClick={() => jump(sheetId, address, texts.shown(sheet, address))}>
      {children}
    </Link>
  );
}
