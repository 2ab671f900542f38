import { defineEvent } from './event.ts';

export const groupDeleted = defineEvent('group.deleted', {
  summary: 'A group and everything of it was deleted by its owner; whoever holds anything of it purges it.',
  producers: ['gateway'],
  data: {},
});
