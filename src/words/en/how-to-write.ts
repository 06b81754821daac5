/** How a value is written, as the end of a finding's sentence. */
import type { HowToWriteWords } from '../how-to-write';

export const howToWrite: HowToWriteWords = {
  text: () => 'enter words',
  integer: () => 'enter a whole number alone',
  money: ({ examples }) =>
    `enter the amount and its unit alone, as in ${examples.join(' or ')}, and － where there is none`,
  'money-in-unit': ({ examples, unit }) =>
    `enter the amount in ${unit} alone, as in ${examples.join(' or ')}, and － where there is none`,
  'money-bracket': ({ examples }) => `write brackets as in ${examples.join(' or ')}`,
  'fiscal-year': ({ examples }) => `enter it as in ${examples.join(' or ')}`,
  'era-date': () => 'enter it as in 令和2年4月1日',
  'era-date-year': ({ example }) => `enter the year too, as in ${example}`,
  'one-of': ({ allowed }) => `enter one of ${allowed.join(', ')}`,
  'section-names': () => 'look over the names of the sections and what parts them',
  'plan-cell': () =>
    'enter what is done in the year, one thing a line, and ⇒ alone where it is as in the year before',
  heading: () => 'enter the number and the title, as in １　題名, or the title alone',
  code: ({ forms }) => `enter it as in ${forms.join(' or ')}`,
  score: () => 'enter the score alone, and - for years after the practice ended',
  mark: ({ mark }) => `enter ${mark} where it applies, and nothing elsewhere`,
  'bounded-decimal': () => 'enter a number alone, as in 4.4',
  'circled-number': () => 'enter a circled number, as in ①',
  'referring-text': () =>
    'enter the text, or refer to an earlier one that says the same, as in ①と同じ or 同上',
  'marked-text': ({ marks }) =>
    `put ${marks.map((mark) => `(${mark})`).join(' or ')} before each thing that was done`,
  targets: () =>
    'enter ○ or ①②③, the indicator, the number, its unit and the period, as in ○参加者数：30人/年',
  'year-range': () => 'enter it as in 令和2年度～令和6年度',
  policies: ({ label }) => `begin with the number, as in ${label}4 …`,
  measured: () => 'enter the number with its unit, as in 5橋 or 48.2%',
  percentage: ({ min, max }) =>
    `enter a percentage from ${min}% to ${max}%, the number with its %, as in ${max}%`,
  figures: () => 'enter the indicator, the number and its unit, as in 参加者数 30人',
  goal: () =>
    'write the time, the figure, its unit, the words and the conditions in brackets, as in “95.0％程度” or “R元年度末残高70億円以上（一般会計）”',
};
