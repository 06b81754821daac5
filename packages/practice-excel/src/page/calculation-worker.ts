/** Runs in a worker: calculates what the page sends, with an engine of its own, so that the grid goes on answering meanwhile. */
import type { CalculationSheet } from '../workbook/calculator';
import type { PracticeValue } from '../workbook/model';
import { univerCalculator } from '../workbook/univer-calculator';

export interface CalculationRequest {
  readonly id: number;
  readonly sheets: readonly CalculationSheet[];
}

export interface CalculationReply {
  readonly id: number;
  /** Results of each sheet's formulas, or what went wrong. */
  readonly outcome: readonly (readonly PracticeValue[])[] | { readonly failure: string };
}

async function answer({ id, sheets }: CalculationRequest): Promise<CalculationReply> {
  try {
    return { id, outcome: await univerCalculator().results(sheets) };
  } catch (error) {
    return { id, outcome: { failure: String(error) } };
  }
}

self.addEventListener('message', (event: MessageEvent<CalculationRequest>) => {
  void answer(event.data).then((reply) => self.postMessage(reply));
});
