/** 修正: shows what will change, cell by cell, does it, and can take it back. */
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import { PageHead } from '../page-head';
import { useSurroundings } from '../surroundings';
import { Unfinished } from '../unfinished';
import { useValidation } from './store';
import { FixesAsked } from './fixes-asked';
import { FixesDone } from './fixes-done';

export function FixesPage({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { words } = useSurroundings();
  const texts = words.pane.fixes;
  const { writing, reverting, position } = useValidation();
  const { previewing, fixing } = writing;
  const { start: preview } = previewing;
  const { clear: forget } = fixing;

  // Another set of findings is another question, so an earlier answer must not be shown for it.
  useEffect(() => {
    forget();
    preview(findings);
  }, [findings, forget, preview]);

  const busy = fixing.now.state === 'running' || reverting.now.state === 'running';
  const leave = (): void => {
    previewing.cancel();
    position.go({ name: 'list' });
  };
  const heading =
    fixing.now.state !== 'done'
      ? texts.heading
      : fixing.now.result.changed > 0
        ? texts.doneHeading
        : texts.noneHeading;

  return (
    <div className="stack">
      <PageHead back={words.pane.finding.back} onBack={leave} disabled={busy}>
        {heading}
      </PageHead>
      {fixing.now.state === 'done' ? (
        <FixesDone result={fixing.now.result} />
      ) : fixing.now.state === 'idle' ? (
        <>
          <Unfinished run={previewing} />
          {previewing.now.state === 'done' && (
            <FixesAsked
              preview={previewing.now.result}
              onApply={(formulas) => fixing.start(findings, formulas)}
              onLeave={leave}
            />
          )}
        </>
      ) : (
        <Unfinished run={fixing} />
      )}
    </div>
  );
}
