/** One change in the report: the ledger's value and the sheet's value, with its tick box and the way to both cells. */
import { Checkbox } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { SubRecordChange } from '../../core/form/collection';
import type { NewContent } from '../../core/new-content';
import type { LineReach } from '../line-list';
import { useSurroundings } from '../surroundings';
import type { Change } from './ticks';
import { ChangedText, isLong } from './changed-text';
import { PositionButton } from './position-button';

export interface Ticking {
  readonly ticked: boolean;
  /** Its texts are shown in full. */
  readonly whole: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onWhole: () => void;
}

export interface ChangeLineProps extends Ticking {
  readonly reach: LineReach;
}

export function ChangeLine(props: ChangeLineProps & { readonly change: Change }): ReactElement {
  const { change } = props;
  return change.kind === 'row' ? (
    <RowChangeLine {...props} change={change.change} />
  ) : (
    <FieldChangeLine {...props} change={change} />
  );
}

function FieldChangeLine(
  props: ChangeLineProps & { readonly change: Extract<Change, { kind: 'field' }> },
): ReactElement {
  const { change, whole, reach } = props;
  const { of } = change;
  const { label, before, after, cell, from } = change.change;
  const texts = useSurroundings().words.pane.collecting;
  const long = useMemo(() => isLong(before, after), [before, after]);
  return (
    <Ticked
      {...props}
      name={of ? texts.changedItem(texts.item(of.year, of.item), label) : label}
      long={long}
      positions={
        <>
          <PositionButton at={from} label={texts.toSheet} reach={reach} />
          {cell && <PositionButton at={cell} label={texts.toLedger} reach={reach} />}
        </>
      }
    >
      <ChangedText before={before} after={after} whole={whole} />
    </Ticked>
  );
}

function textOf(content: NewContent): string {
  return content.kind === 'text' ? content.text : String(content.value);
}

/** A sub-record that is added to its ledger or removed from it, with all its values. */
function RowChangeLine(
  props: ChangeLineProps & { readonly change: Exclude<SubRecordChange, { kind: 'changed' }> },
): ReactElement {
  const { change, whole, reach } = props;
  const texts = useSurroundings().words.pane.collecting;
  const item = texts.item(change.year, change.item);
  const says =
    change.kind === 'added'
      ? change.cells.map(({ label, content }) => ({ label, text: textOf(content) }))
      : change.texts;
  const Mark = change.kind === 'added' ? 'ins' : 'del';
  return (
    <Ticked
      {...props}
      name={change.kind === 'added' ? texts.added(item) : texts.removed(item)}
      long={says.some(({ text }) => isLong('', text))}
      positions={
        <>
          <PositionButton at={change.from} label={texts.toSheet} reach={reach} />
          {change.kind === 'removed' && (
            <PositionButton at={change.cell} label={texts.toLedger} reach={reach} />
          )}
        </>
      }
    >
      <p className="quiet">{change.kind === 'added' ? texts.addedText : texts.removedText}</p>
      <dl className={whole ? 'sides' : 'sides brief'}>
        {says
          .filter(({ text }) => text !== '')
          .map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Mark className="visible">{text}</Mark>
              </dd>
            </div>
          ))}
      </dl>
    </Ticked>
  );
}

export function Ticked(
  props: ChangeLineProps & {
    readonly name: string;
    readonly long: boolean;
    readonly positions: ReactNode;
    readonly children: ReactNode;
  },
): ReactElement {
  const { ticked, whole, reach, onTick, onWhole, name, long, positions, children } = props;
  const texts = useSurroundings().words.pane.collecting;
  return (
    <div className="change">
      <Checkbox
        className="tick"
        checked={ticked}
        label={name}
        tabIndex={reach.reachable ? 0 : -1}
        onFocus={reach.onReach}
        onChange={(_event, { checked }) => onTick(checked === true)}
      />
      <div className="says">
        {children}
        <p className="row">
          {long && (
            <button
              type="button"
              className="cell"
              aria-expanded={whole}
              tabIndex={reach.reachable ? 0 : -1}
              onFocus={reach.onReach}
              onClick={onWhole}
            >
              {whole ? texts.less : texts.whole}
            </button>
          )}
          {positions}
        </p>
      </div>
    </div>
  );
}
