/** Cuts a stream of text into its lines. */
export class Lines {
  private parts: string[] = [];
  private chars = 0;

  constructor(
    private readonly take: (line: string) => void,
    private readonly charsMax = Infinity,
    private readonly tooLong: () => void = () => undefined,
  ) {}

  push(chunk: string): void {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      this.parts.push(chunk.slice(start, end));
      const line = this.parts.join('');
      this.parts = [];
      this.chars = 0;
      start = end + 1;
      this.take(line);
    }
    if (start === chunk.length) return;
    this.parts.push(start === 0 ? chunk : chunk.slice(start));
    this.chars += chunk.length - start;
    if (this.chars > this.charsMax) this.tooLong();
  }
}
