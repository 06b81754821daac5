/** A text before and after a change, one below the other, with what has changed made visible. */
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../surroundings';
import { visiblePieces } from '../validation/visible-text';
import { differenceOf, shortened } from '../../core/text-difference';
import type { Piece } from '../../core/text-difference';

/** About six lines of the pane. */
const LONG = 120;

export function ChangedText(props: {
  readonly before: string;
  readonly after: string;
  /** The texts are shown in full; otherwise unchanged parts are left out, except a few words. */
  readonly whole: boolean;
  /** What the two are called; the ledger and the sheet where it is left out. */
  readonly names?: { readonly before: string; readonly after: string };
}): ReactElement {
  const { collecting } = useSurroundings().words.pane;
  const { before, after, whole, names = collecting } = props;
  const difference = useMemo(() => differenceOf(before, after), [before, after]);
  const shown = (pieces: readonly Piece[]): readonly Piece[] =>
    whole ? pieces : shortened(pieces);
  return (
    <dl className={whole ? 'sides' : 'sides brief'}>
      <dt>{names.before}</dt>
      <dd>
        <Pieces pieces={shown(difference.before)} as="del" />
      </dd>
      <dt>{names.after}</dt>
      <dd>
        <Pieces pieces={shown(difference.after)} as="ins" />
      </dd>
    </dl>
  );
}

/** A text as it was laid out, as the sheet has it and as the ledger has it, with the differences between the last two made visible. */
export function ThreeTexts(props: {
  readonly laid: string;
  readonly before: string;
  readonly after: string;
  readonly whole: boolean;
  /** What is shown if there is no text. */
  readonly nothing: string;
}): ReactElement {
  const { laid, before, after, whole, nothing } = props;
  const texts = useSurroundings().words.pane.collecting;
  const difference = useMemo(() => differenceOf(before, after), [before, after]);
  const shown = (pieces: readonly Piece[]): readonly Piece[] =>
    whole ? pieces : shortened(pieces);
  return (
    <dl className={whole ? 'sides stacked' : 'sides stacked brief'}>
      <dt>{texts.laid}</dt>
      <dd>
        <Pieces
          pieces={laid === '' ? [] : [{ text: laid, changed: false }]}
          as="del"
          nothing={nothing}
        />
      </dd>
      <dt>{texts.filledIn}</dt>
      <dd>
        <Pieces pieces={shown(difference.after)} as="ins" nothing={nothing} />
      </dd>
      <dt>{texts.ledgerNow}</dt>
      <dd>
        <Pieces pieces={shown(difference.before)} as="del" nothing={nothing} />
      </dd>
    </dl>
  );
}

/** The sheet's text, in contrast to the ledger's text. */
export function NewText(props: { readonly before: string; readonly after: string }): ReactElement {
  const { before, after } = props;
  const pieces = useMemo(() => shortened(differenceOf(before, after).after), [before, after]);
  return <Pieces pieces={pieces} as="ins" />;
}

function Pieces(props: {
  readonly pieces: readonly Piece[];
  readonly as: 'del' | 'ins';
  readonly nothing?: string;
}): ReactElement {
  const texts = useSurroundings().words.pane.collecting;
  const { pieces, as: Mark, nothing = texts.empty } = props;
  if (pieces.length === 0) return <span className="quiet">{nothing}</span>;
  return (
    <span className="visible">
      {pieces.map(({ text, changed }, at) =>
        changed ? <Mark key={at}>{withSigns(text)}</Mark> : <span key={at}>{text}</span>,
      )}
    </span>
  );
}

/** White space that was added or removed is shown by a sign; a line break still breaks the line. */
function withSigns(text: string): string {
  return visiblePieces(text)
    .map((piece) => (piece.sign ? piece.text.replaceAll('⏎', '⏎\n') : piece.text))
    .join('');
}

/** Says whether the texts are so long that only a part is shown at first. */
export function isLong(before: string, after: string): boolean {
  const { before: old, after: now } = differenceOf(before, after);
  const cut = [old, now].some((pieces) =>
    shortened(pieces).some(({ text }, at) => text !== pieces[at]?.text),
  );
  return cut || Math.max(before.length, after.length) > LONG;
}
