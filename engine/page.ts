/** What a page needs of an engine that runs in a Web Worker, or in another tab. The engine itself is not in it. */
export { createFetchHandler, type FetchHandler } from './transports/fetch';
export { createSdkRequestHandler } from './transports/in-process';
export { connectPort } from './transports/worker/connect-port';
export type { FromWorker, Port, ToWorker } from './transports/worker/protocol';
export { servePort } from './transports/worker/serve-port';
