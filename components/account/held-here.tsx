'use client';

import { useEffect } from 'react';
import { holdHere } from '@/lib/targets/choice';

/** On the page of a lab that the account cannot have: stands before whatever else would ask it. */
export function HeldHere() {
  useEffect(() => holdHere(), []);
  return null;
}
