const plain = 'pasos_account';
/** Browsers take this name only over TLS, from this host, for all of it. */
const secured = `__Host-${plain}`;
const form = /^[\w-]{43}$/;

/** The name of the session somebody asks with; nothing of the account is in it. */
export function sessionIdOf(request: Request): string | undefined {
  const wanted = isOverTls(request) ? secured : plain;
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === wanted)?.[1];
  return value !== undefined && form.test(value) ? value : undefined;
}

/** A cookie of the session: it goes with the browser's window, and never to a page of another site. */
export function sessionCookie(id: string, request: Request): string {
  return cookie(id, request, '');
}

export function noSessionCookie(request: Request): string {
  return cookie('', request, '; Max-Age=0');
}

function cookie(value: string, request: Request, ending: string): string {
  const [name, secure] = isOverTls(request) ? [secured, '; Secure'] : [plain, ''];
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${ending}`;
}

export function isOverTls(request: Request): boolean {
  return (
    new URL(request.url).protocol === 'https:' ||
    request.headers.get('x-forwarded-proto')?.split(',')[0] === 'https'
  );
}
