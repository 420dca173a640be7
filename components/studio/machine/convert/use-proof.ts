import { useEffect, useState } from 'react';
import type { Json } from '@pasos/engine';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Converted } from '@/lib/studio/machine/convert/conversion';
import { prove, type Proof } from '@/lib/studio/machine/convert/proof/prove';
import { spread, trialsOf, type Samples } from '@/lib/studio/machine/convert/proof/trials';
import { resultsOf } from '@/lib/studio/machine/share/project/run-answers';
import { startSimulator } from '@/lib/studio/simulator/simulator';

/** Enough to see every place changed in every way in a machine of some ten states. */
const TRIALS_MAX = 400;

/** The proof of a conversion as far as it has come. It begins anew with every other conversion. */
export function useProof(session: SandboxSession, before: string, converted: Converted) {
  const [shown, setShown] = useState<{ readonly of: Converted; readonly proof: Proof }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const simulator = startSimulator();
    const all = trialsOf(before, converted.reads, samplesOf(session));
    void prove({
      before,
      after: converted.text,
      limits: converted.limits,
      trials: spread(all, TRIALS_MAX),
      simulate: (request, signal) => simulator.run(request, signal),
      signal: leaving.signal,
      onProgress: (proof) => {
        if (!leaving.signal.aborted) setShown({ of: converted, proof });
      },
    }).finally(() => simulator.close());
    return () => leaving.abort();
  }, [session, before, converted, tries]);
  const proof = shown?.of === converted ? shown.proof : undefined;
  return { proof, again: () => setTries(tries + 1) };
}

/** Inputs of the step and of the last runs, and what Tasks answered in the selected one. */
function samplesOf(session: SandboxSession): Samples {
  const { selected } = session.runs.store.get();
  const texts = [session.inputs.first(), selected?.description?.input];
  const typed = texts.map((text) => parseDefinition(text)).filter((value) => value !== undefined);
  const inputs = [...typed, ...session.step.inputs.map(({ value }) => value)] as Json[];
  const distinct = new Map(inputs.map((input) => [JSON.stringify(input), input]));
  return { inputs: [...distinct.values()], answers: resultsOf(selected?.visits ?? []) };
}
