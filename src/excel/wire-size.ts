/**
 * Bytes that queued calls take in the request as it leaves the page: never fewer than office.js will send
 * (tests/excel/wire-size.test.ts checks this for every kind of step). A request is JSON that travels as a text in a JSON message, so
 * its quotes and backslashes are escaped once more.
 */

/** Gives the bytes in UTF-8 of a value in a request. */
export function wireBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22 || code === 0x5c) bytes += 1;
    // A surrogate pair is two units and four bytes, so each unit counts two; JSON contains no lone half of a pair.
    else if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** The highest number of an object: the objects of a request are numbered, and 5 MB hold fewer than a million of them. */
const ID = 999_999;

/** Bytes of an object that is reached from another one by a member's name: its path, its creation, and its release. */
function objectBytes(member: string, args?: readonly unknown[]): number {
  const path = {
    Id: ID,
    ObjectPathType: 4,
    Name: member,
    ParentObjectPathId: ID,
    ...(args === undefined ? {} : { ArgumentInfo: { Arguments: args } }),
  };
  const made = { Id: ID, ActionType: 1, Name: '', ObjectPathId: ID };
  return wireBytes({ [ID]: path }) + wireBytes([made]) + wireBytes([ID]);
}

/** Bytes of setting a member or calling a method, with its values; objects among the values are sent as numbers beside them. */
function actionBytes(
  member: string,
  values: readonly unknown[],
  objects?: readonly number[],
): number {
  const args = {
    Arguments: values,
    ...(objects === undefined ? {} : { ReferencedObjectPathIds: objects }),
  };
  const action = { Id: ID, ActionType: 4, Name: member, ObjectPathId: ID };
  return wireBytes([{ ...action, ArgumentInfo: args, L: [] }]);
}

/** The longest name of a member that the add-in uses. */
const LONGEST_NAME = 'CategoryTypeOrNullObject';

/** A sheet by its id, which is a GUID in braces. */
export const SHEET = objectBytes('', ['x'.repeat(40)]);

/** A range by its indexes, or another one by four numbers. */
export const RANGE = objectBytes('GetRangeByIndexes', [1_048_575, 16_383, 1_048_576, 16_384]);

/** A part of an object, such as its format, or an item of a collection by a short name. */
export const PART = objectBytes(LONGEST_NAME);

/** A member set to a number, a truth value or a short word, or a method called with one. Longer values are added to this. */
export const SET = actionBytes(LONGEST_NAME, ['InsideHorizontal']);

/** A method called with up to four objects, numbers or short words. */
export const CALL = actionBytes(LONGEST_NAME, Array(4).fill('OverThenDown'), Array(4).fill(ID));
