import type { ServerCommand } from '../engines/server';

/** A server that answers every call with the same success: what `node:http` and the client of the benchmark can do. */
export function bareHttp(port: number): ServerCommand {
  const code = `
    require('node:http').createServer((request, response) => {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        const { input } = JSON.parse(Buffer.concat(chunks));
        const answer = JSON.stringify({ executionArn: 'arn:x', stateMachineArn: 'arn:y', startDate: 1, status: 'SUCCEEDED', output: '{"last":{"n":3}}', input });
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': Buffer.byteLength(answer) });
        response.end(answer);
      });
    }).listen(${port}, '127.0.0.1');`;
  return { command: process.execPath, args: ['-e', code] };
}
