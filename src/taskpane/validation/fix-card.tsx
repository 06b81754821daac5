/** A finding's fix: the cell before and after, and the ways to do it, here or wherever the cause is the same. */
import { Button } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Finding, Fix } from '../../core/finding';
import { useSurroundings } from '../surroundings';
import { useValidation } from './store';
import { VisibleText } from './visible-text-view';

export function FixCard(props: {
  readonly finding: Finding;
  readonly fix: Fix;
  /** All findings of the same cause, this one included. */
  readonly alike: readonly Finding[];
}): ReactElement {
  const { finding, fix, alike } = props;
  const { finding: texts, fixes } = useSurroundings().words.pane;
  const { position } = useValidation();
  const fixable = alike.filter((each) => each.fix);
  return (
    <section className="card" aria-labelledby="fix">
      <h2 id="fix">{texts.fix}</h2>
      <dl className="facts pair">
        <dt>{texts.before}</dt>
        <dd>
          <VisibleText text={finding.value} />
        </dd>
        <dt>{texts.after}</dt>
        <dd>
          <VisibleText text={String(fix.content)} />
          {typeof fix.content === 'number' && <span className="quiet"> {fixes.number}</span>}
        </dd>
      </dl>
      <Button
        appearance="primary"
        icon={<WrenchRegular />}
        onClick={() => position.go({ name: 'fixes', findings: [finding] })}
      >
        {texts.fixOne}
      </Button>
      {fixable.length > 1 && (
        <Button onClick={() => position.go({ name: 'fixes', findings: fixable })}>
          {texts.fixAlike(fixable.length)}
        </Button>
      )}
    </section>
  );
}
