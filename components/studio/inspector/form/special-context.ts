import { createContext, type ComponentType } from 'react';
import type { Special } from '@/lib/studio/inspector/fields/form';

/** Who draws what no table of fields can describe: it has forms inside, so the forms do not know it. */
export const SpecialContext = createContext<ComponentType<{ readonly id: Special['id'] }>>(() => null);
