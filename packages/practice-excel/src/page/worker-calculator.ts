/**
 * The calculating engine in a worker. It cannot live beside the grid: both are Univer, and the grid's additions to Univer's
 * classes need a screen that the calculating one has not.
 */
import type { CalculationSheet, Calculator } from '../workbook/calculator';
import type { PracticeValue } from '../workbook/model';
import type { CalculationReply, CalculationRequest } from './calculation-worker';

type Results = readonly (readonly PracticeValue[])[];

/** Starts the worker and gives the calculator that it is. */
export function workerCalculator(): Calculator {
  const worker = new Worker(new URL('./calculation-worker.ts', import.meta.url));
  const waiting = new Map<number, (outcome: CalculationReply['outcome']) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CalculationReply>) => {
    waiting.get(data.id)?.(data.outcome);
    waiting.delete(data.id);
  });
  return {
    results: (sheets: readonly CalculationSheet[]) => {
      asked += 1;
      const request: CalculationRequest = { id: asked, sheets };
      return new Promise<Results>((resolve, reject) => {
        waiting.set(request.id, (outcome) => {
          if ('failure' in outcome) reject(new Error(outcome.failure));
          else resolve(outcome);
        });
        worker.postMessage(request);
      });
    },
  };
}
