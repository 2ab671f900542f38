import type { MemberId, Section, SectionName } from '@prosa/contracts';

type Sections = { [S in SectionName]?: Section<S> };

/** Sections without what is said of some members by themselves: they were blocked since. */
export const withoutMembers = (sections: Sections, blocked: ReadonlySet<MemberId>): Sections => {
  const { engagement, patterns } = sections;
  const stays = ({ memberId }: { memberId: MemberId | null }) => memberId === null || !blocked.has(memberId);
  return {
    ...sections,
    ...(engagement && { engagement: { ...engagement, members: engagement.members.filter(stays) } }),
    ...(patterns && { patterns: { ...patterns, patterns: patterns.patterns.filter(stays) } }),
  };
};
