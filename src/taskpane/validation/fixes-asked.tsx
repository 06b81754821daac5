/** The question before fixes are done: each cell before and after, and whether formulas may go. */
import { Button, Checkbox } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FixPreview } from '../../tasks/fix';
import { useSurroundings } from '../surroundings';
import { FixTable } from './fix-table';

export function FixesAsked(props: {
  readonly preview: FixPreview;
  readonly onApply: (formulas: boolean) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const { preview, onApply, onLeave } = props;
  const said = useSurroundings().words.pane.fixes;
  const [formulasToo, setFormulasToo] = useState(false);
  const plain = preview.fixes.filter(({ formula }) => formula === null);
  const formulas = preview.fixes.filter(({ formula }) => formula !== null);
  const cells = plain.length + (formulasToo ? formulas.length : 0);

  return (
    <>
      <p>{cells > 0 ? said.summary(cells) : said.nothing}</p>
      {preview.gone > 0 && <p>{said.gone(preview.gone)}</p>}
      <div className="row">
        {cells > 0 && (
          <Button
            appearance="primary"
            icon={<WrenchRegular />}
            onClick={() => onApply(formulasToo)}
          >
            {said.apply(cells)}
          </Button>
        )}
        <Button onClick={onLeave}>{said.leave}</Button>
      </div>
      {plain.length > 0 && <FixTable fixes={plain} caption={said.table} />}
      {formulas.length > 0 && (
        <section className="card" aria-labelledby="formulas">
          <h2 id="formulas">{said.formulas(formulas.length)}</h2>
          <p>{said.formulasText}</p>
          <Checkbox
            className="tick"
            checked={formulasToo}
            label={said.formulasToo}
            onChange={(_event, { checked }) => setFormulasToo(checked === true)}
          />
          <FixTable fixes={formulas} caption={said.formulas(formulas.length)} />
        </section>
      )}
    </>
  );
}
