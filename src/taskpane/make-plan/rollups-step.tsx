/** 集計: each table's rows and columns, the table itself with the ledger's present figures, and the published one beside it. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { RollupDesign } from '../../core/infer/choices';
import type { LedgerGuess } from '../../core/infer/proposal';
import { useSurroundings } from '../surroundings';
import { ColumnChoice } from './column-choice';
import { withoutRollup, withRollup } from './decisions';
import { possibleLevels } from './possible-columns';
import { PrintedPart } from './printed-part';
import { TablePreview } from './table-preview';
import { TextField } from './text-field';
import { useStep } from './use-making';

const MOST_LEVELS = 3;

/** Gives an id that no table has yet. */
function freeId(all: readonly RollupDesign[]): string {
  let number = all.length + 1;
  while (all.some(({ id }) => id === `table ${number}`)) number += 1;
  return `table ${number}`;
}

export function RollupsStep(): ReactElement {
  const { made, draft, decide } = useStep();
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const { proposal } = made;
  const { rollups } = proposal;
  const ledgers = proposal.ledgers.filter(({ taken }) => taken);
  const [chosen, setChosen] = useState<string | null>(null);
  const design = rollups.find(({ id }) => id === chosen) ?? rollups[0];
  const ledger = ledgers.find(({ key }) => key === design?.ledger);
  const add = (to: LedgerGuess): void => {
    const id = freeId(rollups);
    setChosen(id);
    decide({
      choices: withRollup(draft.choices, rollups, {
        id,
        ledger: to.key,
        name: `${texts.newName}${rollups.length + 1}`,
        levels: possibleLevels(to)
          .slice(0, 1)
          .map(({ key }) => key),
        columns: [{ column: 'count' }],
        total: true,
      }),
    });
  };
  const [first] = ledgers;
  return (
    <>
      <div className="line tight">
        <Select
          size="small"
          className="choice"
          aria-label={texts.table}
          value={design?.id ?? ''}
          onChange={(_event, { value }) => setChosen(value)}
        >
          {rollups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          icon={<AddRegular />}
          disabledFocusable={!first}
          onClick={() => {
            if (first) add(ledger ?? first);
          }}
        >
          {texts.add}
        </Button>
      </div>
      {design && ledger && (
        <>
          <DesignCard key={design.id} design={design} ledger={ledger} />
          <Shown key={`shown ${design.id}`} design={design} />
          <Button
            size="small"
            appearance="subtle"
            onClick={() => decide({ choices: withoutRollup(draft.choices, rollups, design.id) })}
          >
            {texts.remove}
          </Button>
        </>
      )}
    </>
  );
}

/** The table with its present figures, and the published one beside it. */
function Shown({ design }: { readonly design: RollupDesign }): ReactElement {
  const { made, verbs } = useStep();
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const table = verbs.preview(made.proposal, design.id);
  if (!table) return <p>{texts.noTable}</p>;
  return (
    <>
      <TablePreview table={table} />
      <PrintedPart table={table} />
    </>
  );
}

function DesignCard(props: {
  readonly design: RollupDesign;
  readonly ledger: LedgerGuess;
}): ReactElement {
  const { design, ledger } = props;
  const { made, draft, decide } = useStep();
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const choose = (change: Partial<RollupDesign>): void =>
    decide({
      choices: withRollup(draft.choices, made.proposal.rollups, { ...design, ...change }),
    });
  return (
    <section className="card" aria-label={design.name}>
      <TextField label={texts.name} value={design.name} onDecide={(name) => choose({ name })} />
      <Levels design={design} ledger={ledger} onChoose={(levels) => choose({ levels })} />
      <Checkbox
        className="tick"
        checked={design.total}
        disabled={design.levels.length === 0}
        label={texts.total}
        onChange={(_event, { checked }) => choose({ total: checked === true })}
      />
      <ColumnChoice design={design} ledger={ledger} onChoose={(columns) => choose({ columns })} />
    </section>
  );
}

/** What heads the rows: up to three fields, each within the one before; or the years. */
function Levels(props: {
  readonly design: RollupDesign;
  readonly ledger: LedgerGuess;
  readonly onChoose: (levels: readonly string[]) => void;
}): ReactElement {
  const { design, ledger, onChoose } = props;
  const texts = useSurroundings().words.pane.makePlan.rollups;
  const { levels } = design;
  const possible = possibleLevels(ledger);
  // What is proposed is offered even where nobody would think of it as a level.
  const known = [
    ...possible,
    ...ledger.fields.filter(
      ({ key }) => levels.includes(key) && !possible.some((each) => each.key === key),
    ),
  ];
  const shown = Math.min(MOST_LEVELS, levels.length + 1);
  return (
    <>
      {Array.from({ length: shown }, (_, at) => (
        <label key={at} className="labelled">
          <span className="quiet">{texts.level(at + 1)}</span>
          <Select
            size="small"
            aria-label={texts.level(at + 1)}
            value={levels[at] ?? ''}
            onChange={(_event, { value }) =>
              onChoose([...levels.slice(0, at), ...(value === '' ? [] : [value])])
            }
          >
            <option value="">{at === 0 ? texts.years : texts.noLevel}</option>
            {known
              .filter(({ key }) => !levels.slice(0, at).includes(key))
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
          </Select>
        </label>
      ))}
    </>
  );
}
