/** Lets so many in at once; the others wait in line. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Calls `begin` once there is room: at once, or when others have left. */
  enter(begin: () => void): void {
    if (this.inside >= this.most) return void this.line.push(begin);
    this.inside++;
    begin();
  }

  /** Whoever comes next takes the place. */
  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.inside--;
  }
}
