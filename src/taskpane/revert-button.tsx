/** 直前の処理を取り消す: the button, its progress, and its outcome. */
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { RevertResult } from '../core/revert-result';
import { besideOf } from '../core/revertible-run';
import { useSurroundings } from './surroundings';
import { Unfinished } from './unfinished';
import type { Run } from './state/pane-run';
import { useStore } from './state/use-store';

export function RevertButton(props: {
  readonly reverting: Run<RevertResult>;
  /** Where the view goes from here. */
  readonly onReverted?: () => void;
}): ReactElement {
  const { reverting, onReverted } = props;
  const { words, answer } = useSurroundings();
  const texts = words.pane.opening;
  const store = useStore();
  const { now, clear } = reverting;

  useEffect(() => {
    if (now.state !== 'done') return;
    const { kind, restored, removed, cells, kept, keptTabs = [] } = now.result;
    const beside = besideOf(kind);
    answer(
      [
        ...(beside ? [texts.revertedBeside[beside]] : []),
        ...(!beside && (restored.length + removed.length + cells > 0 || keptTabs.length === 0)
          ? [texts.reverted(restored.length, removed.length, cells)]
          : []),
        ...(keptTabs.length > 0 ? [texts.keptTabs(keptTabs)] : []),
        ...(kept.length > 0 ? [texts.keptCells(kept)] : []),
      ].join(' '),
    );
    clear();
    store.reverted();
    onReverted?.();
  }, [now, clear, store, onReverted, texts, answer]);

  return (
    <div className="stack">
      {now.state !== 'running' && (
        <Button icon={<ArrowUndoRegular />} onClick={() => reverting.start()}>
          {texts.revert}
        </Button>
      )}
      <Unfinished run={reverting} />
    </div>
  );
}
