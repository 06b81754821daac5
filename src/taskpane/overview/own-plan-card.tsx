/** Plans of one's own: taken in from a file with the differences shown first, written out, copied, taken away and put back. */
import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Plan } from '../../core/plan';
import { ownPlanOf } from '../../core/plan/own-plan';
import { planText } from '../../core/plan/plan-text';
import type { Outcome } from '../../core/outcome';
import type { OwnPlanState } from '../../tasks/own-plan';
import type { PlanFileReading } from '../../tasks/plan-text';
import type { PlanOrigin } from '../../tasks/plan-origin';
import { FileButton } from '../file-button';
import { useStore } from '../state/use-store';
import { useSurroundings } from '../surroundings';
import { KeptPlans } from './kept-plans';
import { FaultyFile, TakePlan } from './take-plan';
import type { OwnPlanVerbs } from './own-plan-verbs';

/** Signs that a file's name may not have. */
const UNNAMED = /[\\/:*?"<>|\p{Cc}]/gu;

interface ChosenFile {
  readonly name: string;
  readonly reading: PlanFileReading;
}

export default function OwnPlanCard(props: { readonly origin: PlanOrigin | null }): ReactElement {
  const { origin } = props;
  const { verbs, words, answer, warn } = useSurroundings();
  const texts = words.pane.ownPlan;
  const store = useStore();
  const [own, setOwn] = useState<OwnPlanVerbs | null>(null);
  const [looked, setLooked] = useState<OwnPlanState | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);

  const look = useCallback(async (): Promise<void> => {
    const loaded = await verbs.ownPlan();
    const seen = await loaded.look();
    setOwn(loaded);
    setLooked(seen.ok ? seen.result : null);
    if (!seen.ok) warn(words.trouble(seen.trouble));
  }, [verbs, words, warn]);
  useEffect(() => void look(), [look]);

  const change = async (task: () => Promise<Outcome<unknown>>, done: string): Promise<void> => {
    const ended = await store.changePlan(task);
    if (ended.ok) answer(done);
    else warn(words.trouble(ended.trouble));
    setFile(null);
    await look();
  };

  const choose = async (chosen: File, read: OwnPlanVerbs['readFile']): Promise<void> => {
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      // What the differences are to be seen from may have changed since the card was opened.
      await look();
      setFile({ name: chosen.name, reading: read(bytes) });
    } catch {
      warn(texts.notRead(chosen.name));
    }
  };

  const withPlan = async (
    act: (plan: Plan) => Promise<void> | void,
    from: OwnPlanVerbs['inUse'],
  ): Promise<void> => {
    const plan = await from(store.withPlan({}));
    if (plan.ok) await act(plan.result);
    else warn(words.trouble(plan.trouble));
  };

  if (!own) return <p role="status">{texts.opening}</p>;
  const writeOut = (plan: Plan): void => {
    const { municipality, title } = plan;
    const name = `${`${municipality}_${title}`.replace(UNNAMED, '_')}.json`;
    verbs.saveFile(name, planText(plan), 'application/json');
    answer(texts.written(name));
  };
  const copyText = async (plan: Plan): Promise<void> => {
    try {
      await navigator.clipboard.writeText(planText(plan));
      answer(texts.copiedText);
    } catch {
      warn(texts.copyFailed);
    }
  };
  const isForeign = origin !== null && origin.kind !== 'own';

  return (
    <section className="card" aria-labelledby="own-plan">
      <h2 id="own-plan" className="label">
        {texts.open}
      </h2>
      <p className="quiet">{texts.hint}</p>
      {file?.reading.state === 'read' ? (
        <TakePlan
          name={file.name}
          plan={file.reading.plan}
          before={looked?.own?.plan ?? null}
          onTake={(plan) =>
            void change(() => own.write(ownPlanOf(plan, 'imported'), looked?.seen), texts.taken)
          }
          onKeep={(plan) => {
            if (own.keepPlan(plan)) answer(texts.kept);
            else warn(texts.notKept);
            store.planChanged();
            setFile(null);
          }}
          onLeave={() => setFile(null)}
        />
      ) : (
        <>
          {file && <FaultyFile name={file.name} reading={file.reading} />}
          <FileButton
            label={texts.take}
            accept=".json,application/json"
            button={{ className: 'wide' }}
            onChoose={(chosen) => void choose(chosen, own.readFile)}
          >
            {texts.take}
          </FileButton>
          {origin && (
            <>
              <Button className="wide" onClick={() => void withPlan(writeOut, own.inUse)}>
                {texts.write}
              </Button>
              <Button className="wide" onClick={() => void withPlan(copyText, own.inUse)}>
                {texts.copyText}
              </Button>
            </>
          )}
          {isForeign && (
            <Button
              className="wide"
              onClick={() =>
                void withPlan(
                  (plan) =>
                    change(
                      () => own.write(ownPlanOf(plan, 'copied', plan.id), looked?.seen),
                      texts.copied,
                    ),
                  own.inUse,
                )
              }
            >
              {texts.copy}
            </Button>
          )}
          {looked?.isThere && (
            <Button
              className="wide"
              onClick={() => void change(() => own.remove(looked.seen), texts.removed)}
            >
              {texts.remove}
            </Button>
          )}
          {looked?.hasBefore && (
            <Button
              className="wide"
              onClick={() => void change(() => own.restore(), texts.restored)}
            >
              {texts.restore}
            </Button>
          )}
          <KeptPlans
            plans={own.keptPlans()}
            onForget={(plan) => {
              own.forgetPlan(plan);
              answer(texts.forgotten(plan.title));
              store.planChanged();
            }}
          />
        </>
      )}
    </section>
  );
}
