/** `CSVDelimiter`, by AWS's names. */
export const CSV_DELIMITERS = {
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  SPACE: ' ',
  TAB: '\t',
} as const satisfies Record<string, string>;

/**
 * The rows of a delimited text, by the rules AWS documents: a field in double quotes may hold delimiters and newlines,
 * `""` is one double quote wherever it stands, and a backslash gives the backslash, double quote or delimiter
 * behind it and is dropped before anything else. White space is kept; a line without a character is no row.
 */
export function* csvRows(text: string, delimiter: string): Generator<readonly string[]> {
  const reader = new RowReader(text, delimiter);
  for (let row = reader.next(); row; row = reader.next()) {
    if (row.length > 1 || row[0] !== '' || reader.wasQuoted) yield row;
  }
}

class RowReader {
  /** The row's last field stood in quotes: `""` alone in its line is a row of one empty field. */
  wasQuoted = false;
  private at = 0;
  private readonly special: RegExp;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    this.special = new RegExp(`["\\\\\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
  }

  next(): readonly string[] | undefined {
    if (this.at >= this.text.length) return undefined;
    const fields: string[] = [];
    do fields.push(this.field());
    while (this.skip(this.delimiter));
    if (this.skip('\r')) this.skip('\n');
    else this.skip('\n');
    return fields;
  }

  private field(): string {
    let isOpen = this.skip('"');
    this.wasQuoted = isOpen;
    let field = '';
    for (;;) {
      field += this.plain();
      const character = this.text[this.at];
      if (character === undefined || (!isOpen && this.endsField(character))) return field;
      this.at++;
      if (character === '\\') field += this.escaped();
      else if (character !== '"') field += character;
      else if (this.skip('"') || !isOpen) field += '"';
      else isOpen = false;
    }
  }

  /** What stands before the next character that may mean something. */
  private plain(): string {
    const { special, text, at } = this;
    special.lastIndex = at;
    this.at = special.exec(text)?.index ?? text.length;
    return text.slice(at, this.at);
  }

  private escaped(): string {
    const next = this.text[this.at] ?? '';
    if (next !== '\\' && next !== '"' && next !== this.delimiter) return '';
    this.at++;
    return next;
  }

  private endsField(character: string): boolean {
    return character === this.delimiter || character === '\n' || character === '\r';
  }

  private skip(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }
}
