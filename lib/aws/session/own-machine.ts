import { isOverTls } from './cookie';

/**
 * Whether the site serves nobody but the machine it runs on, and this request comes from there. Only then may it use what
 * belongs to that machine: profiles, and endpoints of the student's own choice.
 */
export function isOwnMachine(request: Request, boundTo: string | undefined): boolean {
  if (boundTo === undefined || !isLoopback(boundTo)) return false;
  const { headers } = request;
  const host = headers.get('host') ?? new URL(request.url).host;
  const origins = [headers.get('origin'), headers.get('referer')].filter((from) => from !== null);
  const passedOnBy = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].flatMap(
    (name) => headers.get(name)?.split(',') ?? [],
  );
  return (
    isLoopback(hostnameOf(`http://${host}`)) &&
    origins.every((from) => isLoopback(hostnameOf(from))) &&
    passedOnBy.every((from) => isLoopback(hostnameOf(`http://${bracketed(from.trim())}`))) &&
    !headers.has('via') &&
    !headers.has('forwarded')
  );
}

function hostnameOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** An address of IPv6 that stands alone. */
function bracketed(address: string): string {
  return /^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/i.test(address) ? `[${address}]` : address;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    name === 'localhost' ||
    name === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(name) ||
    /^::ffff:(?:127\.|7f)/.test(name)
  );
}

/** Whether nobody on the way can read what is sent: keys are taken no other way. */
export function isPrivateWay(request: Request): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return isOverTls(request) || isLoopback(hostnameOf(`http://${host}`));
}
