/** The little of Grafana's JSON that our dashboards need. */
export interface Panel {
  title: string;
  /** What it shows and what to think of it. */
  description?: string;
  /** Queries, by legend. */
  show: Record<string, string>;
  unit?: 's' | 'reqps' | 'short' | 'percentunit' | 'bytes' | 'currencyUSD' | 'dateTimeFromNow' | 'cps';
  /** One figure rather than a curve. */
  stat?: boolean;
  /** Columns of 24. */
  width?: number;
}

const height = 8;

/** A dashboard of panels in rows, under a title and an address that never changes. */
export const dashboard = (uid: string, title: string, panels: readonly Panel[]): object => {
  let [x, y] = [0, 0];
  const placed = panels.map((panel, index) => {
    const w = panel.width ?? 12;
    if (x + w > 24) [x, y] = [0, y + height];
    const gridPos = { x, y, w, h: height };
    x += w;
    return { id: index + 1, gridPos, ...drawn(panel) };
  });
  return {
    uid: `prosa-${uid}`,
    title: `Prosa: ${title}`,
    tags: ['prosa'],
    schemaVersion: 41,
    editable: false,
    timezone: 'browser',
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    links: [{ type: 'dashboards', tags: ['prosa'], asDropdown: false, includeVars: true, keepTime: true, title: '' }],
    panels: placed,
  };
};

const drawn = ({ title, description, show, unit = 'short', stat = false }: Panel) => ({
  type: stat ? 'stat' : 'timeseries',
  title,
  ...(description && { description }),
  datasource: { type: 'prometheus', uid: 'prometheus' },
  fieldConfig: { defaults: { unit, min: unit === 'dateTimeFromNow' ? undefined : 0 }, overrides: [] },
  options: stat
    ? { reduceOptions: { calcs: ['lastNotNull'] }, colorMode: 'none' }
    : { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
  targets: Object.entries(show).map(([legendFormat, expr], index) => ({
    refId: String.fromCharCode(65 + index),
    expr,
    legendFormat,
  })),
});

/** Queries that come again: rates over what Grafana draws in one step, and quantiles of histograms. */
export const rate = (metric: string, by: string, where = ''): string =>
  `sum by (${by}) (rate(${metric}${where && `{${where}}`}[$__rate_interval]))`;
export const quantile = (q: number, metric: string, by = '', where = ''): string =>
  `histogram_quantile(${q}, sum by (${['le', by].filter(Boolean).join(', ')}) (rate(${metric}_bucket${where && `{${where}}`}[$__rate_interval])))`;
