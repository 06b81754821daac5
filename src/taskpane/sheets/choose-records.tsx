/** Which records are laid out: all, one section's, or those that are picked. */
import { Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { FormChoice } from '../../tasks/sheets';
import { RecordPicker } from '../record-picker';
import { useSurroundings } from '../surroundings';
import { useSheets } from './store';
import { sectionsOfForm, WHICH } from './options';

export function ChooseRecords({ form }: { readonly form: FormChoice }): ReactElement {
  const texts = useSurroundings().words.pane.statusSheets;
  const { records, chooseRecords } = useSheets();
  const sections = sectionsOfForm(form);
  // A form's records are told apart by their names.
  const pickable = useMemo(
    () => form.records.map((record) => ({ ...record, key: record.name })),
    [form],
  );
  const card = useRef<HTMLElement>(null);

  // In a small pane, the choices that appear would otherwise begin below its edge.
  const chosen = useRef(false);
  useEffect(() => {
    if (chosen.current) card.current?.scrollIntoView({ block: 'start' });
    chosen.current = false;
  }, [records.which]);
  const names = {
    all: texts.all(form.records.length),
    section: texts.ofSection,
    picked: texts.picked,
  } as const;
  return (
    <section ref={card} className="card" aria-labelledby="records">
      <h2 id="records" className="label">
        {texts.which}
      </h2>
      <RadioGroup
        className="options"
        aria-labelledby="records"
        value={records.which}
        onChange={(_event, { value }) => {
          const which = WHICH.find((known) => known === value);
          if (!which) return;
          chosen.current = which !== 'all';
          chooseRecords({ which });
        }}
      >
        {WHICH.filter((which) => which !== 'section' || sections.size > 0).map((which) => (
          <Radio key={which} className="tick" value={which} label={names[which]} />
        ))}
      </RadioGroup>
      {records.which === 'section' && (
        <Select
          size="small"
          aria-label={texts.chooseSection}
          value={records.section}
          onChange={(_event, { value }) => chooseRecords({ section: value })}
        >
          <option value="">{texts.chooseSectionFirst}</option>
          {[...sections].map(([section, count]) => (
            <option key={section} value={section}>
              {texts.sectionCount(section, count)}
            </option>
          ))}
        </Select>
      )}
      {records.which === 'picked' && (
        <RecordPicker
          records={pickable}
          picked={records.picked}
          search={records.search}
          onSearch={(search) => chooseRecords({ search })}
          onPick={(picked) => chooseRecords({ picked })}
        />
      )}
    </section>
  );
}
