import { reach } from '@/lib/site/offline/page/reach';
import { choice, chooseEngine } from '../choice';

/**
 * As a sandbox opens: without a server the engine of this browser goes on with it, and with a server the server does.
 * Nothing that is open changes by itself. True when that was news, and the sandbox opens anew.
 */
export function settlePlace({ needsServer }: { readonly needsServer: boolean }): boolean {
  if (choice.get().kind === 'aws') return false;
  return chooseEngine(reach.get().isSilent && !needsServer ? 'browser' : 'server');
}
