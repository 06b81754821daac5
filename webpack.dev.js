/**
 * The builds of webpack.config.js for those who change them: built anew and reloaded at each change. `npm run dev` shows practice Excel,
 * `npm run dev:excel` serves the add-in over https for a real Excel.
 */
const builds = require('./webpack.config.js');

const PORT = 3000;

/** Where each build's files stand on the server, as they stand in dist/. */
const PLACES = { addin: '/', practice: '/practice/' };

/** The one server for both builds. */
async function server(excel) {
  return {
    host: 'localhost',
    // The manifest's addresses name the port.
    port: excel ? PORT : (process.env.PORT ?? PORT),
    server: excel
      ? {
          type: 'https',
          // Asks once, in a window of the system's, to trust a certificate made for this computer alone.
          options: await require('office-addin-dev-certs').getHttpsServerOptions(),
        }
      : 'http',
    static: false,
    // Pages are loaded anew as wholes: office.js does not start twice in one.
    hot: false,
    client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
    setupMiddlewares: (middlewares, { app }) => {
      app.get('/', (_, response) => response.redirect(PLACES.practice));
      return middlewares;
    },
  };
}

module.exports = async ({ excel = false } = {}) => {
  const devServer = await server(excel);
  return builds.map((build, at) => ({
    ...build,
    mode: 'development',
    // The pane's page forbids eval.
    devtool: 'cheap-module-source-map',
    output: { ...build.output, publicPath: PLACES[build.name] },
    performance: false,
    ...(at === 0 && { devServer }),
  }));
};
