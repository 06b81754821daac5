/** The question before fixes are done: each cell before and after, and whether formulas may be replaced. */
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
  const texts = useSurroundings().words.pane.fixes;
  const [formulasToo, setFormulasToo] = useState(false);
  const plain = preview.fixes.filter(({ formula }) => formula === null);
  const formulas = preview.fixes.filter(({ formula }) => formula !== null);
  const cells = plain.length + (formulasToo ? formulas.length : 0);

  return (
    <>
      <p>{cells > 0 ? texts.summary(cells) : texts.nothing}</p>
      {preview.gone > 0 && <p>{texts.gone(preview.gone)}</p>}
      <div className="row">
        {cells > 0 && (
          <Button
            appearance="primary"
            icon={<WrenchRegular />}
            onClick={() => onApply(formulasToo)}
          >
            {texts.apply(cells)}
          </Button>
        )}
        <Button onClick={onLeave}>{texts.leave}</Button>
      </div>
      {plain.length > 0 && <FixTable fixes={plain} caption={texts.table} />}
      {formulas.length > 0 && (
        <section className="card" aria-labelledby="formulas">
          <h2 id="formulas">{texts.formulas(formulas.length)}</h2>
          <p>{texts.formulasText}</p>
          <Checkbox
            className="tick"
            checked={formulasToo}
            label={texts.formulasToo}
            onChange={(_event, { checked }) => setFormulasToo(checked === true)}
          />
          <FixTable fixes={formulas} caption={texts.formulas(formulas.length)} />
        </section>
      )}
    </>
  );
}
