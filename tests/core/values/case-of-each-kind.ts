/**
 * What the tests hold every kind of value to: a type as no built-in plan states it, and texts as staff write them. A kind without
 * its line here does not compile, and every-kind.test.ts fails.
 */
import fc from 'fast-check';
import type { ValueType } from '../../../src/core/values';
import type { TypeOf } from '../../../src/core/values/value-in';

export interface KindCase<K extends ValueType['kind']> {
  /** As a made-up town would state it. */
  readonly type: TypeOf<K>;
  /** Texts that can be read, in more writings than the town's own. */
  readonly written: fc.Arbitrary<string>;
  /** Two writings of one value, and another value. */
  readonly alike: readonly [string, string, string];
  /** What staff write that was obviously meant as something else, and what that is; left out where nothing is. */
  readonly meant?: readonly (readonly [written: string, meant: string])[];
}

const one = fc.constantFrom;

/** Texts of a few of the pieces, one behind the other. */
function pieces(...all: readonly (readonly string[])[]): fc.Arbitrary<string> {
  return fc.tuple(...all.map((each) => one(...each))).map((parts) => parts.join(''));
}

const SECTIONS = ['企画課', '水道課', '道の駅推進室', '子ども・若者課'] as const;
const digits = fc.integer({ min: 0, max: 999_999 });
const grouped = digits.map((number) => number.toLocaleString('en-US'));
const plain = fc.oneof(digits.map(String), grouped);
const decimals = fc.tuple(plain, one('', '.5', '.25', '.0')).map((parts) => parts.join(''));
const years = pieces(['令和', 'R'], ['元', '2', '5', '10'], ['年度']);
const free = one(
  '窓口を見直す',
  '窓口を見直す\n利用者に周知する',
  'ＩＣＴの活用',
  '㈱みずほ',
  'ﾏﾆｭｱﾙ',
);

export const CASES: { readonly [K in ValueType['kind']]: KindCase<K> } = {
  text: {
    type: { kind: 'text' },
    alike: ['ＩＣＴの活用', 'ICTの活用', '窓口の見直し'],
    written: free,
  },
  integer: {
    type: { kind: 'integer', min: 0 },
    alike: ['1,200', '１２００', '12'],
    written: plain,
    meant: [
      ['1、234', '1,234'],
      ['No.12', '12'],
      ['1O0', '100'],
    ],
  },
  money: {
    type: { kind: 'money', unit: '百万円', unitInCell: true, portionLabel: 'うち特別会計' },
    alike: ['1200百万円', '12億円', '12百万円'],
    written: fc.oneof(
      decimals.map((number) => `${number}百万円`),
      plain.map((number) => `△${number}`),
      pieces(
        ['3億', '12億5千万'],
        ['円'],
        ['', '(うち特別会計1百万円)', '（うち特別会計200万円）'],
      ),
      one('－', '※', '【企画課】3百万円【水道課】5百万円'),
    ),
    meant: [
      ['8、847百万円', '8,847百万円'],
      ['なし', '－'],
      ['5百万', '5百万円'],
    ],
  },
  'fiscal-year': {
    type: { kind: 'fiscal-year', short: true },
    alike: ['R2', '令和2年度', 'R3'],
    written: fc.oneof(years, one('R2', 'Ｈ３０', '2024', '平成31年度')),
    meant: [
      ['令和7年3月末', 'R6'],
      ['R4終了', 'R4'],
      ['平成32年度', '令和2年度'],
    ],
  },
  'era-date': {
    type: { kind: 'era-date' },
    alike: ['令和2年4月1日', 'R2.4.1', '令和2年4月'],
    written: fc.oneof(
      pieces(['令和'], ['元', '2', '6'], ['年5月', '年12月3日', '年']),
      one('R2.4.1', 'Ｒ６．４．１', '2024/12/1', '平成31年3月'),
    ),
    meant: [['平成32年4月1日', '令和2年4月1日']],
  },
  'one-of': {
    type: { kind: 'one-of', values: ['Ａ（順調）', 'Ｂ（遅れ）', '―'] },
    alike: ['Ａ（順調）', 'A(順調)', 'Ｂ（遅れ）'],
    written: one('Ａ（順調）', 'A(順調)', 'Ｂ（遅れ）', '―'),
  },
  sections: {
    type: { kind: 'sections', everyBureau: ['全部局'] },
    alike: ['総務部企画課', '総務部　企画課', '総務部財政課'],
    written: one(
      '総務部企画課\n水道課',
      '全部局\n（上下水道局水道課）',
      '総務部\n企画課　財政課（予算）',
      '総務部企画課（道の駅）',
    ),
  },
  'plan-cell': {
    type: { kind: 'plan-cell' },
    alike: ['⇒', '→', '検討'],
    written: fc.oneof(free, one('⇒', '→', '=>', '検討\n\n　実施')),
  },
  'practising-section': {
    type: { kind: 'practising-section', all: '全庁', several: true },
    alike: ['全庁【企画課】', '全庁 【企画課】', '企画課'],
    written: one(...SECTIONS.slice(0, 2), '全庁【企画課】', '企画課　水道課', '総　務　課'),
    meant: [['全庁（企画課）', '全庁【企画課】']],
  },
  heading: {
    type: { kind: 'heading', width: 'half' },
    alike: ['１　協働の推進', '(1) 協働の推進', '２　窓口'],
    written: pieces(
      ['', '１　', '2. ', '(3) ', '（12）', '④', 'Ⅱ ', 'IX　', '⑴ ', '⒉'],
      ['協働の推進', '２４時間窓口', 'ＩＣＴ活用'],
    ),
  },
  code: {
    type: { kind: 'code', prefixes: ['重点', 'S'] },
    alike: ['S12', 'Ｓ１２', '重点12'],
    written: pieces(['重点', 'S', 'Ｓ'], ['1', '12', '３']),
    meant: [
      ['s3', 'S3'],
      ['S-4', 'S4'],
      ['重点01', '重点1'],
    ],
  },
  score: {
    type: { kind: 'score', min: 0, max: 10 },
    alike: ['10', '１０', '-'],
    written: one('0', '7', '１０', '-', '－'),
    meant: [
      ['ー', '-'],
      ['7、', '7'],
    ],
  },
  mark: {
    type: { kind: 'mark', mark: '有', meant: ['あり', '○'] },
    alike: ['有', ' 有', ''],
    written: one('有', ' 有'),
    meant: [
      ['○', '有'],
      ['あり', '有'],
    ],
  },
  'bounded-decimal': {
    type: { kind: 'bounded-decimal', min: '0.00', max: '10.00', places: 2 },
    alike: ['4.50', '４．５', '4.05'],
    written: fc.integer({ min: 0, max: 1_000 }).map((number) => String(number / 100)),
    meant: [['4.25。', '4.25']],
  },
  'circled-number': {
    type: { kind: 'circled-number' },
    alike: ['③', '3', '④'],
    written: one('①', '⑳', '㉑', '㊿', '3', '１２'),
    meant: [['(3)', '③']],
  },
  'bureau-sections': {
    type: { kind: 'bureau-sections', outside: ['議会事務局'] },
    alike: ['(総)企画課、財政課', '（総）企画課、財政課', '(総)企画課'],
    written: one('(総)企画課、財政課', '（上）水道課', '(総)企画課、議会事務局', '企画課,水道課'),
  },
  'referring-text': {
    type: { kind: 'referring-text', endMark: '完了' },
    alike: ['①と同じ', ' ①と同じ', '同上'],
    written: fc.oneof(
      free,
      one('①と同じ', '①～③と同じ（縮小）', 'R2と同じ', '同上', '実施（完了）'),
    ),
  },
  'marked-text': {
    type: { kind: 'marked-text', marks: ['拡充', '廃止'] },
    alike: ['(拡充)窓口', '（拡充）窓口', '窓口'],
    written: one('(拡充)窓口を増やす', '（廃止）窓口を閉じる\n(拡充)電話を増やす', '続けた'),
  },
  targets: {
    type: { kind: 'targets', units: ['人', '%', '回'] },
    alike: ['○参加者数：30人/年', '○参加者数：３０人/年', '○参加者数：40人/年'],
    written: one(
      '○参加者数：30人/年',
      '①講座：5回/年\n②満足度：90%以上/年',
      '○徴収率\n令和2年度：10.2%\n令和3年度：10.9%',
    ),
    meant: [['・参加者数：30人/年', '○参加者数：30人/年']],
  },
  'year-range': {
    type: { kind: 'year-range' },
    alike: ['令和2年度～令和6年度', 'R2-R6', '令和2年度～令和5年度'],
    written: one('令和2年度～令和6年度', 'R2-R6', '令和2～6年度', '平成30年度から令和4年度まで'),
    meant: [['平成32年度～令和6年度', '令和2年度～令和6年度']],
  },
  policies: {
    type: { kind: 'policies', label: '柱' },
    alike: ['柱1　子育て', '柱１：子育て', '柱2　子育て'],
    written: one('柱1　子育てを支える', '柱１：子育て\n柱3 道路', '柱2、柱4\n水を守る'),
  },
  measured: {
    type: { kind: 'measured' },
    alike: ['48.2%', '４８．２％', '48.3%'],
    written: fc.oneof(
      decimals.map((number) => `${number}%`),
      decimals,
      one('5橋', '3%減', '現年 99.12% 滞繰 23.00%', '△2.5%', '100万人'),
    ),
    meant: [['1、234', '1,234']],
  },
  figures: {
    type: { kind: 'figures', units: ['人', '%', '回'], deadlineEnding: 'を公表' },
    alike: ['参加者数 30人', '参加者数３０人', '参加者数 40人'],
    written: one(
      '参加者数 30人',
      '講座５回・満足度約90.5%',
      '満足度 90% (R2.1.15現在)',
      '公表する時期 3月',
      '令和2年12月までに結果を公表',
    ),
  },
  goal: {
    type: { kind: 'goal' },
    alike: ['95.0％程度', '９５．０％程度', '95.0％以上'],
    written: one(
      '95.0％程度',
      '４年間400億円以内（一般会計）',
      '令和元年度末残高70億円以上',
      '累計３億円の縮減',
    ),
  },
  percentage: {
    type: { kind: 'percentage', min: '-20', max: '200' },
    alike: ['85.30%', '８５．３％', '85.31%'],
    written: fc.oneof(
      fc.integer({ min: 0, max: 2_000 }).map((number) => `${(number / 10).toFixed(1)}%`),
      one('８５．３％', '△2.5%', '120 ％', '85パーセント', '0.85%'),
    ),
    meant: [
      ['85.3', '85.3%'],
      ['8O.5%', '80.5%'],
    ],
  },
  'section-list': {
    type: { kind: 'section-list', sectionEndings: ['課', '室'], freeEndings: ['全庁', '等'] },
    alike: ['企画課・水道課', '企画課、水道課', '企画課'],
    written: one('企画課・水道課', '企画課、水道課等', '全庁', '総　務　課', '道の駅推進室'),
  },
};
