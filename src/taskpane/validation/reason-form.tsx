/** 理由: why a warning may remain. The written text is never lost, whatever happens to the list. */
import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { DeleteRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { reasonFault, refusedFor, type RefusedReason } from '../../core/reason';
import { findingKey, reasonFor } from '../../core/submission';
import type { ValidateResult } from '../../tasks/validate-result';
import { ownWords } from '../../words/own-words';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useValidation } from './store';

export function ReasonForm(props: {
  readonly finding: Finding;
  readonly result: ValidateResult;
  /** Other warnings of the same cause that have no reason yet. */
  readonly alike: readonly Finding[];
}): ReactElement {
  const { finding, result, alike } = props;
  const { words, say } = useSurroundings();
  const texts = words.pane.finding;
  const { writing, position } = useValidation();
  const { explaining } = writing;
  const key = findingKey(finding);
  const refusedReason = refusedFor(finding, result.refused);
  /** What the workbook holds, whether or not it is acceptable as a reason. */
  const saved = refusedReason?.text ?? reasonFor(finding, result.reasons);
  const [text, setText] = useState(() => position.drafts.get(key) ?? saved);
  const [forAlike, setForAlike] = useState(false);
  /** A text that could not be saved because it is not acceptable as a reason; the message is shown as long as the text is in the field. */
  const [tried, setTried] = useState<RefusedReason | null>(null);

  const write = (value: string): void => {
    setText(value);
    if (value === saved) position.drafts.delete(key);
    else position.drafts.set(key, value);
  };

  // A text that was saved elsewhere meanwhile is shown, unless there is an unfinished text here.
  useEffect(() => {
    if (!position.drafts.has(key)) setText(saved);
  }, [key, saved, position]);

  useEffect(() => setForAlike(false), [saved]);

  // The trouble of another finding's reason does not concern this one.
  const { now, clear } = explaining;
  useEffect(() => clear(), [clear]);

  const trimmed = text.trim();
  const changed = trimmed !== saved && trimmed !== '';
  const running = now.state === 'running';
  const canSave = (changed || forAlike) && trimmed !== '' && !writing.busy;
  const save = (): void => {
    if (!canSave) return;
    const findings = forAlike ? [finding, ...alike] : [finding];
    const [fault] = findings.flatMap(
      (each) => reasonFault(trimmed, each, ownWords(each, result.rules)) ?? [],
    );
    setTried(fault ? { text: trimmed, fault } : null);
    if (fault) return;
    say(texts.reasonSaving);
    explaining.start(findings, trimmed);
  };

  const told = [tried, refusedReason].find((each) => each?.text === trimmed);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends a conversion or a line, and saves only together with Ctrl. Some IMEs report the key code 229 instead.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };

  return (
    <section className="card">
      <Field
        label={texts.reason}
        hint={changed ? `${texts.reasonHint}${texts.reasonUnsaved}` : texts.reasonHint}
        {...(told
          ? { validationState: 'error', validationMessage: texts.reasonFaults[told.fault] }
          : {})}
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
          label={texts.reasonAlike(alike.length)}
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
          {saved === '' ? texts.reasonSave : texts.reasonChange}
        </Button>
        {saved !== '' && (
          <Button
            icon={<DeleteRegular />}
            disabledFocusable={writing.busy}
            onClick={() => explaining.start([finding], '')}
          >
            {texts.reasonRemove}
          </Button>
        )}
      </div>
      {now.state === 'trouble' && <Unfinished run={explaining} />}
      {running && <p className="quiet">{texts.reasonSaving}</p>}
    </section>
  );
}
