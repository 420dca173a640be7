import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Keep-alive connections to one server, each with one request at a time. Raw sockets, so that the client takes
 * as little as possible of the machine it shares with the server.
 */
export class HttpConnections {
  private readonly free: Connection[];
  private readonly waiting: ((connection: Connection) => void)[] = [];
  private readonly all: readonly Connection[];

  constructor(
    private readonly port: number,
    size: number,
  ) {
    this.all = Array.from({ length: size }, () => new Connection(port));
    this.free = [...this.all];
  }

  async post(headers: string, body: string): Promise<HttpAnswer> {
    const connection =
      this.free.pop() ?? (await new Promise<Connection>((resolve) => this.waiting.push(resolve)));
    try {
      const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
      return await connection.send(head + body);
    } finally {
      const next = this.waiting.shift();
      if (next) next(connection);
      else this.free.push(connection);
    }
  }

  close(): void {
    for (const connection of this.all) connection.close();
  }
}

interface Pending {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

class Connection {
  private socket: Socket | undefined;
  private received: Buffer = Buffer.alloc(0);
  private pending: Pending | undefined;

  constructor(private readonly port: number) {}

  async send(text: string): Promise<HttpAnswer> {
    this.socket ??= await this.open();
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
      this.socket!.write(text);
    });
  }

  close(): void {
    this.socket?.destroy();
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: this.port });
      socket.setNoDelay(true);
      socket.once('connect', () => resolve(socket));
      socket.on('error', (error) => {
        reject(error);
        this.fail(error);
      });
      socket.on('close', () => this.fail(new Error('The server closed the connection')));
      socket.on('data', (bytes) => this.receive(bytes));
    });
  }

  private fail(error: Error): void {
    this.socket = undefined;
    this.received = Buffer.alloc(0);
    this.pending?.reject(error);
    this.pending = undefined;
  }

  private receive(bytes: Buffer): void {
    this.received = this.received.length === 0 ? bytes : Buffer.concat([this.received, bytes]);
    const answer = readAnswer(this.received);
    if (!answer || !this.pending) return;
    this.received = Buffer.alloc(0);
    const { resolve } = this.pending;
    this.pending = undefined;
    if (answer.isLast) {
      this.socket?.removeAllListeners('close').destroy();
      this.socket = undefined;
    }
    resolve(answer);
  }
}

/** The answer in `bytes` once it is whole: there is never more than one. */
function readAnswer(bytes: Buffer): (HttpAnswer & { readonly isLast: boolean }) | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const isLast = /\r\nconnection: *close/i.test(head);
  const rest = bytes.subarray(headEnd + 4);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) {
    const wanted = Number(length[1]);
    return rest.length < wanted ? undefined : { status, isLast, body: rest.toString('utf8', 0, wanted) };
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, isLast, body: '' };
  const body = readChunks(rest);
  return body === undefined ? undefined : { status, isLast, body };
}

function readChunks(bytes: Buffer): string | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (bytes.length < lineEnd + 4 + size) return undefined;
    if (size === 0) return Buffer.concat(chunks).toString('utf8');
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 4 + size;
  }
}
