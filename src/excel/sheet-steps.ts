/** Steps on whole sheets: their stamps, names, locks and removal. */
import type { Step } from './batches';
import type { FillStep } from './call-steps';
import { LOCK_BYTES, queueLock } from './protect';
import { printStamp, STAMP_KEY, type Stamp } from './stamp';
import { queueRemoval } from './structure';
import { CALL, PART, RANGE, SET, wireBytes } from './wire-size';

/** Gives the step that keeps a text with a sheet. */
export function propertyStep(key: string, text: string): FillStep {
  return {
    bytes: PART + RANGE + wireBytes([key, text]),
    queue: (sheet) => {
      sheet.customProperties.add(key, text);
    },
  };
}

/** Gives the step that stamps a sheet. */
export function stampStep(stamp: Stamp): FillStep {
  return propertyStep(STAMP_KEY, printStamp(stamp));
}

/** Gives the step that removes a text from a sheet; it does no harm where there is no such text. */
export function forgetStep(key: string): FillStep {
  return {
    bytes: PART + RANGE + CALL + wireBytes(key),
    queue: (sheet) => {
      sheet.customProperties.getItemOrNullObject(key).delete();
    },
  };
}

/** Gives a step that fails, with all that follows in its round trip, where a sheet has no text under this key. */
export function guardStep(key: string): FillStep {
  return {
    bytes: PART + RANGE + CALL + wireBytes(key),
    queue: (sheet) => {
      sheet.customProperties.getItem(key).load('key');
    },
  };
}

/** Gives the step that makes a sheet for the add-in's own use. Later steps find it by name, as it has an id only once it was made. */
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

/** Gives the step that shows or hides a sheet. */
export function visibilityStep(visibility: Excel.Worksheet['visibility']): FillStep {
  return {
    bytes: SET,
    queue: (sheet) => {
      sheet.visibility = visibility;
    },
  };
}

export const LOCK: FillStep = { bytes: LOCK_BYTES, queue: queueLock };

export const REMOVAL: FillStep = { bytes: SET + CALL, queue: queueRemoval };
