export const fieldLook =
  'min-h-10 w-full rounded-md border border-line bg-page px-3 font-mono text-sm outline-accent focus-visible:outline-2';
