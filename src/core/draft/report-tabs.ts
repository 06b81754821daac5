/** The tabs that 検証 can write out: 検証結果, 修正依頼, 規則一覧. */
export const REPORT_TABS = ['results', 'requests', 'rules'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];
