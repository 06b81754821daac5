/**
 * The number format library, by its file: the package's `exports` send `require` to a file that is not in it (4.0.1), so that
 * Jest and tsx cannot find it by its name.
 */
export { format, getFormatFromId, isDateFormat } from '../../node_modules/numfmt/dist/index.js';
