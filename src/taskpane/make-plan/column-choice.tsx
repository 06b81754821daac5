/** Which columns a summary table has: counts, values of a choice, sums, and the share of values that count. */
import { Checkbox, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DesignedColumn, RollupDesign } from '../../core/infer/choices';
import type { FieldGuess, LedgerGuess } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { columnNameOf } from './column-name';
import { isSameColumn, possibleColumns } from './possible-columns';

type Share = Extract<DesignedColumn, { readonly column: 'share' }>;
type Columns = readonly DesignedColumn[];

interface ChoiceProps {
  readonly design: RollupDesign;
  readonly ledger: LedgerGuess;
  readonly onChoose: (columns: DesignedColumn[]) => void;
}

export function ColumnChoice({ design, ledger, onChoose }: ChoiceProps): ReactElement {
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const { columns } = design;
  const offered = possibleColumns(ledger);
  // Columns stand in the order in which they are offered, so that a table looks the same however it was chosen.
  const order = offered.flatMap((each) => each.columns);
  const place = (column: DesignedColumn): number => {
    const at = order.findIndex((each) => isSameColumn(each, column));
    return at < 0 ? order.length : at;
  };
  const toggle = (column: DesignedColumn, isOn: boolean): void =>
    onChoose(
      isOn
        ? [...columns, column].toSorted((a, b) => place(a) - place(b))
        : columns.filter((each) => !isSameColumn(each, column)),
    );
  const has = (column: DesignedColumn): boolean =>
    columns.some((each) => isSameColumn(each, column));
  return (
    <div role="group" aria-label={texts.columns}>
      <p className="label">{texts.columns}</p>
      {offered.map(({ field, columns: possible }) =>
        field === null ? (
          possible.map((column) => (
            <ColumnTick key={column.column} column={column} isOn={has(column)} onToggle={toggle} />
          ))
        ) : (
          <details
            key={field.key}
            open={columns.some((column) => 'field' in column && column.field === field.key)}
          >
            <summary>{field.name}</summary>
            {possible.map((column) => (
              <ColumnTick
                key={JSON.stringify(column)}
                column={column}
                isOn={has(column)}
                onToggle={toggle}
              />
            ))}
            {field.choices.length > 0 && (
              <ShareOf field={field} columns={columns} onChoose={onChoose} />
            )}
          </details>
        ),
      )}
    </div>
  );
}

function ColumnTick(props: {
  readonly column: DesignedColumn;
  readonly isOn: boolean;
  readonly onToggle: (column: DesignedColumn, isOn: boolean) => void;
}): ReactElement {
  const { column, isOn, onToggle } = props;
  const texts = useSurroundings().words.pane.makePlan.rollups;
  return (
    <Checkbox
      className="tick"
      checked={isOn}
      label={columnNameOf(column, texts)}
      onChange={(_event, { checked }) => onToggle(column, checked === true)}
    />
  );
}

/** What a share is of, without a heading of its own. */
function plainShare(share: Share | undefined): Partial<Share> {
  if (!share) return {};
  const { values, base } = share;
  return { values, base, ...(share.year === undefined ? {} : { year: share.year }) };
}

/** The share of the values that count, in all records or in those that are filled in. */
function ShareOf(props: {
  readonly field: FieldGuess;
  readonly columns: Columns;
  readonly onChoose: (columns: DesignedColumn[]) => void;
}): ReactElement {
  const { field, columns, onChoose } = props;
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const isOwn = (column: DesignedColumn): column is Share =>
    column.column === 'share' && column.field === field.key;
  const share = columns.find(isOwn);
  const last = field.positions.findLast(({ year }) => year !== null)?.year ?? null;
  const first: Share = {
    column: 'share',
    field: field.key,
    values: [],
    base: 'all',
    ...(last === null ? {} : { year: last }),
  };
  const choose = (change: Partial<Pick<Share, 'values' | 'base'>>): void => {
    // What is said anew of a share gives it its own name again.
    const next: Share = { ...first, ...plainShare(share), ...change };
    const others = columns.filter((column) => !isOwn(column));
    onChoose(next.values.length === 0 ? others : [...others, next]);
  };
  return (
    <div role="group" aria-label={`${field.name} ${texts.shareOf}`} className="shares">
      <p className="quiet">{texts.shareOf}</p>
      {field.choices.map(({ value }) => (
        <Checkbox
          key={value}
          className="tick"
          label={value}
          checked={share?.values.includes(value) ?? false}
          onChange={(_event, { checked }) =>
            choose({
              values: field.choices
                .map((each) => each.value)
                .filter((each) =>
                  each === value ? checked === true : (share?.values.includes(each) ?? false),
                ),
            })
          }
        />
      ))}
      {share && (
        <label className="labelled">
          <span className="quiet">{texts.base}</span>
          <Select
            size="small"
            aria-label={texts.base}
            value={share.base}
            onChange={(_event, { value }) =>
              choose({ base: value === 'filled' ? 'filled' : 'all' })
            }
          >
            <option value="all">{texts.baseAll}</option>
            <option value="filled">{texts.baseFilled}</option>
          </Select>
        </label>
      )}
    </div>
  );
}
