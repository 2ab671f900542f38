import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';

/** Escaped characters step aside, into a range nobody writes in, so that they are not taken for marks. */
const aside = 0xf0000;
const setAside = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => String.fromCodePoint(aside + mark.charCodeAt(0)));
const putBack = (text: string): string =>
  text.replace(/[\u{f0021}-\u{f007e}]/gu, (mark) => String.fromCharCode((mark.codePointAt(0) ?? aside) - aside));

/** Columns that are pleasant to read; a narrower terminal has its own. */
const widest = 100;

/** The report for a terminal: the same Markdown, with its marks turned into styles, its escapes resolved, and wrapped. */
export const styleMarkdown = (markdown: string, stream: NodeJS.WriteStream): string => {
  const style = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const inline = (text: string): string =>
    putBack(
      setAside(text)
        .replace(/\*\*(.+?)\*\*/g, (_, bold: string) => style('bold', bold))
        .replace(/(?<![\w*])\*([^*]+)\*(?![\w*])/g, (_, italic: string) => style('italic', italic))
        .replace(/`([^`]+)`/g, '$1'),
    );
  const width = Math.min(stream.columns ?? widest, widest);
  /** What follows the first line of a list item or a quote stands under its text. */
  const wrapped = (line: string): string => {
    const indent = /^(?:- |> )/.exec(line)?.[0] ?? '';
    const text = wrapAnsi(inline(line.slice(indent.length)), width - indent.length);
    return indent + text.replaceAll('\n', `\n${indent === '- ' ? '  ' : indent}`);
  };
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
      if (line.startsWith('|')) return [inline(line)];
      return [line.startsWith('>') ? style('dim', wrapped(line)) : wrapped(line)];
    })
    .join('\n');
};
