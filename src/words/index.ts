/** Every sentence a person reads, by language. One file an area in ja/ and en/; the English has the shape of the Japanese. */

export type Language = 'ja' | 'en';
