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
    'view once message|view once photo|view once video|view once voice message|view once message omitted|view once voice message omitted|view once photo omitted|view once video omitted|you received a view once message. for added privacy, you can only open it on your phone|you sent a view once message. for added privacy, you can only open it on your phone',
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
encryption: Messages and calls are [end-to-end encrypted|now secured with end-to-end encryption]{x}
encryption: Messages to this [chat and calls|group|chat] are now secured with end-to-end encryption{x}
encryption: Messages you send to this {x} end-to-end encryption{x}
encryption: Messages are end-to-end encrypted{x}
encryption: Your messages and calls are secured with end-to-end encryption{x}
encryption: This chat is with a business account{x}
encryption: This chat is with the official business account of {x}
encryption: This business [account has now registered|is now registered|uses a secure service|works with]{x}
encryption: {x} a secure service from Meta to manage this chat{x}
created: {a} created [group|the group|community|the community] "{n}"
created: {a} created [this group|the group|this community]
created: {a} created group {n}
joined: {a} joined using [this group's|the group's|this community's|a group|an|your|the] [invite link|link|invite]
joined: {a} joined [using|via] {x}
joined: {a} joined from [the|a|this] community
joined: {a} joined [this group|the group|the community]
joined: {a} was added from the community
joined: {a} accepted {x} invite
joined: {a} joined
join_requested: {a} requested to join{x}
join_requested: {a} wants to join{x}
settings_changed: {a} changed [this group's|the group's|the group|the] settings [to allow|so] {n}
settings_changed: {a} changed [this group's|the group|the community] settings{x}
settings_changed n=on: {a} turned on admin approval{x}
settings_changed n=off: {a} turned off admin approval{x}
settings_changed: {a} [allowed|now allows] {n} to add {x} to this group
settings_changed: {a} [reset|revoked] [this group's|the group|the] invite link
settings_changed: This group has over {x} members so now {n}
settings_changed n=on: {a} turned on advanced chat privacy{x}
settings_changed n=off: {a} turned off advanced chat privacy{x}
settings_changed n=on: New members need admin approval{x}
settings_changed: As a member, you can join groups in the community{x}
settings_changed: Only admins can {n}
settings_changed: Now only admins can {n}
settings_changed: {a} [added|removed|linked|unlinked] this group [to|from] the community{x}
settings_changed: This group was [added to|removed from] the community{x}
subject_changed: {a} changed the [subject|group name|community name|group subject] from "{o}" to "{n}"
subject_changed: {a} changed the [subject|group name|community name|group subject] to "{n}"
description_changed: {a} [changed|deleted|removed|updated] [the group|this group's|the community|the group's|the] description
icon_changed: {a} [changed|deleted|removed|updated] [this group's|the group's|the group|the community|this community's] [icon|photo|profile photo]
admin_granted: {t} [is now|are now] [an admin|a community admin|an admin of the community|the community owner]{x}
admin_granted: You're now [an admin|a community admin|the community owner]{x}
admin_granted: {a} made {t} [an admin|admin|a group admin]
admin_revoked: {t} [is|are] no longer [an admin|a community admin]{x}
admin_revoked: You're no longer [an admin|a community admin]{x}
admin_revoked: {a} [dismissed|removed] {t} as admin
number_changed: {o} changed their phone number to a new number: {n}
number_changed: {o} changed their [phone number|number] to a new number{x}
number_changed: {o} changed their [phone number|number] to {n}
number_changed: {o} changed their [phone number|number]{x}
number_changed: {o} changed to {n}
number_changed: {a} changed from {o} to {n}
security_code_changed: Your security code with {t} [has changed|changed]{x}
security_code_changed: {t}'s security code [has changed|changed]{x}
security_code_changed: The security code [with|for] {t} [has changed|changed]
disappearing_changed n=off: Disappearing messages were turned off{x}
disappearing_changed: Disappearing messages were turned on{x}
disappearing_changed n=off: {a} turned off disappearing messages{x}
disappearing_changed: {a} turned on disappearing messages{x}
disappearing_changed: {a} [updated|changed|set] the [message timer|disappearing message timer|disappearing messages timer]{x}
disappearing_changed: {a} set [disappearing messages|messages to disappear]{x}
disappearing_changed: {a} [uses|use] a default timer for disappearing messages{x}
disappearing_changed: New messages will disappear{x}
pinned: {a} pinned a [message|poll|photo|video|document|location|contact]
call: Missed [voice call|video call|call|group voice call|group video call|group call]{x}
call: {a} started a [call|voice call|video call|group call]{x}
blocked: You [blocked|unblocked] [this contact|this business|this number|this account]{x}
blocked: You [blocked|unblocked] {t}
added: {a} added {t} to a group in the community{x}
added: {a} added {t} to the community{x}
added: {t} [was|were] added by {a}
added: {t} [was|were] added{x}
added: {a} added {t}
removed: {t} [was|were] removed by {a}
removed: {t} [was|were] removed{x}
removed: {a} removed {t}
left: {a} left [the group|the community|this group]
left: {a} left
`,
};
