'use client';

import { useLayoutEffect } from 'react';
import { aliveEvent } from '@/lib/site/early-clicks';

/** Tells that the page answers: in the same task in which React takes it over, so that no click falls between. */
export function Alive() {
  useLayoutEffect(() => {
    window.dispatchEvent(new Event(aliveEvent));
  }, []);
  return null;
}
