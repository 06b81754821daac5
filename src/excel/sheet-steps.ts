/** Steps on sheets as wholes: their stamps, names, locks, and their end. */
import type { Step } from './batches';
import type { FillStep } from './call-steps';
import { LOCK_BYTES, queueLock } from './protect';
import { printStamp, STAMP_KEY, type Stamp } from './stamp';
import { queueRemoval } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/** Gives the step that stamps a sheet. */
export function stampStep(stamp: Stamp): FillStep {
  const text = printStamp(stamp);
  return {
    bytes: PART + RANGE + wireBytes([STAMP_KEY, text]),
    queue: (sheet) => {
      sheet.customProperties.add(STAMP_KEY, text);
    },
  };
}

/** Gives the step that makes a sheet for the add-in's own use. It can be filled under its name: it has an id only when it is there. */
export function madeStep(name: string): Step {
  return {
    bytes: RANGE + SET,
    queue: ({ workbook }) => {
      workbook.worksheets.add(name).visibility = 'VeryHidden';
    },
  };
}

/** Gives the step that names a sheet. */
export function nameStep(name: string): FillStep {
  return {
    bytes: SET + wireBytes(name),
    queue: (sheet) => {
      sheet.name = name;
    },
  };
}

export const LOCK: FillStep = { bytes: LOCK_BYTES, queue: queueLock };

export const REMOVAL: FillStep = { bytes: SET + CALL, queue: queueRemoval };
