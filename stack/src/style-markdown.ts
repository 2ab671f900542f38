import { styleText } from 'node:util';

/** Escaped characters step aside, into a range nobody writes in, so that they are not taken for marks. */
const aside = 0xf0000;
const setAside = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => String.fromCodePoint(aside + mark.charCodeAt(0)));
const putBack = (text: string): string =>
  text.replace(/[\u{f0021}-\u{f007e}]/gu, (mark) => String.fromCharCode((mark.codePointAt(0) ?? aside) - aside));

/** The report for a terminal: the same Markdown, with its marks turned into styles and its escapes resolved. */
export const styleMarkdown = (markdown: string, stream: NodeJS.WriteStream): string => {
  const style = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const inline = (text: string): string =>
    putBack(
      setAside(text)
        .replace(/\*\*(.+?)\*\*/g, (_, bold: string) => style('bold', bold))
        .replace(/(?<![\w*])\*([^*]+)\*(?![\w*])/g, (_, italic: string) => style('italic', italic))
        .replace(/`([^`]+)`/g, '$1'),
    );
  let code = false;
  return markdown
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        code = !code;
        return [];
      }
      if (code) return [`  ${line}`];
      const heading = /^#+ (.*)$/.exec(line)?.[1];
      if (heading !== undefined) return [style(['bold', 'green'], inline(heading))];
      return [line.startsWith('>') ? style('dim', inline(line)) : inline(line)];
    })
    .join('\n');
};
