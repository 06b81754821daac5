/** Lets tests import the build's configuration. */
import type { Configuration } from 'webpack';

declare const configurations: readonly Configuration[];
export = configurations;
