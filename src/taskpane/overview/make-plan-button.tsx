/** The button that opens the page この台帳で計画をつくる: large where no plan was recognised, small where one is in use. */
import { Button, CompoundButton } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TroubleCode } from '../../core/outcome';
import { useSurroundings } from '../surroundings';

/** The troubles after which a plan of one's own helps. */
const HELPS: ReadonlySet<TroubleCode> = new Set([
  'no-ledger',
  'empty-ledger',
  'which-plan',
  'unsure-plan',
  'not-the-plan',
]);

/** Says whether making a plan is what a person needs after this trouble. */
export function needsPlan(code: TroubleCode): boolean {
  return HELPS.has(code);
}

export function MakePlanButton(props: {
  readonly large: boolean;
  readonly onOpen: () => void;
}): ReactElement {
  const { large, onOpen } = props;
  const texts = useSurroundings().words.pane.makePlan;
  if (!large)
    return (
      <Button appearance="subtle" icon={<DocumentAddRegular />} onClick={onOpen}>
        {texts.open}
      </Button>
    );
  return (
    <CompoundButton
      className="verb"
      appearance="primary"
      icon={<DocumentAddRegular />}
      secondaryContent={texts.openText}
      onClick={onOpen}
    >
      {texts.open}
    </CompoundButton>
  );
}
