/** One state, what goes into it, and what its work is taken to give. */
export interface StateTrial {
  readonly state: string;
  readonly input?: string;
  readonly result?: string;
}

/** What the sandbox tells the page, and what it listens to. The lesson and the checks know it only through these. */
export interface SandboxEvents {
  'pasos:machine-saved': { readonly machineName: string; readonly stateMachineArn: string };
  'pasos:execution-finished': { readonly executionArn: string; readonly status: string };
  /** `step` is `<lab slug>/<step id>`. */
  'pasos:drafts-changed': { readonly step: string; readonly drafts: Readonly<Record<string, string>> };
  'pasos:put-in-editor': {
    readonly text: string;
    readonly draft?: string;
    /** What the next execution is offered to begin with. */
    readonly input?: string;
    /** The state of it that is to be tested by itself. */
    readonly test?: StateTrial;
  };
  /** The next execution is asked for, with this JSON. */
  'pasos:use-input': { readonly input: string };
  /** A place of the sandbox is gone to: where lesson and sandbox are tabs, it comes forward. */
  'pasos:show-sandbox': object;
  /** What could not be asked of the student's account can be asked again. */
  'pasos:account-back': object;
  'pasos:show-execution': { readonly executionArn: string };
}

export function announce<Name extends keyof SandboxEvents>(name: Name, detail: SandboxEvents[Name]): void {
  window.dispatchEvent(new CustomEvent(name, { detail }));
}

export function hear<Name extends keyof SandboxEvents>(
  name: Name,
  listener: (detail: SandboxEvents[Name]) => void,
): () => void {
  const handle = (event: Event) => listener((event as CustomEvent<SandboxEvents[Name]>).detail);
  window.addEventListener(name, handle);
  return () => window.removeEventListener(name, handle);
}
