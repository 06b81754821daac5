/** The add-in's version, as the manifest and package.json state it. */
export const VERSION = '0.1.0';
