/** What has changed since an earlier book, record by record; a line goes to the cell that it is about. */
import { useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Comparison, FieldDifference, RecordDifference } from '../../core/compare/comparison';
import { LineList } from '../line-list';
import type { LineReach } from '../line-list';
import { ChangedText } from '../sheets/changed-text';
import { PositionButton } from '../sheets/position-button';
import { useSurroundings } from '../surroundings';

/** A record that was added or has ended, or one field of a record that has changed. */
interface ChangeLine {
  readonly key: string;
  readonly difference: RecordDifference;
  readonly field: FieldDifference | null;
}

const LINE_HEIGHT = 96;

function linesOf({ ledgers }: Comparison): readonly ChangeLine[] {
  return ledgers.flatMap(({ ledger, differences }) =>
    differences.flatMap((difference, at): readonly ChangeLine[] => {
      const key = `${ledger} ${at}`;
      if (difference.kind !== 'changed') return [{ key, difference, field: null }];
      const renumbered =
        difference.formerName === null ? [] : [{ key: `${key} number`, difference, field: null }];
      return [
        ...renumbered,
        ...difference.fields.map((field) => ({ key: `${key} ${field.label}`, difference, field })),
      ];
    }),
  );
}

export function ChangeList(props: { readonly comparison: Comparison }): ReactElement | null {
  const { comparison } = props;
  const { words } = useSurroundings();
  const texts = words.pane.comparing;
  const lines = useMemo(() => linesOf(comparison), [comparison]);
  const remembered = useRef<string | null>(null);
  if (lines.length === 0) return null;
  const label = texts.list(lines.length);
  return (
    <section className="stack close" aria-labelledby="changed">
      <h2 id="changed" className="label">
        {label}
      </h2>
      <LineList
        lines={lines}
        label={label}
        help={words.pane.summary.listHelp}
        estimate={() => LINE_HEIGHT}
        remembered={remembered}
        returning={false}
      >
        {(line, reach) => <Line line={line} reach={reach} />}
      </LineList>
    </section>
  );
}

function Line(props: { readonly line: ChangeLine; readonly reach: LineReach }): ReactElement {
  const { line, reach } = props;
  const { difference, field } = line;
  const texts = useSurroundings().words.pane.comparing;
  const isRenumbered = difference.kind === 'changed' && field === null;
  const kind = isRenumbered ? 'renumbered' : difference.kind;
  const at = field ? field.at : difference.kind === 'ended' ? null : difference.at;
  return (
    <div className="change">
      <p>
        <strong>{field?.isCorrection ? texts.correction : texts.kinds[kind]}</strong>{' '}
        {texts.record(difference.record)}
      </p>
      {isRenumbered && (
        <p>
          {texts.number}　{texts.changedTo(difference.formerName ?? '', difference.record.name)}
        </p>
      )}
      {field && (
        <>
          <p>{field.label}</p>
          <ChangedText
            before={field.before}
            after={field.after}
            whole={false}
            names={texts.sides}
          />
        </>
      )}
      {at && <PositionButton at={at} label={(cell) => cell} reach={reach} />}
    </div>
  );
}
