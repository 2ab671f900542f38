import type { Locale } from './locale.ts';

export const en: Locale = {
  omitted: {
    media: 'media omitted',
    image: 'image omitted|photo omitted',
    video: 'video omitted|video note omitted',
    audio: 'audio omitted|voice message omitted',
    sticker: 'sticker omitted',
    gif: 'GIF omitted',
    document: 'document omitted|file omitted',
    contact: 'contact card omitted|contact omitted',
  },
  attached: 'file attached',
  deleted:
    'this message was deleted|you deleted this message|message deleted|this message was deleted by admin|you deleted this message as admin',
  edited: 'this message was edited|message edited|edited',
  viewOnce:
    'view once message|view once photo|view once video|view once voice message|view once message omitted|you received a view once message. for added privacy, you can only open it on your phone|you sent a view once message. for added privacy, you can only open it on your phone',
  location: 'location',
  liveLocation: 'live location shared|live location',
  missedVoice: 'missed voice call|missed call|missed group voice call',
  missedVideo: 'missed video call|missed group video call',
  voice: 'voice call|call',
  video: 'video call',
  poll: 'poll',
  option: 'option',
  and: 'and',
  events: `
encryption: Messages and calls are end-to-end encrypted{x}
encryption: Messages to this chat and calls are now secured with end-to-end encryption{x}
encryption: Messages to this group are now secured with end-to-end encryption{x}
encryption: Messages you send to this {x} end-to-end encryption{x}
encryption: Messages are end-to-end encrypted{x}
encryption: This chat is with a business account{x}
created: {a} created group "{n}"
created: {a} created the group "{n}"
created: {a} created this group
created: {a} created community "{n}"
created: {a} created group {n}
joined: {a} joined using this group's invite link
joined: {a} joined using a group link
joined: {a} joined using an invite link
joined: {a} joined using your invite link
joined: {a} joined via {x}
joined: {a} joined from the community
joined: {a} joined this group
joined: {a} joined the group
joined: {a} joined
join_requested: {a} requested to join{x}
settings_changed: {a} changed this group's settings to {n}
settings_changed: {a} changed this group's settings{x}
settings_changed: {a} changed the group settings{x}
settings_changed: {a} turned on admin approval{x}
settings_changed: {a} turned off admin approval{x}
settings_changed: {a} reset this group's invite link
settings_changed: {a} revoked this group's invite link
subject_changed: {a} changed the subject from "{o}" to "{n}"
subject_changed: {a} changed the subject to "{n}"
subject_changed: {a} changed the group name from "{o}" to "{n}"
subject_changed: {a} changed the group name to "{n}"
subject_changed: {a} changed the community name from "{o}" to "{n}"
description_changed: {a} changed the group description
description_changed: {a} changed the description
description_changed: {a} deleted the group description
description_changed: {a} removed the group description
icon_changed: {a} changed this group's icon
icon_changed: {a} changed the group's icon
icon_changed: {a} changed the group icon
icon_changed: {a} changed the group photo
icon_changed: {a} deleted this group's icon
icon_changed: {a} deleted the group icon
admin_granted: {t} is now an admin
admin_granted: You're now an admin
admin_granted: {t} are now an admin
admin_granted: {a} made {t} an admin
admin_revoked: {t} is no longer an admin
admin_revoked: You're no longer an admin
admin_revoked: {t} are no longer an admin
number_changed: {o} changed their phone number to a new number: {n}
number_changed: {o} changed their phone number to a new number{x}
number_changed: {o} changed their phone number{x}
number_changed: {o} changed their number to {n}
number_changed: {o} changed to {n}
number_changed: {o} changed from {x} to {n}
security_code_changed: Your security code with {t} changed
security_code_changed: {t}'s security code changed
security_code_changed: {t} changed. Tap to learn more
disappearing_changed: Disappearing messages were turned {x}
disappearing_changed: {a} turned on disappearing messages{x}
disappearing_changed: {a} turned off disappearing messages{x}
disappearing_changed: {a} updated the message timer{x}
disappearing_changed: {a} set disappearing messages{x}
disappearing_changed: {a} uses a default timer for disappearing messages{x}
disappearing_changed: New messages will disappear{x}
pinned: {a} pinned a message
call: Missed voice call{x}
call: Missed video call{x}
call: Missed group voice call{x}
call: Missed group video call{x}
call: {a} started a call
call: {a} started a video call
blocked: You blocked {t}
blocked: You unblocked {t}
added: {a} added this group to the community{x}
added: {t} was added by {a}
added: {t} were added by {a}
added: {t} was added
added: {t} were added
added: {a} added {t}
removed: {t} was removed by {a}
removed: {t} was removed
removed: {t} were removed
removed: {a} removed {t}
left: {a} left the group
left: {a} left
`,
};
