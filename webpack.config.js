/**
 * Two builds that share nothing: the add-in that ships (dist/) and practice Excel's page (dist/practice/).
 * The practice page shows the very bundle that ships; only its HTML differs.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');

const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_JS = 'node_modules/@microsoft/office-js/dist';

/** What office.js loads in an Excel on the web, which practice Excel says it is. */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-web-16.00-core.js',
  'o15apptofilemappingtable.js',
  'es6-promise.js',
  '{ja-jp,en-us}/office_strings.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
];

/** Minimized already, and Microsoft's licence wants it in its original form. */
const AS_IT_IS = { minimized: true };

const shared = {
  mode: 'production',
  devtool: 'source-map',
  // What was compiled before is kept under node_modules/.cache, and thrown away when this file changes.
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
      { test: /\.(svg|png|woff2?|ttf)$/, type: 'asset/resource' },
    ],
  },
  stats: { preset: 'errors-warnings', assets: false },
};

/** The pane's page; `root` is the way from it to dist/, `before` what must run before office.js. */
function panePage({ filename, root, officeJs, officeJsOrigin, before }) {
  return new HtmlPlugin({
    filename,
    template: 'src/taskpane/taskpane.html',
    inject: false,
    templateParameters: (compilation) => ({
      root,
      officeJs,
      officeJsOrigin,
      before,
      // Excel keeps a pane's files for long: a new build must not be mixed with an old one.
      build: compilation.hash.slice(0, 8),
    }),
  });
}

const addin = {
  ...shared,
  name: 'addin',
  entry: { taskpane: './src/taskpane/main.tsx', watchdog: './src/taskpane/watchdog.ts' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    // Parts are loaded when somebody asks for them. The name says the contents: an old part must not be mixed with a new build.
    chunkFilename: 'parts/[name].[contenthash:8].js',
    clean: { keep: /^practice\// },
  },
  // The pane is loaded from the own origin, once: one file of this size is right for it. Of its 1.27 MB (0.37 MB sent),
  // React and Fluent UI are about 0.55, rules, tables and forms 0.30, sentences in two languages 0.17, plans 0.05.
  performance: { maxAssetSize: 1_350_000, maxEntrypointSize: 1_350_000 },
  plugins: [
    new CssPlugin({ filename: '[name].css' }),
    panePage({
      filename: 'taskpane.html',
      root: '',
      officeJs: `${OFFICE_JS_CDN}/lib/1/hosted/office.js`,
      officeJsOrigin: OFFICE_JS_CDN,
      before: [],
    }),
    new CopyPlugin({
      patterns: [
        { from: 'manifest.xml', noErrorOnMissing: true },
        { from: 'assets/icon*', noErrorOnMissing: true },
        { from: 'assets/samples', to: 'assets/samples', noErrorOnMissing: true },
      ],
    }),
  ],
};

const practice = {
  ...shared,
  name: 'practice',
  dependencies: ['addin'],
  entry: {
    page: './packages/practice-excel/src/page/main.ts',
    'pane-host': './packages/practice-excel/src/page/pane-host.ts',
  },
  output: {
    path: path.resolve(__dirname, 'dist/practice'),
    filename: '[name].js',
    chunkFilename: 'parts/[name].js',
    clean: true,
  },
  // A whole spreadsheet program, on localhost only: it is the build's time that counts, not the files' size.
  devtool: false,
  optimization: { minimize: false },
  performance: false,
  resolve: {
    ...shared.resolve,
    fallback: { fs: false, path: false, crypto: false, stream: false, buffer: false, util: false },
  },
  plugins: [
    new CssPlugin({ filename: '[name].css' }),
    new HtmlPlugin({
      filename: 'index.html',
      template: 'packages/practice-excel/src/page/index.html',
      chunks: ['page'],
    }),
    panePage({
      filename: 'practice-taskpane.html',
      root: '../',
      officeJs: 'office-js/office.js',
      officeJsOrigin: '',
      before: ['pane-host.js'],
    }),
    new CopyPlugin({
      patterns: [
        ...OFFICE_JS_FILES.map((from) => ({
          from,
          context: OFFICE_JS,
          to: 'office-js',
          info: AS_IT_IS,
        })),
        { from: 'assets/samples', to: 'samples', noErrorOnMissing: true },
      ],
    }),
  ],
};

module.exports = [addin, practice];
