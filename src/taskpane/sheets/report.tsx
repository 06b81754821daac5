/** What was collected, as a list to look through and to tick; the button below it brings the ticked changes into the ledger. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Collection } from '../../core/form/collection';
import { LineList } from '../line-list';
import type { LineReach } from '../line-list';
import { useSurroundings } from '../surroundings';
import { acceptedOf, changesOf, choicesOf, isTicked } from './ticks';
import type { Change, Choice } from './ticks';
import { ChangeLine } from './change-line';
import type { Ticking } from './change-line';
import { ContestedLine } from './contested-line';
import {
  ConflictLine,
  ProblemsHead,
  RepeatedLine,
  UnplacedLine,
  WithoutBaseLine,
} from './problem-lines';
import { RecordLine } from './record-line';
import { reportLines } from './report-lines';
import type { ReportLine } from './report-lines';
import type { ReportPosition } from './report-position';

const HEAD_HEIGHT = 44;
const LINE_HEIGHT = 130;

/** How much was found: changes, entries that enter the ledger only if a person chooses them, and entries that cannot enter it. */
export interface Found {
  readonly changes: number;
  readonly choices: number;
  readonly problems: number;
}

export function countFound(collection: Collection): Found {
  const { conflicts, unplaced } = collection;
  const choices = choicesOf(collection).length;
  return {
    changes: changesOf(collection).reduce((sum, { changes }) => sum + changes.length, 0),
    choices,
    problems: conflicts.length + unplaced.length - choices,
  };
}

export function Report(props: {
  readonly collection: Collection;
  readonly position: ReportPosition;
  /** The workbook has changed since, so what is shown may differ from the sheets. */
  readonly stale: boolean;
  /** Brings the changes in; `left` is how many were not ticked. */
  readonly onApply: (accepted: Collection, left: number) => void;
}): ReactElement {
  const { collection, position, stale, onApply } = props;
  const texts = useSurroundings().words.pane.collecting;
  const records = useMemo(() => changesOf(collection), [collection]);
  const changes = useMemo(() => records.flatMap((record) => record.changes), [records]);
  const lines = useMemo(
    () => reportLines(collection, records, position.closed),
    [collection, records, position.closed],
  );
  const found = countFound(collection);
  const choices = useMemo(() => choicesOf(collection), [collection]);
  const ofChanges = changes.filter((change) => isTicked(change, position.ticks)).length;
  const ticked = ofChanges + choices.filter((choice) => isTicked(choice, position.ticks)).length;

  // If the person pressed the button in the pane, the focused element is gone, so focus moves here. If the person is in the grid by now,
  // focus stays there.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);

  const head = (
    <h1 ref={heading} tabIndex={-1} className="page-name">
      {texts.resultHeading}
    </h1>
  );
  if (lines.length === 0)
    return (
      <>
        {head}
        <MessageBar intent="success" layout="multiline" politeness="polite">
          <MessageBarBody className="message">
            <MessageBarTitle>{texts.same}</MessageBarTitle>
            <p>{texts.sameText(collection.read)}</p>
          </MessageBarBody>
        </MessageBar>
      </>
    );
  return (
    <>
      {head}
      <p>{texts.found(collection.read, records.length, found)}</p>
      {found.choices > 0 && <p>{texts.choicesFound(found.choices)}</p>}
      {found.problems > 0 && <p>{texts.problemsFound(found.problems)}</p>}
      {changes.length > 1 && (
        <div className="row">
          <Button
            size="small"
            disabledFocusable={ofChanges === changes.length}
            onClick={() => position.tick(changes, true)}
          >
            {texts.chooseAll}
          </Button>
          <Button
            size="small"
            disabledFocusable={ticked === 0}
            onClick={() => position.tick([...changes, ...choices], false)}
          >
            {texts.leaveAll}
          </Button>
        </div>
      )}
      <div className="report">
        <LineList
          lines={lines}
          label={texts.list}
          help={texts.listHelp}
          estimate={({ kind }) =>
            kind === 'record' || kind === 'problems' ? HEAD_HEIGHT : LINE_HEIGHT
          }
          remembered={position.lastLine}
          returning={false}
        >
          {(line, reach) => <OneLine line={line} position={position} reach={reach} />}
        </LineList>
      </div>
      {changes.length + choices.length > 0 && (
        <div className="below">
          <Button
            appearance="primary"
            size="large"
            icon={<ArrowImportRegular />}
            disabledFocusable={ticked === 0 || stale}
            onClick={() =>
              onApply(
                acceptedOf(collection, position.ticks),
                changes.length + choices.length - ticked,
              )
            }
          >
            {ticked === 0 ? texts.applyNone : texts.apply(ticked)}
          </Button>
        </div>
      )}
    </>
  );
}

/** The tick box of a line, and whether its texts are shown in full. */
function tickingOf(each: Change | Choice, position: ReportPosition): Ticking {
  return {
    ticked: isTicked(each, position.ticks),
    whole: position.whole.has(each.key),
    onTick: (ticked) => position.tick([each], ticked),
    onWhole: () => position.toggleWhole(each.key),
  };
}

function OneLine(props: {
  readonly line: ReportLine;
  readonly position: ReportPosition;
  readonly reach: LineReach;
}): ReactElement {
  const { line, position, reach } = props;
  switch (line.kind) {
    case 'problems':
      return <ProblemsHead line={line} reach={reach} onToggle={() => position.toggle(line.key)} />;
    case 'conflict':
      return <ConflictLine conflict={line.conflict} reach={reach} />;
    case 'contested':
      return (
        <ContestedLine
          conflict={line.conflict}
          {...tickingOf(line.choice, position)}
          reach={reach}
        />
      );
    case 'unplaced':
      return (
        <UnplacedLine
          unplaced={line.unplaced}
          ticking={line.choice && tickingOf(line.choice, position)}
          reach={reach}
        />
      );
    case 'without-base':
      return <WithoutBaseLine sheet={line.sheet} reach={reach} />;
    case 'repeated':
      return <RepeatedLine repeated={line.repeated} reach={reach} />;
    case 'record':
      return (
        <RecordLine
          record={line.record}
          ticks={position.ticks}
          open={line.open}
          reach={reach}
          onTick={(ticked) => position.tick(line.record.changes, ticked)}
          onToggle={() => position.toggle(line.key)}
        />
      );
    case 'change':
      return (
        <ChangeLine change={line.change} {...tickingOf(line.change, position)} reach={reach} />
      );
  }
}
