/** Reads the text of a plan's file as data, and finds what keeps it from being read: where, and what stands there. */
import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser';

/** A place in a text, both from 1 as editors count. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** What has to stand at a place instead of what stands there. */
export type Needed =
  | 'comma'
  | 'colon'
  | 'value'
  | 'name'
  /** `}` or `]`. */
  | 'brace'
  | 'bracket'
  /** Nothing more. */
  | 'end'
  /** A text is closed by `"` in its line, and says special signs as JSON does. */
  | 'text'
  /** What stands there is nothing that JSON knows: a word, a sign in full width, a comment. */
  | 'known';

export type TextFault =
  | ({
      readonly fault: 'syntax';
      readonly needs: Needed;
      /** What stands there; `''` where the line ends. */
      readonly found: string;
    } & TextPosition)
  /** The text ends before the plan does; the place is its last. */
  | ({ readonly fault: 'cut-off' } & TextPosition)
  | ({ readonly fault: 'too-deep' } & TextPosition)
  /** One name stands twice in the same braces: of the two, one would be lost. */
  | ({ readonly fault: 'double-name'; readonly name: string } & TextPosition)
  /** It says more than any plan does. */
  | { readonly fault: 'too-long' }
  | { readonly fault: 'empty' };

export type TextReading =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly fault: TextFault };

/** Conditions and measures hold others; no plan goes a tenth as deep. */
const DEEPEST = 100;

/** The longest of the five plans has a tenth of this. Of each, a fault could be told. */
const MOST_VALUES = 50_000;

/** So much is quoted of what stands at a fault. */
const QUOTED = 12;

const NEEDED: Readonly<Record<string, Needed>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  ValueExpected: 'value',
  PropertyNameExpected: 'name',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'end',
  UnexpectedEndOfString: 'text',
  InvalidUnicode: 'text',
  InvalidEscapeCharacter: 'text',
  InvalidCharacter: 'text',
};

function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split(/\r\n?|\n/u);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

/** Finds where brackets open too deep, or that there are too many values: before anything is made of them. */
function tooMuch(text: string): TextFault | null {
  let [depth, values] = [0, 1];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]|,/gsu)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ',') values += 1;
    if (depth > DEEPEST) return { fault: 'too-deep', ...positionAt(text, index) };
    if (values > MOST_VALUES) return { fault: 'too-long' };
  }
  return null;
}

function foundAt(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + 200).split(/[\r\n]/u);
  const [token = ''] = /^(?:"[^"]*"?|[\p{L}\p{N}_.+-]+|.)/u.exec(line) ?? [];
  const signs = [...token];
  return signs.length > QUOTED ? `${signs.slice(0, QUOTED).join('')}…` : token;
}

interface Stop {
  readonly needs: Needed;
  readonly offset: number;
}

/** Finds the first place at which the text is no JSON. */
function firstStop(text: string): Stop | null {
  let first: Stop | null = null;
  visit(
    text,
    {
      onError(error, offset) {
        first ??= { needs: NEEDED[printParseErrorCode(error)] ?? 'known', offset };
      },
    },
    { disallowComments: true },
  );
  return first;
}

/** A fault of JSON; where the text ends before the plan does, that is what is said. */
function syntaxFault(text: string, { needs, offset }: Stop): TextFault {
  const end = text.trimEnd().length;
  // A text that is not closed runs to the end of its line: the last line's is cut off.
  const unclosed = needs === 'text' && !text.slice(offset).trimEnd().includes('\n');
  if (offset >= end || (unclosed && !/[\]}]\s*$/u.test(text)))
    return { fault: 'cut-off', ...positionAt(text, end) };
  return { fault: 'syntax', needs, found: foundAt(text, offset), ...positionAt(text, offset) };
}

function doubleName(text: string): TextFault | null {
  const open: Set<string>[] = [];
  let first: TextFault | null = null;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty(name, _offset, _length, line, column) {
      const names = open.at(-1);
      if (names?.has(name))
        first ??= { fault: 'double-name', name, line: line + 1, column: column + 1 };
      names?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
  return first;
}

/** Gives the data that a text holds, or the first fault that keeps it from being read. */
export function readText(text: string): TextReading {
  const refused = (fault: TextFault): TextReading => ({ ok: false, fault });
  if (text.trim() === '') return refused({ fault: 'empty' });
  const much = tooMuch(text);
  if (much) return refused(much);
  const stop = firstStop(text);
  if (stop) return refused(syntaxFault(text, stop));
  const double = doubleName(text);
  if (double) return refused(double);
  return { ok: true, data: JSON.parse(text) as unknown };
}

/** Gives the lines in which parts of the data stand; of what is missing, that of the part that lacks it. */
export function linesIn(text: string): (path: readonly (string | number)[]) => number {
  const tree = parseTree(text);
  return (path) => {
    for (let length = path.length; tree && length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node) return positionAt(text, (node.parent ?? node).offset).line;
    }
    return 1;
  };
}
