import type { AnalysisId, GroupId, OrganisationId } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Vault } from '@prosa/vault';
import type { Graph } from './domain/graph.ts';

/** A run, and whose group it is of. */
export interface Run {
  analysisId: AnalysisId;
  groupId: GroupId;
  organisationId: OrganisationId;
}

/** How long runs and their agents are waited for. */
export interface Patience {
  /** A run that nobody has started for so long is started. */
  unstartedSeconds: number;
  /** An export that was stored so long ago is analysed, whether or not all its vectors have come. */
  unaskedSeconds: number;
  /** A share whose worker has shown no sign of life for so long is asked for again. */
  silentSeconds: number;
  /** How often it is asked for in all. */
  attempts: number;
  /** From the first time it is asked for. */
  agentSeconds: number;
  /** From its start. */
  runSeconds: number;
}

export interface Dependencies {
  database: Database;
  vault: Vault;
  graph: Graph;
  patience: Patience;
  /** Whether agents have a model to ask. */
  asksModels: boolean;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}
