// Loaded before a peer: a server that names no host listens on 127.0.0.1 instead of every address.
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  if (!/^\d+$/.test(String(args[0]))) return listen.apply(this, args);
  const listening = args.find((arg) => typeof arg === 'function');
  return listen.call(this, { port: Number(args[0]), host: '127.0.0.1' }, listening);
};
