/** Which texts are nearly copies of one another, and which are only built alike. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNearCopy } from '../../../src/core/values/near-copy';
import type { TitledText } from '../../../src/core/values/near-copy';

function titled(text: string, title = ''): TitledText {
  return { text, title };
}

describe('a text that was copied and hardly rewritten', () => {
  it.each([
    ['ends otherwise', '組織の見直しについて、検討する。', '組織の見直しについて検討していく。'],
    ['is politer', '施設の点検を毎年度実施する。', '施設の点検を毎年度実施します。'],
    ['has other particles', '窓口での案内の改善を図る。', '窓口における案内の改善に努める。'],
    ['is written in another way', '職員研修の充実に取り組む。', '職員研修の充実に取組んでいく。'],
    [
      'lacks a word',
      '毎年度、公共施設の使用料の見直しを検討し、改定する。',
      '公共施設の使用料の見直しを検討し、改定する。',
    ],
    [
      'joins its words otherwise',
      '施設の長寿命化によって、経費が平準化される。',
      '施設の長寿命化により、経費の平準化が図られる。',
    ],
    [
      'keeps a word in hiragana',
      '高齢者がいきいきと暮らせるまちづくりを進める。',
      '高齢者がいきいきと暮らせるまちづくりに努める。',
    ],
  ])('%s', (_name, above, below) => {
    expect(isNearCopy(titled(below), titled(above))).toBe(true);
  });

  it('is known by the title of the record that it came from', () => {
    const above = titled(
      '各課への聞き取りにより組織の見直しを検討し、次年度の機構改革に反映する。',
      '① 組織の見直し',
    );
    const text = '各課への聞き取りにより組織の見直しを検討し、翌年度の機構改革に反映する。';
    expect(isNearCopy(titled(text, '② 職員の適正配置'), above)).toBe(true);
    expect(isNearCopy(titled(text, '② 組織の見直しの周知'), above)).toBe(false);
    expect(isNearCopy(titled(text, '② 翌年度予算の編成'), above)).toBe(false);
    expect(isNearCopy(titled(text), { ...above, title: '' })).toBe(false);
  });
});

describe('sentences that are built alike on purpose', () => {
  it.each([
    ['plans of two objects', '橋梁計画の策定', '公園計画の策定'],
    [
      'the object in a longer sentence',
      '令和2年度に橋梁の長寿命化計画を策定し、計画的な修繕により経費の平準化を図る。',
      '令和2年度に公園の長寿命化計画を策定し、計画的な修繕により経費の平準化を図る。',
    ],
    ['an object in hiragana', 'ごみに関する計画の策定', 'こどもに関する計画の策定'],
    [
      'an object in katakana',
      'ホームページの更新回数を増やす。',
      'パンフレットの更新回数を増やす。',
    ],
    ['an object more', '庁舎の照明の省電力化を進める。', '庁舎と学校の照明の省電力化を進める。'],
    ['another year', '令和2年度に計画を策定する。', '令和3年度に計画を策定する。'],
    ['another figure', '窓口の待ち時間を10分以内にする。', '窓口の待ち時間を5分以内にする。'],
    ['another step', '指定管理者制度の導入を検討する。', '指定管理者制度の導入を実施する。'],
    ['the other way round', '職員研修を実施する。', '職員研修を実施しない。'],
  ])('%s', (_name, above, below) => {
    expect(isNearCopy(titled(below), titled(above))).toBe(false);
  });

  it('are told from copies by their own titles', () => {
    const below = titled(
      '職員の適正配置を検討し、次年度の機構改革に反映する。',
      '② 職員の適正配置',
    );
    const above = titled('組織の見直しを検討し、次年度の機構改革に反映する。', '① 組織の見直し');
    expect(isNearCopy(below, above)).toBe(false);
  });

  it('may be long, and differ in a figure alone although they name the thing above', () => {
    const above = titled('窓口の待ち時間を10分以内にする。', '窓口の改善');
    const below = titled('窓口の待ち時間を5分以内にする。', '電話応対の改善');
    expect(isNearCopy(below, above)).toBe(false);
  });
});

describe('any two sentences of one frame', () => {
  const object = fc.constantFrom(
    ...['橋梁', '公園', '公営住宅', '学校給食', '上下水道', '情報システム', '消防団', '図書館'],
    ...['防災無線', '観光案内', 'ごみ処理', 'ふるさと納税', 'こども園'],
  );
  const frame = fc.constantFrom<(object: string) => string>(
    (of) => `${of}の在り方を検討し、見直しの方針を定める。`,
    (of) => `関係部局と連携しながら、${of}に要する経費の節減に取り組む。`,
    (of) => `令和4年度までに${of}の計画を策定し、計画に基づく整備を順次行う。`,
    (of) => `${of}の利用状況を把握し、市民に公表する。`,
  );
  const ending = fc.constantFrom<(text: string) => string>(
    (text) => text.replace('を定める', 'を定めます').replace(/行う/u, '行っていく'),
    (text) => text.replaceAll('、', ''),
    (text) => text.replace('取り組む', '努める').replace('の計画を', 'に関する計画を'),
    (text) => `・${text.replace('公表する', '公表していく')}`,
  );

  it('are parallel where their objects differ, with and without titles, whatever their endings', () => {
    fc.assert(
      fc.property(frame, object, object, ending, fc.boolean(), (of, one, other, end, withTitle) => {
        fc.pre(one !== other);
        const titles = withTitle ? [`① ${one}の見直し`, `② ${other}の見直し`] : ['', ''];
        const below = titled(end(of(other)), titles[1]);
        expect(isNearCopy(below, titled(of(one), titles[0]))).toBe(false);
      }),
    );
  });

  it('are copies where only endings and particles differ, also below a record of another thing', () => {
    fc.assert(
      fc.property(frame, object, object, ending, (of, one, other, end) => {
        const below = titled(end(of(one)), `② ${other}の見直し`);
        expect(isNearCopy(below, titled(of(one), `① ${one}の見直し`))).toBe(true);
      }),
    );
  });

  it('are no copies of any other text', () => {
    fc.assert(
      fc.property(frame, frame, object, (of, by, one) => {
        fc.pre(of !== by);
        expect(isNearCopy(titled(of(one)), titled(by(one)))).toBe(false);
      }),
    );
  });

  it('takes no longer for a text that could be parted in many ways', () => {
    const text = `${'もの'.repeat(2_000)}ぁ`;
    expect(isNearCopy(titled(text), titled(`${text}。`))).toBe(true);
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (text, title) => {
        const [record, empty] = [titled(text, title), titled('', title)];
        expect(isNearCopy(record, empty)).toBe(false);
        expect(typeof isNearCopy(record, record)).toBe('boolean');
      }),
    );
  });
});
