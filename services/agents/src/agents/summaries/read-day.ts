import type { MemberId } from '@prosa/contracts';
import type { AgentContext } from '../../agent.ts';

export interface DayMessage {
  id: number;
  memberId: MemberId;
  localTime: string;
  text: string;
}

/** What members wrote on a chat day whose messages may be used, in order of time; media without a caption and deleted ones say nothing. */
export const readDay = async (
  { lines }: AgentContext,
  day: string,
  permitted: ReadonlySet<MemberId>,
): Promise<DayMessage[]> => {
  const said: DayMessage[] = [];
  for await (const page of lines({ from: day, to: day }))
    for (const { id, memberId, localTime, text } of page)
      if (memberId !== null && permitted.has(memberId) && text.trim() !== '')
        said.push({ id, memberId, localTime, text });
  return said;
};
