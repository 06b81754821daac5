/** 理由: why a warning may stand as it is. What is written is never lost, whatever happens to the list. */
import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { DeleteRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { findingKey, reasonFor } from '../../core/submission';
import type { Reasons } from '../../core/submission';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useDeskHere } from './desk';

export function ReasonForm(props: {
  readonly finding: Finding;
  readonly reasons: Reasons;
  /** Other warnings of the same cause that have no reason yet. */
  readonly alike: readonly Finding[];
}): ReactElement {
  const { finding, reasons, alike } = props;
  const { words, say } = useSurroundings();
  const said = words.pane.finding;
  const { writing, place } = useDeskHere();
  const { explaining } = writing;
  const key = findingKey(finding);
  const saved = reasonFor(finding, reasons);
  const [text, setText] = useState(() => place.drafts.get(key) ?? saved);
  const [forAlike, setForAlike] = useState(false);

  const write = (value: string): void => {
    setText(value);
    if (value === saved) place.drafts.delete(key);
    else place.drafts.set(key, value);
  };

  // What was saved elsewhere meanwhile is shown, unless something is half written here.
  useEffect(() => {
    if (!place.drafts.has(key)) setText(saved);
  }, [key, saved, place]);

  useEffect(() => setForAlike(false), [saved]);

  // The trouble that another finding's reason met says nothing here.
  const { now, clear } = explaining;
  useEffect(() => clear(), [clear]);

  const trimmed = text.trim();
  const changed = trimmed !== saved && trimmed !== '';
  const running = now.state === 'running';
  const canSave = (changed || forAlike) && trimmed !== '' && !writing.busy;
  const save = (): void => {
    if (!canSave) return;
    say(said.reasonSaving);
    explaining.start(forAlike ? [finding, ...alike] : [finding], trimmed);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends a conversion or a line; only with Ctrl does it save. 229 is what some IMEs say instead.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };

  return (
    <section className="card">
      <Field
        label={said.reason}
        hint={changed ? `${said.reasonHint}${said.reasonUnsaved}` : said.reasonHint}
      >
        <Textarea
          value={text}
          resize="vertical"
          rows={3}
          onChange={(_event, { value }) => write(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {alike.length > 0 && (
        <Checkbox
          className="tick"
          checked={forAlike}
          label={said.reasonAlike(alike.length)}
          onChange={(_event, { checked }) => setForAlike(checked === true)}
        />
      )}
      <div className="row">
        <Button
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={!canSave}
          onClick={save}
        >
          {saved === '' ? said.reasonSave : said.reasonChange}
        </Button>
        {saved !== '' && (
          <Button
            icon={<DeleteRegular />}
            disabledFocusable={writing.busy}
            onClick={() => explaining.start([finding], '')}
          >
            {said.reasonRemove}
          </Button>
        )}
      </div>
      {now.state === 'trouble' && <Unfinished run={explaining} />}
      {running && <p className="quiet">{said.reasonSaving}</p>}
    </section>
  );
}
