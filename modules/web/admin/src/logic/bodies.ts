const CUT_OFF = '…';
const TOKENS = /\{\s*\}|\[\s*\]|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^{}[\],:"\s]+/g;

/** A body as people read it, and whether there was more of it. */
export function readable(text: string): { json: string; isCut: boolean } {
  const isCut = text.endsWith(CUT_OFF);
  return { json: indented(isCut ? text.slice(0, -CUT_OFF.length) : text), isCut };
}

/** Nothing of it is changed but the space between: parsed and written, numbers lose digits, and doubled members one. */
function indented(json: string): string {
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  const lay = (token: string) => {
    switch (token) {
      case '{':
      case '[':
        depth++;
        return token + line();
      case '}':
      case ']':
        depth--;
        return line() + token;
      case ',':
        return token + line();
      case ':':
        return ': ';
      default:
        return token;
    }
  };
  return (json.match(TOKENS) ?? []).map(lay).join('');
}
