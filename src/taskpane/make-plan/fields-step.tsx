/** 項目: a card a field, with what it holds, how much of it can be read, and what is asked about its spellings. */
import { Button, Checkbox, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellAddress } from '../../core/area';
import type { FieldChoice } from '../../core/infer/choices';
import type { FieldGuess, LedgerGuess, SpellingGuess } from '../../core/infer/proposal';
import type { ValueType } from '../../core/values';
import type { Words } from '../../words';
import { useSurroundings } from '../surroundings';
import { withField, withSpelling } from './decisions';
import { JumpLink } from './jump-link';
import { TextField } from './text-field';
import { useStep } from './use-making';

/** Nobody follows more links than these; the count says how many there are. */
const MOST_LINKS = 5;
const LONGEST = 20;

const TEXT: ValueType = { kind: 'text' };

function isSame(a: ValueType, b: ValueType): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function FieldsStep(): ReactElement {
  const { made } = useStep();
  const texts = useSurroundings().words.pane.makePlan.fields;
  const ledgers = made.proposal.ledgers.filter(({ taken }) => taken);
  const fields = ledgers.flatMap((ledger) => ledger.fields.filter(({ taken }) => taken));
  const unread = fields.reduce((sum, { filled, read }) => sum + filled - read, 0);
  return (
    <>
      <p role="status">{texts.total(fields.length, unread)}</p>
      {ledgers.map((ledger) => (
        <div key={ledger.key} className="stack close">
          {ledgers.length > 1 && <h2>{ledger.name}</h2>}
          {ledger.fields.map((field) => (
            <FieldCard key={field.key} ledger={ledger} field={field} />
          ))}
        </div>
      ))}
    </>
  );
}

/** What tells a field from another one of the same name, and where it stands. */
function placeOf(
  { under, place, source, positions }: FieldGuess,
  texts: Words['pane']['makePlan']['fields'],
): readonly string[] {
  const years = positions.filter(({ year }) => year !== null).length;
  return [
    ...(under === null ? [] : [texts.under(under)]),
    ...(place === null ? [] : [texts.place(place)]),
    ...(source === 'bands' ? [texts.bands] : []),
    ...(source === 'headings' ? [texts.headings] : []),
    ...(years > 0 ? [texts.byYear(years)] : []),
  ];
}

function FieldCard(props: {
  readonly ledger: LedgerGuess;
  readonly field: FieldGuess;
}): ReactElement {
  const { ledger, field } = props;
  const { draft, decide } = useStep();
  const texts = useSurroundings().words.pane.makePlan.fields;
  const { name, type, others, taken, filled, examples, spellings } = field;
  const choose = (change: FieldChoice): void =>
    decide({ choices: withField(draft.choices, ledger.key, field.key, change) });
  const kinds = [{ type, read: field.read }, ...others].filter(
    (kind, at, all) => all.findIndex((each) => isSame(each.type, kind.type)) === at,
  );
  const offered = kinds.some((kind) => isSame(kind.type, TEXT))
    ? kinds
    : [...kinds, { type: TEXT, read: filled }];
  const places = placeOf(field, texts);
  return (
    <section className="card field" aria-label={name}>
      <div className="line tight">
        <Checkbox
          className="tick"
          aria-label={texts.take(name)}
          checked={taken}
          onChange={(_event, { checked }) => choose({ taken: checked === true })}
        />
        {taken ? (
          <TextField
            label={texts.name(name)}
            value={name}
            onDecide={(to) => choose({ name: to })}
          />
        ) : (
          <span className="quiet">{name}</span>
        )}
      </div>
      {places.length > 0 && <p className="quiet">{places.join('・')}</p>}
      {taken && (
        <>
          <Select
            size="small"
            aria-label={texts.kindOf(name)}
            value={0}
            onChange={(_event, { value }) => {
              const kind = offered[Number(value)];
              if (kind) choose({ type: kind.type });
            }}
          >
            {offered.map((kind, at) => (
              <option key={JSON.stringify(kind.type)} value={at}>
                {texts.reads(texts.kind(kind.type), kind.read, filled)}
              </option>
            ))}
          </Select>
          <p className="quiet">{filled === 0 ? texts.empty : texts.examples(examples.map(cut))}</p>
          {filled > field.read && <Unread ledger={ledger} field={field} />}
          {spellings.map((pair) => (
            <Spelling
              key={`${pair.rare} ${pair.common}`}
              pair={pair}
              onAnswer={(same) =>
                decide({
                  choices: withSpelling(draft.choices, ledger.key, field.key, {
                    rare: pair.rare,
                    common: pair.common,
                    same,
                  }),
                })
              }
            />
          ))}
        </>
      )}
    </section>
  );
}

/** Where the cells are that the chosen kind does not read. */
function Unread(props: { readonly ledger: LedgerGuess; readonly field: FieldGuess }): ReactElement {
  const { ledger, field } = props;
  const texts = useSurroundings().words.pane.makePlan.fields;
  return (
    <div>
      <p>{texts.unread(field.filled - field.read)}</p>
      <ul className="plain close">
        {field.unread.slice(0, MOST_LINKS).map(({ sheetId, row, column, text }) => {
          const cell = cellAddress(row, column);
          const sheet = ledger.sheets.find((each) => each.sheetId === sheetId)?.sheet ?? '';
          return (
            <li key={`${sheetId} ${cell}`}>
              <JumpLink sheetId={sheetId} sheet={sheet} address={cell}>
                {texts.go(cell, cut(text))}
              </JumpLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Spelling(props: {
  readonly pair: SpellingGuess;
  readonly onAnswer: (same: boolean) => void;
}): ReactElement {
  const { pair, onAnswer } = props;
  const texts = useSurroundings().words.pane.makePlan.fields;
  const { rare, common, rareCount, commonCount, same } = pair;
  const question = texts.spelling(common, commonCount, rare, rareCount);
  return (
    <div role="group" aria-label={question}>
      <p>{question}</p>
      <div className="row">
        <Button
          size="small"
          appearance={same === true ? 'primary' : 'secondary'}
          aria-pressed={same === true}
          onClick={() => onAnswer(true)}
        >
          {texts.same}
        </Button>
        <Button
          size="small"
          appearance={same === false ? 'primary' : 'secondary'}
          aria-pressed={same === false}
          onClick={() => onAnswer(false)}
        >
          {texts.notSame}
        </Button>
      </div>
    </div>
  );
}
