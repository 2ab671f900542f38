import { idSchema } from '../ids.ts';
import { defineEvent } from './event.ts';

export const memberErased = defineEvent('member.erased', {
  summary: "A member's data was erased; whoever holds anything derived from it purges it.",
  producers: ['gateway'],
  data: { memberId: idSchema('member') },
});
