import { useEffect, useState } from 'react';
import { explainError, type CallProblem } from '@/lib/sandbox/explain/explain-error';
import { pack, unpack, type CodeFiles } from '@/lib/studio/resources/functions/code-files';
import { forgetCode, keepCode, keptCode } from '@/lib/studio/resources/functions/kept-code';
import { codeLocation, saveCode } from '@/lib/studio/resources/functions/functions';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';

type Texts = CodeFiles['texts'];

/** The code of a function as it is being changed: kept in this browser until it is deployed. */
export interface Code {
  /** Undefined while it is fetched. */
  readonly files: CodeFiles | undefined;
  readonly problem: CallProblem | undefined;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly isDeployed: boolean;
  readonly edit: (texts: Texts) => void;
  readonly discard: () => void;
  /** Says whether it worked. */
  readonly deploy: () => Promise<boolean>;
}

export function useCode(name: string): Code {
  const { call, session } = useResources();
  const { download } = session.target;
  const [deployed, setDeployed] = useState<CodeFiles>();
  const [texts, setTexts] = useState<Texts | undefined>(() => keptCode(name));
  const [problem, setProblem] = useState<CallProblem>();
  const [isDeployed, setIsDeployed] = useState(false);
  const { isBusy, refusal, change } = useChange();
  useEffect(() => {
    let isWanted = true;
    const fetchFiles = async () => {
      const location = await codeLocation(call, name);
      return unpack(location === undefined ? new Uint8Array() : await download(location));
    };
    fetchFiles().then(
      (files) => isWanted && setDeployed(files),
      (trouble: unknown) => isWanted && setProblem(explainError(trouble)),
    );
    return () => {
      isWanted = false;
    };
  }, [call, download, name]);
  const isChanged = deployed !== undefined && texts !== undefined && !isSame(texts, deployed.texts);
  const discard = () => {
    forgetCode(name);
    setTexts(undefined);
  };
  const deploy = async () => {
    if (!deployed || !texts) return deployed !== undefined;
    const files = { texts, others: deployed.others };
    const isDone = await change(async () => saveCode(call, name, await pack(files)));
    if (!isDone) return false;
    setDeployed(files);
    discard();
    setIsDeployed(true);
    return true;
  };
  const edit = (next: Texts) => {
    setTexts(next);
    keepCode(name, next);
    setIsDeployed(false);
  };
  const files = deployed && { texts: texts ?? deployed.texts, others: deployed.others };
  return { files, problem: refusal ?? problem, isChanged, isBusy, isDeployed, edit, discard, deploy };
}

function isSame(one: Texts, other: Texts): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}
