import type { EventType } from './events/index.ts';
import type { GroupId } from './ids.ts';

/**
 * Partitions of the subject space. A consumer that needs order per group has one durable with one message in flight for
 * each. Changing the number means draining the streams first: it is part of every subject.
 */
export const partitions = 4;

/** The partition of a group: FNV-1a over its id, so that every producer, in any language, finds the same. */
export const partitionOf = (groupId: GroupId): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < groupId.length; i++) hash = Math.imul(hash ^ groupId.charCodeAt(i), 0x01000193) >>> 0;
  return hash % partitions;
};

/** `<event type>.<partition>.<group id>`, e.g. `export.uploaded.3.grp_0198…`. */
export const subjectOf = (type: EventType, groupId: GroupId): string => `${type}.${partitionOf(groupId)}.${groupId}`;

/** Streams of JetStream. `subjects` are relative to no prefix; sizes and replicas come with the topology job. */
export const streams = {
  EVENTS: {
    subjects: [
      'export.*.*.*',
      'messages.normalized.*.*',
      'embeddings.ready.*.*',
      'analysis.*.*.*',
      'agent.*.*.*',
      'member.*.*.*',
      'group.*.*.*',
      'privacy.*.*.*',
      'content.*.*.*',
    ],
    maxAgeDays: 14,
  },
  DLQ: { subjects: ['dlq.>'], maxAgeDays: 30 },
} as const;

/** Where a consumer's dead letters go: the original subject stays readable behind the consumer's name. */
export const deadLetterSubject = (consumer: string, subject: string): string => `dlq.${consumer}.${subject}`;
