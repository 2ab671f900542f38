import type { Report } from '@prosa/contracts';
import type { Locale } from './locale.ts';

export const reportMarkdown = (report: Report, _locale: Locale): string => `# ${report.group.name}\n`;
