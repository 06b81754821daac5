/** The languages in which everything is said. */
export type Language = 'ja' | 'en';
