import { eventually, startTestPostgres } from '@prosa/testkit';
import postgres from 'postgres';

/** A node of a plan as `auto_explain` writes it. */
interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Parent Relationship'?: string;
  'Actual Loops': number;
  Plans?: Node[];
}
interface Explained {
  'Query Text': string;
  Plan: Node;
}

/** What a statement did to reach a table: a partition counts as its table, an index of a partition as the table's. */
interface Access {
  how: string;
  table: string;
  index: string | undefined;
  partition: string;
}

/** A real Postgres that tells the plan of every statement it has run, whoever sent it. */
export const startExplained = async () => {
  const explained: Explained[] = [];
  let json: string[] | undefined;
  /** One plan: a line that ends in `plan:`, the lines of its JSON, and `}` alone. */
  const read = (line: string): void => {
    if (line.endsWith('plan:')) json = [];
    else json?.push(line);
    if (json === undefined || line !== '\t}') return;
    explained.push(JSON.parse(json.join('\n')));
    json = undefined;
  };
  const server = await startTestPostgres({
    log: read,
    settings: {
      session_preload_libraries: 'auto_explain',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_format': 'json',
      log_line_prefix: '',
    },
  });
  const admin = postgres(server.url(), { max: 1, onnotice: () => {} });
  const tableOf = new Map<string, string>();
  let markers = 0;

  return {
    url: server.url,
    admin,
    /** To be called once the tables are filled: which partition and which index belongs to which table. */
    readCatalogue: async (): Promise<void> => {
      await admin`vacuum analyze`;
      const rows = await admin<{ part: string; whole: string }[]>`
        select part.relname as part, whole.relname as whole
        from pg_inherits join pg_class part on part.oid = inhrelid join pg_class whole on whole.oid = inhparent`;
      for (const { part, whole } of rows) tableOf.set(part, whole);
    },
    /** The plans of the statements of `work` on our tables; the driver has some of its own. */
    plansOf: async (work: () => Promise<unknown>): Promise<Plan[]> => {
      explained.length = 0;
      await work();
      // The log is one pipe: what was written before this is here once this is.
      const marker = `select 'marker ${++markers}'`;
      await admin.unsafe(marker);
      await eventually(() => {
        if (!explained.some((one) => one['Query Text'] === marker)) throw new Error('the log has not come yet');
      });
      return explained.map((one) => planOf(one, tableOf)).filter(({ query }) => query.includes(' prosa.'));
    },
    [Symbol.asyncDispose]: async () => {
      await admin.end();
      await server[Symbol.asyncDispose]();
    },
  };
};
export type Explaining = Awaited<ReturnType<typeof startExplained>>;

export interface Plan {
  query: string;
  accesses: Access[];
  /** How often each subquery that does not depend on the row was run. */
  initPlanRuns: number[];
  /** Whether some subquery depends on the row: then it is run for each. */
  perRow: boolean;
  sorts: boolean;
}

const planOf = ({ 'Query Text': query, Plan }: Explained, tableOf: ReadonlyMap<string, string>): Plan => {
  const nodes = [...walk(Plan)];
  const accesses = nodes.flatMap((node): Access[] => {
    const how = node['Node Type'];
    const [partition, index] = [node['Relation Name'], node['Index Name']];
    // A bitmap's index is named in the node below that of its table; what was pruned at run time has no loops.
    if (node['Actual Loops'] === 0 || !(partition || index) || how === 'ModifyTable') return [];
    if (how === 'Bitmap Heap Scan') return [];
    const table = partition ?? '';
    return [
      { how, table: tableOf.get(table) ?? table, partition: table, index: index && (tableOf.get(index) ?? index) },
    ];
  });
  return {
    query: query.replaceAll(/\s+/g, ' ').trim(),
    accesses,
    initPlanRuns: nodes
      .filter((node) => node['Parent Relationship'] === 'InitPlan')
      .map((node) => node['Actual Loops']),
    perRow: nodes.some((node) => node['Parent Relationship'] === 'SubPlan'),
    sorts: nodes.some((node) => node['Node Type'].includes('Sort')),
  };
};

const walk = function* (node: Node): Generator<Node> {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
};
