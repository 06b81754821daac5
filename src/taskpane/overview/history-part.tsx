/** 履歴: the lines, read when a person asks for them, with ways to print, save and clear them. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { HistoryLine } from '../../core/history/history-line';
import { historyFile, shownLine } from '../../tasks/history';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useRun } from '../state/use-store';
import { useUpToDate } from '../state/use-up-to-date';

/** How many lines the pane shows. */
const SHOWN = 30;

export function HistoryPart(): ReactElement {
  const { history: texts } = useSurroundings().words.pane;
  const [open, setOpen] = useState(false);
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history" className="label">
        {texts.heading}
      </h2>
      {open ? <OpenHistory /> : <Button onClick={() => setOpen(true)}>{texts.show}</Button>}
    </section>
  );
}

function OpenHistory(): ReactElement {
  const { history: texts } = useSurroundings().words.pane;
  const reading = useRun((store) => store.readingHistory);
  const { start, latest } = reading;
  useEffect(() => start(), [start]);
  useUpToDate(reading);
  return (
    <>
      <Unfinished run={reading} />
      {latest && latest.lines.length === 0 && <p>{texts.none}</p>}
      {latest && latest.lines.length > 0 && <Lines lines={latest.lines} />}
      <Who />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly HistoryLine[] }): ReactElement {
  const { words, verbs } = useSurroundings();
  const texts = words.pane.history;
  const save = (format: 'csv' | 'json', type: string): void =>
    verbs.saveFile(`${texts.file}.${format}`, historyFile(lines, format, texts), type);
  return (
    <>
      <ol className="plain" aria-label={texts.heading}>
        {lines.slice(0, SHOWN).map((line, position) => {
          const { when, deed, counts, asOf, who } = shownLine(line, texts);
          const more = [counts, asOf, who].filter((text) => text !== '');
          return (
            <li key={`${line.at} ${position}`}>
              <p>{texts.line(when, deed)}</p>
              {more.length > 0 && <p className="quiet">{more.join('　')}</p>}
            </li>
          );
        })}
      </ol>
      {lines.length > SHOWN && <p className="quiet">{texts.more(lines.length - SHOWN)}</p>}
      <Print />
      <div className="row">
        <Button onClick={() => save('csv', 'text/csv;charset=utf-8')}>{texts.saveCsv}</Button>
        <Button onClick={() => save('json', 'application/json')}>{texts.saveJson}</Button>
      </div>
      <Clear />
    </>
  );
}

function Print(): ReactElement {
  const { words, answer } = useSurroundings();
  const texts = words.pane.history;
  const printing = useRun((store) => store.printingHistory);
  const { now, start, clear } = printing;
  useEffect(() => {
    if (now.state !== 'done') return;
    answer(texts.printed(now.result.name));
    clear();
  }, [now, clear, answer, texts]);
  return (
    <>
      {now.state !== 'running' && <Button onClick={() => start()}>{texts.print}</Button>}
      <Unfinished run={printing} />
    </>
  );
}

/** Asks once more before the lines go, because nothing brings them back. */
function Clear(): ReactElement {
  const { words, answer } = useSurroundings();
  const texts = words.pane.history;
  const clearing = useRun((store) => store.clearingHistory);
  const [asked, setAsked] = useState(false);
  const { now, start, clear } = clearing;
  useEffect(() => {
    if (now.state !== 'done') return;
    answer(texts.cleared);
    clear();
  }, [now, clear, answer, texts]);
  if (!asked)
    return (
      <Button appearance="subtle" onClick={() => setAsked(true)}>
        {texts.clear}
      </Button>
    );
  return (
    <>
      <p>{texts.clearAsked}</p>
      <div className="row">
        <Button onClick={() => start()}>{texts.clearNow}</Button>
        <Button appearance="subtle" onClick={() => setAsked(false)}>
          {texts.clearNot}
        </Button>
      </div>
      <Unfinished run={clearing} />
    </>
  );
}

/** The name that lines bear from now on; a person types it, as Office gives none without signing in anew. */
function Who(): ReactElement {
  const { words, verbs } = useSurroundings();
  const texts = words.pane.history;
  const [name, setName] = useState(() => verbs.recallWho());
  return (
    <Field label={texts.who} hint={texts.whoNote}>
      <Input
        value={name}
        maxLength={40}
        onChange={(_event, { value }) => {
          setName(value);
          verbs.rememberWho(value.trim());
        }}
      />
    </Field>
  );
}
