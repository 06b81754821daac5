/** 様式を作る: which form, which records and on which tabs; says what it will make, asks where that is very much, and makes it. */
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
import { useSheetsHere } from './desk';
import type { Previewed } from './desk';
import { ManyTabs } from './many-tabs';
import { SheetsDone } from './sheets-done';
import { TabsToMake } from './tabs-to-make';
import { formOf, wantedRecords, wishOf } from './wish';
import type { SheetsWish } from './wish';

export function Making(props: {
  readonly onGo: (view: View) => void;
  readonly onAnswerPlan: AnswerPlan;
}): ReactElement {
  const { onGo, onAnswerPlan } = props;
  const said = useSurroundings().words.pane.statusSheets;
  const { previewing, making } = useSheetsHere();
  const { begin, start, latest, now, retry } = previewing;

  useEffect(() => begin({}), [begin]);
  const preview = (): void => start(latest?.wish ?? {});

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
            <StaleNote text={said.stale} action={said.again} onAction={() => retry()} />
          )}
          <Choosing preview={latest} onGo={onGo} />
        </>
      )}
      {now.state === 'idle' && <Button onClick={preview}>{said.again}</Button>}
    </div>
  );
}

/** What can be made of the plan's forms; as the choices change, what they come to is worked out again. */
function Choosing(props: {
  readonly preview: Previewed;
  readonly onGo: (view: View) => void;
}): ReactElement {
  const { preview, onGo } = props;
  const said = useSurroundings().words.pane.statusSheets;
  const { previewing, making, choice, records } = useSheetsHere();
  const [asking, setAsking] = useState(false);
  const form = formOf(preview.forms, choice);
  const wish = useMemo(
    () => (form ? wishOf(form, choice, records) : null),
    [form, choice, records],
  );
  const nothing = form === undefined || wantedRecords(form, records).length === 0;
  const counting = wish !== null && !isFor(preview, wish);

  const { start, now } = previewing;
  const wanted = counting && !nothing && now.state === 'done';
  useEffect(() => {
    if (!wanted || !wish) return;
    const timer = setTimeout(() => start(wish), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted, wish, start]);

  if (!form || !wish) return <p>{said.noForms}</p>;
  const { tabs, counts, mustConfirm } = preview;
  if (asking)
    return (
      <ManyTabs
        tabs={tabs.length}
        onYes={() => making.start(wish, 'many-tabs')}
        onNo={() => setAsking(false)}
      />
    );
  return (
    <>
      <ChooseSheets forms={preview.forms} form={form} />
      <ChooseRecords form={form} />
      {!nothing && !counting && <TabsToMake preview={preview} />}
      <OpenErrors count={counts.error} said={said} onSee={() => onGo('validate')} />
      <div className="below">
        <p role="status">
          {nothing
            ? said.nothing
            : counting
              ? said.counting
              : said.will(tabs.length, preview.sheets, preview.pages)}
        </p>
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabledFocusable={nothing || counting}
          onClick={() => (mustConfirm ? setAsking(true) : making.start(wish))}
        >
          {said.create}
        </Button>
      </div>
    </>
  );
}

/** Only what is not chosen any more for a moment is worked out: many records are ticked one after the other. */
const REST_MS = 400;

/** Says whether a preview was worked out for these choices; protection changes nothing of what it says. */
function isFor(preview: Previewed, wish: SheetsWish): boolean {
  const { form = preview.form, arrangement = 'one', records, sections } = preview.wish;
  const parts = [wish.form, wish.arrangement, wish.records, wish.sections];
  return JSON.stringify([form, arrangement, records, sections]) === JSON.stringify(parts);
}
