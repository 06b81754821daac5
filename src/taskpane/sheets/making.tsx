/**
 * 様式を作る: which form, which records and on which tabs; tells what it will make, asks for confirmation if that is very much, and makes
 * it.
 */
import { Button } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { OpenErrors } from '../open-errors';
import { StaleNote } from '../stale-note';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import type { AnswerPlan } from '../verbs';
import type { View } from '../view';
import { ChooseRecords } from './choose-records';
import { ChooseSheets } from './choose-sheets';
import { useSheets } from './store';
import type { Previewed } from './store';
import { ManyTabs } from './many-tabs';
import { SheetsDone } from './sheets-done';
import { TabsToMake } from './tabs-to-make';
import { formOf, wantedRecords, optionsOf } from './options';
import type { ChosenSheetsOptions } from './options';

export function Making(props: {
  readonly onGo: (view: View) => void;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { onGo, onAnswerPlan } = props;
  const texts = useSurroundings().words.pane.statusSheets;
  const { previewing, making } = useSheets();
  const { begin, start, latest, now, retry } = previewing;

  useEffect(() => begin({}), [begin]);
  const preview = (): void => start(latest?.chosen ?? {});

  if (making.now.state === 'running') return <Unfinished run={making} />;
  if (making.now.state === 'done')
    return (
      <SheetsDone
        result={making.now.result}
        onAgain={() => {
          making.clear();
          preview();
        }}
      />
    );
  return (
    <div className="stack">
      <Unfinished run={making} />
      {(latest === null || now.state === 'trouble') && (
        <Unfinished run={previewing} onAnswerPlan={onAnswerPlan} />
      )}
      {latest && (
        <>
          {previewing.stale && now.state === 'done' && (
            <StaleNote text={texts.stale} action={texts.again} onAction={() => retry()} />
          )}
          <Choosing preview={latest} onGo={onGo} />
        </>
      )}
      {now.state === 'idle' && <Button onClick={preview}>{texts.again}</Button>}
    </div>
  );
}

/** What can be made of the plan's forms; when the choices change, the preview is worked out again. */
function Choosing(props: {
  readonly preview: Previewed;
  readonly onGo: (view: View) => void;
}): ReactElement {
  const { preview, onGo } = props;
  const texts = useSurroundings().words.pane.statusSheets;
  const { previewing, making, choice, records } = useSheets();
  const [asking, setAsking] = useState(false);
  const form = formOf(preview.forms, choice);
  const options = useMemo(
    () => (form ? optionsOf(form, choice, records) : null),
    [form, choice, records],
  );
  const nothing = form === undefined || wantedRecords(form, records).length === 0;
  const counting = options !== null && !isFor(preview, options);

  const { start, now } = previewing;
  const wanted = counting && !nothing && now.state === 'done';
  useEffect(() => {
    if (!wanted || !options) return;
    const timer = setTimeout(() => start(options), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted, options, start]);

  if (!form || !options) return <p>{texts.noForms}</p>;
  const { tabs, counts, mustConfirm } = preview;
  if (asking)
    return (
      <ManyTabs
        tabs={tabs.length}
        onYes={() => making.start(options, 'many-tabs')}
        onNo={() => setAsking(false)}
      />
    );
  return (
    <>
      <ChooseSheets forms={preview.forms} form={form} />
      <ChooseRecords form={form} />
      {!nothing && !counting && <TabsToMake preview={preview} />}
      <OpenErrors count={counts.error} texts={texts} onSee={() => onGo('validate')} />
      <div className="below">
        <p role="status">
          {nothing
            ? texts.nothing
            : counting
              ? texts.counting
              : texts.will(tabs.length, preview.sheets, preview.pages)}
        </p>
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabledFocusable={nothing || counting}
          onClick={() => (mustConfirm ? setAsking(true) : making.start(options))}
        >
          {texts.create}
        </Button>
      </div>
    </>
  );
}

/** The preview is worked out only when the choices have been stable for a moment, because people tick many records one after the other. */
const REST_MS = 400;

/** Says whether a preview was worked out for these choices; protection does not affect the preview. */
function isFor(preview: Previewed, options: ChosenSheetsOptions): boolean {
  const { form = preview.form, arrangement = 'one', records, sections } = preview.chosen;
  const parts = [options.form, options.arrangement, options.records, options.sections];
  return JSON.stringify([form, arrangement, records, sections]) === JSON.stringify(parts);
}
