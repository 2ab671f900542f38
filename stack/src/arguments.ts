import { parseArgs } from 'node:util';
import { ProsaError } from '@prosa/contracts';

export interface Arguments {
  /** The export to analyse; undefined takes the sample. */
  file: string | undefined;
  once: boolean;
  verbose: boolean;
  port: number;
  help: boolean;
}

export const usage = `npm start [-- [FILE] [options]]

Starts Prosa on this machine, analyses a WhatsApp export (.txt or .zip; the sample group where none is named), prints
its report, and serves the API until Ctrl-C.

  --once         exit after the report
  --port N       port of the API (8080)
  --verbose      print every log line of every service
  --help         this text

Taken from the environment where set: NATS_URL and DATABASE_URL (servers of your own instead of ours), PROSA_DATA (where
everything is kept, .prosa by default), and what the services read, e.g. LOG_LEVEL, ANALYSIS_INTERVAL_HOURS,
OTEL_EXPORTER_OTLP_ENDPOINT.

npm run replay   run an analysis again and compare
npm run rewrap   wrap every data key anew (docs/runbooks/key-rotation.md)
npm run token    a fresh access token for the running API
npm run reset    remove everything the local stack has stored`;

/** @throws ProsaError `request_invalid` for arguments that mean nothing. */
export const parseArguments = (argv: string[]): Arguments => {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        once: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        port: { type: 'string', default: '8080' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port`);
    if (positionals.length > 1) throw new Error('one file at a time');
    return { file: positionals[0], once: values.once, verbose: values.verbose, help: values.help, port };
  } catch (error) {
    throw new ProsaError('request_invalid', `${(error as Error).message}\n\n${usage}`);
  }
};
