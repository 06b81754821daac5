/** Records to pick from: a search, and the list of those that fit. */
import { Button, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { fittingRecords, type PickableRecord } from './fitting-records';
import { LineList } from './line-list';
import { useSurroundings } from './surroundings';

const LINE_HEIGHT = 29;

export function RecordPicker(props: {
  readonly records: readonly PickableRecord[];
  /** Keys of the records that are ticked. */
  readonly picked: ReadonlySet<string>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}): ReactElement {
  const { records, picked, search, onSearch, onPick } = props;
  const texts = useSurroundings().words.pane.statusSheets;
  const remembered = useRef<string | null>(null);
  const shown = useMemo(() => fittingRecords(records, search), [records, search]);
  const complete = shown.every(({ key }) => picked.has(key));

  const pick = (keys: readonly string[], ticked: boolean): void => {
    const next = new Set(picked);
    for (const key of keys)
      if (ticked) next.add(key);
      else next.delete(key);
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
              shown.map(({ key }) => key),
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
            {({ key, name, title }, { reachable, onReach }) => (
              <label>
                <input
                  type="checkbox"
                  checked={picked.has(key)}
                  tabIndex={reachable ? 0 : -1}
                  onFocus={onReach}
                  onChange={({ target }) => pick([key], target.checked)}
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
