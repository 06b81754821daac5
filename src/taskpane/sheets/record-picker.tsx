/** The records of a form to pick from: a search, and the list of those that fit. */
import { Button, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { LineList } from '../line-list';
import { useSurroundings } from '../surroundings';
import type { RecordToLay } from '../../tasks/sheets';
import { fitting } from './options';

const LINE_HEIGHT = 29;

export function RecordPicker(props: {
  readonly records: readonly RecordToLay[];
  /** Names of the records that are ticked. */
  readonly picked: ReadonlySet<string>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}): ReactElement {
  const { records, picked, search, onSearch, onPick } = props;
  const texts = useSurroundings().words.pane.statusSheets;
  const remembered = useRef<string | null>(null);
  const shown = useMemo(
    () => fitting(records, search).map((record) => ({ ...record, key: record.name })),
    [records, search],
  );
  const complete = shown.every(({ name }) => picked.has(name));

  const pick = (names: readonly string[], ticked: boolean): void => {
    const next = new Set(picked);
    for (const name of names)
      if (ticked) next.add(name);
      else next.delete(name);
    onPick(next);
  };

  return (
    <div className="stack close">
      <Input
        size="small"
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        contentBefore={<SearchRegular aria-hidden />}
        value={search}
        onChange={(_event, { value }) => onSearch(value)}
      />
      <div className="line">
        <p className="quiet" role="status">
          {texts.found(shown.length, picked.size)}
        </p>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={shown.length === 0}
          onClick={() =>
            pick(
              shown.map(({ name }) => name),
              !complete,
            )
          }
        >
          {complete && shown.length > 0 ? texts.leaveShown : texts.chooseShown}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p>{texts.noneFound}</p>
      ) : (
        <div className="picker">
          <LineList
            lines={shown}
            label={texts.list}
            help={texts.listHelp}
            estimate={() => LINE_HEIGHT}
            remembered={remembered}
            returning={false}
          >
            {({ name, title }, { reachable, onReach }) => (
              <label>
                <input
                  type="checkbox"
                  checked={picked.has(name)}
                  tabIndex={reachable ? 0 : -1}
                  onFocus={onReach}
                  onChange={({ target }) => pick([name], target.checked)}
                />
                <span>{title === '' || title === name ? name : `${name}　${title}`}</span>
              </label>
            )}
          </LineList>
        </div>
      )}
    </div>
  );
}
