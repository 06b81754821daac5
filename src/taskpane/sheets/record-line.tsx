/** The head of one record in the report: its tick box for all of its changes, and the way to open and close them. */
import { Checkbox } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { RecordChange } from '../../core/form/collection';
import type { LineReach } from '../line-list';
import { useSurroundings } from '../surroundings';
import { isTicked } from './ticks';
import type { RecordChanges, Ticks } from './ticks';

/** A record's number and title; a record without a number is shown by its name. */
function recordTitle({ record, title }: RecordChange): string {
  return title === '' || title === record ? record : `${record}　${title}`;
}

export function RecordLine(props: {
  readonly record: RecordChanges;
  readonly ticks: Ticks;
  readonly open: boolean;
  readonly reach: LineReach;
  readonly onTick: (ticked: boolean) => void;
  readonly onToggle: () => void;
}): ReactElement {
  const { record, ticks, open, reach, onTick, onToggle } = props;
  const texts = useSurroundings().words.pane.collecting;
  const { changes } = record;
  const title = recordTitle(record.record);
  const unticked = changes.filter((change) => !isTicked(change, ticks)).length;
  const tabIndex = reach.reachable ? 0 : -1;
  return (
    <div className="group ticked">
      <Checkbox
        checked={unticked === 0 ? true : unticked === changes.length ? false : 'mixed'}
        aria-label={texts.chooseRecord(title)}
        tabIndex={tabIndex}
        onFocus={reach.onReach}
        // A box that is partly ticked becomes ticked.
        onChange={() => onTick(unticked > 0)}
      />
      <h2>
        <button
          type="button"
          className="open line"
          aria-expanded={open}
          tabIndex={tabIndex}
          onFocus={reach.onReach}
          onClick={onToggle}
        >
          <span className="line tight">
            {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
            <span>{title}</span>
          </span>
          <span className="counts">{texts.recordChanges(changes.length)}</span>
        </button>
      </h2>
    </div>
  );
}
