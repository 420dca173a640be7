import 'react-dom/client';

declare global {
  interface Window {
    /** What Next runs before it starts: a list of its own, which `next/script` fills as well. */
    __next_s?: [src: string | undefined, props: { children: string }][];
  }
}

// React and Next would start in one long task, in which a phone answers to nobody. Next runs this file before it starts itself: React
// is there by the end of it, the router after a task of its own, and Next waits for a script that does nothing. See decision 69.
setTimeout(() => void import('next/link'));
(window.__next_s ??= []).push([undefined, { children: '' }]);
