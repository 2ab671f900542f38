import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from './problem.ts';
import { repository } from './repository.ts';

/** An instrument as the code makes it. */
interface Instrument {
  kind: string;
  name: string;
  unit: string | undefined;
}

const creation = /create(\w+)\(\s*'([a-z0-9_.]+)'(?:,\s*\{(?:(?!create)[\s\S]){0,200}?unit: '([^']+)')?/g;

export const instrumentsIn = (source: string): Instrument[] =>
  [...source.matchAll(creation)].map(([, kind = '', name = '', unit]) => ({ kind, name, unit }));

/** Of services and packages, not of their tests. */
const instruments = (): Instrument[] =>
  ['packages', 'services'].flatMap((top) =>
    readdirSync(join(repository, top)).flatMap((room) => {
      const folder = join(repository, top, room, 'src');
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
        .flatMap((path) => instrumentsIn(readFileSync(join(folder, path), 'utf8')));
    }),
  );

const unitNames: Record<string, string> = { s: 'seconds', ms: 'milliseconds', By: 'bytes' };

/** What Prometheus calls an instrument, as the collector's exporter translates it. */
export const prometheusNames = ({ kind, name, unit }: Instrument): string[] => {
  const gauge = kind.endsWith('Gauge') || kind.endsWith('UpDownCounter');
  // Annotations in braces are no units.
  const suffix =
    unit === undefined || unit.startsWith('{') ? '' : unit === '1' ? (gauge ? 'ratio' : '') : (unitNames[unit] ?? unit);
  const base = [name.replaceAll('.', '_'), suffix].filter(Boolean).join('_');
  if (kind === 'Histogram') return ['bucket', 'count', 'sum'].map((part) => `${base}_${part}`);
  return [gauge ? base : `${base}_total`];
};

/** Names of metrics in a query: words that are no functions, keywords, labels or texts. */
export const metricsOf = (query: string): string[] => {
  const bare = query
    .replaceAll(/"[^"]*"/g, '""')
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  const words = [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\w*\s*\()/g)].map(([word]) => word);
  return [
    ...new Set(
      words.filter((word) => /_/.test(word) && !/^(histogram_quantile|avg_over_time|max_over_time)$/.test(word)),
    ),
  ];
};

interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: { runbook: string } }[] }[];
}
interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}

/** Metrics that a rule or a dashboard asks for, and that no code makes; pages that a rule sends to, and that there are not. */
export const metricProblems = (known = new Set(instruments().flatMap(prometheusNames))): Problem[] => {
  const read = (path: string) => readFileSync(join(repository, path), 'utf8');
  const rules = (parse(read('observability/alerts.yaml')) as Rules).groups.flatMap((group) => group.rules);
  const tests = ['alerts.test.yaml', 'alerts.days.test.yaml'].map((name) => read(`observability/${name}`)).join('\n');
  const folder = 'observability/grafana/dashboards';
  const panels = readdirSync(join(repository, folder)).flatMap((file) => {
    const { panels: shown } = JSON.parse(read(`${folder}/${file}`)) as Dashboard;
    return shown.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ place: `${file}: ${title}`, expr })));
  });
  const queries = [...rules.map(({ alert, expr }) => ({ place: `alert ${alert}`, expr })), ...panels];
  return [
    ...queries.flatMap(({ place, expr }) =>
      metricsOf(expr)
        .filter((name) => !known.has(name))
        .map((name) => `${place}: no code measures ${name}`),
    ),
    ...rules.filter(({ alert }) => !tests.includes(alert)).map(({ alert }) => `alert ${alert}: has no test`),
    ...rules
      .filter(({ annotations }) => !exists(annotations.runbook))
      .map(({ alert, annotations }) => `alert ${alert}: there is no ${annotations.runbook}`),
  ];
};

const exists = (path: string): boolean => {
  try {
    return readFileSync(join(repository, path)).length > 0;
  } catch {
    return false;
  }
};
