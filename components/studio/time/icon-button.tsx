interface IconButtonProps {
  readonly label: string;
  /** Lines drawn on 20 × 20. */
  readonly icon: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ label, icon, isPressed, isDisabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
      className="grid size-8 shrink-0 place-items-center rounded-md text-muted outline-accent hover:bg-surface hover:text-text focus-visible:outline-2 disabled:opacity-40 aria-pressed:bg-accent-soft aria-pressed:text-accent"
    >
      <svg
        viewBox="0 0 20 20"
        className="size-4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={icon} />
      </svg>
    </button>
  );
}
