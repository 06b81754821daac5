/**
 * Bytes that queued calls take in the request as it leaves the page: never fewer than office.js will send (tests/excel/wire-size.test.ts
 * holds every kind of step to it). A request is JSON that travels as a text in a JSON message, so that its quotes and backslashes
 * are escaped once more.
 */

/** Gives the bytes in UTF-8 of a value in a request. */
export function wireBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22 || code === 0x5c) bytes += 1;
    // A surrogate pair is two units and four bytes; JSON leaves no half of one.
    else if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** The objects of a request are numbered; 5 MB hold fewer than a million. */
const ID = 999_999;

/** What an object takes that is reached from another one by a member's name: its path, its making, and its end. */
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

/** What setting a member or calling a method takes, with its values; those that are objects are numbers beside them. */
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

/** No name of a member that the add-in uses is longer. */
const LONGEST_NAME = 'CategoryTypeOrNullObject';

/** A sheet by its id, which is a GUID in braces. */
export const SHEET = objectBytes('', ['x'.repeat(40)]);

/** A range by its indexes, or another one by four numbers. */
export const RANGE = objectBytes('GetRangeByIndexes', [1_048_575, 16_383, 1_048_576, 16_384]);

/** A part of an object, such as its format, or an item of a collection by a short name. */
export const PART = objectBytes(LONGEST_NAME);

/** A member that is set to a number, a truth value or a short word, or a method called with one. Longer values come on top. */
export const SET = actionBytes(LONGEST_NAME, ['InsideHorizontal']);

/** A method called with up to four objects, numbers or short words. */
export const CALL = actionBytes(LONGEST_NAME, Array(4).fill('OverThenDown'), Array(4).fill(ID));
