/** Names of sections in any spelling that staff give them: width, case, half-width kana, white space for looks, signs that do not show. */
import fc from 'fast-check';

/** As a plan would print them. */
export const NAMES = ['DX推進課', 'デジタル戦略課', '総務課', '財政課', 'こども家庭課'];

const HALF_KANA: Readonly<Record<string, string>> = { デ: 'ﾃﾞ', ジ: 'ｼﾞ', タ: 'ﾀ', ル: 'ﾙ' };
const INVISIBLE = ['\u200B', '\u00AD', '\u200E', '\u2060', '\uFEFF', '\u{E0100}', '\uFE00'];

function wide(name: string): string {
  return name.replaceAll(/[!-~]/gu, (sign) =>
    String.fromCharCode((sign.codePointAt(0) ?? 0) + 0xfee0),
  );
}

type Slip = (name: string, position: number) => string;

const SLIPS: readonly Slip[] = [
  (name) => name,
  wide,
  (name) => name.toLowerCase(),
  (name) => [...name].map((sign) => HALF_KANA[sign] ?? sign).join(''),
  // 総　務　課
  (name) => (/^\p{sc=Han}+$/u.test(name) ? [...name].join('　') : name),
  (name) => (/^\p{sc=Han}{3}$/u.test(name) ? `${name.slice(0, 2)} ${name.slice(2)}` : name),
  (name) => `　${name}`,
  (name) => `${name} \n`,
  ...INVISIBLE.map((sign): Slip => {
    return (name, position) => {
      const signs = [...name];
      const at = 1 + (position % Math.max(1, signs.length - 1));
      return [...signs.slice(0, at), sign, ...signs.slice(at)].join('');
    };
  }),
];

export interface Spelled {
  /** Which of the names it is. */
  readonly name: number;
  readonly spelling: string;
}

/** One of the first `count` names in some spelling; half of them are spelled as they should be. */
export function spelled(count = NAMES.length): fc.Arbitrary<Spelled> {
  const slips = fc.array(fc.tuple(fc.constantFrom(...SLIPS), fc.nat({ max: 20 })), {
    maxLength: 3,
  });
  return fc
    .tuple(fc.nat({ max: count - 1 }), fc.oneof(fc.constant([]), slips))
    .map(([name, all]) => ({
      name,
      spelling: all.reduce((text, [slip, position]) => slip(text, position), NAMES[name] ?? ''),
    }));
}
