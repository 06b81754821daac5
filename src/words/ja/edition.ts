/** 次の計画をつくるときの文。 */

export const edition = {
  formerNumber: '旧番号',
  formerNumberAdvice: '前の計画から持ち越した番号を入力するか、新しい取組なら空欄にしてください',
  formerNumberWhy: '前の計画のどの取組を引き継いだかを示すためです。',
  carried: (ledger: string, record: string, carried: number, all: number) =>
    `${ledger}：${record}を${carried}件持ち越します（今の計画は${all}件）`,
  kept: (labels: readonly string[]) => `そのまま写す項目：${labels.join('、')}`,
  emptied: (labels: readonly string[]) => `空にする項目：${labels.join('、')}`,
  moved: (labels: readonly string[]) => `新しい年度に書き換える項目：${labels.join('、')}`,
  lastFigures: (labels: readonly string[]) => `最後の実績を写す項目：${labels.join('、')}`,
  left: (headings: readonly string[]) => `計画にない列のため写さないもの：${headings.join('、')}`,
  fixed: (count: number) =>
    `次の${count}か所は、年度の入った文のため、そのまま写します。必要なら直してください。`,
  made: (municipality: string, title: string) => `次の計画: ${municipality} ${title}`,
  yearsMissing: 'next には --years R7-R11 のように、次の計画の年度を指定してください。',
  unknownYears: (years: string) =>
    `--years に「${years}」は指定できません。R7-R11（令和7年度から11年度まで）や R3（1年だけ）のように指定してください。`,
  noRecords: (all: readonly string[]) =>
    `--records には ${all.join('、')} のどれか、または台帳の番号を 1,3,5-8 のように指定してください。`,
};
