import { useEffect, useState } from 'react';
import { LATE_PARTS, type ValidationOptions } from '@pasos/engine/browser';
import { convert } from '@/lib/studio/machine/convert/convert';
import type { Conversion } from '@/lib/studio/machine/convert/conversion';

/** The conversion of a text, or of one of its states; undefined until the validator of JSONata is here. */
export function useConversion(text: string, pointer: string): Conversion | undefined {
  const [validation, setValidation] = useState<ValidationOptions>();
  const [made, setMade] = useState<{ readonly of: string; readonly conversion: Conversion }>();
  const of = `${pointer}\n${text}`;
  useEffect(() => {
    const part = LATE_PARTS.find(({ sign }) => sign === '{%');
    void part?.load().then(setValidation);
  }, []);
  useEffect(() => {
    if (!validation) return undefined;
    // Whoever types on in the editor waits for nothing.
    const timer = setTimeout(() => setMade({ of, conversion: convert(text, { pointer, validation }) }), 150);
    return () => clearTimeout(timer);
  }, [text, pointer, of, validation]);
  return made?.of === of ? made.conversion : undefined;
}
