import { testNotices } from '../testing-notices.ts';

testNotices(
  'en',
  `
Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more. => encryption
Messages to this group are now secured with end-to-end encryption. Tap for more info. => encryption
Messages you send to this chat and calls are now secured with end-to-end encryption. => encryption
This chat is with a business account. Tap to learn more. => encryption
Ana created group "Note: B" => created; a=Ana; n=Note: B
You created group "B" => created; a=You; n=B
Ana created this group => created; a=Ana
Group creator created group "B" => created; a=Group creator; n=B
Ana created community "B" => created; a=Ana; n=B
Ana added Bia => added; a=Ana; t=Bia
Ana added Bia, Caio, and Davi => added; a=Ana; t=Bia, Caio, Davi
Ana added Bia and Caio => added; a=Ana; t=Bia, Caio
You added Ana => added; a=You; t=Ana
Ana added you => added; a=Ana; t=you
Ana added you to a group in the community: B => added; a=Ana; t=you
Ana was added => added; t=Ana
You were added => added; t=You
Bia was added by Ana => added; a=Ana; t=Bia
Ana joined using this group's invite link => joined; a=Ana; t=Ana
You joined using this group's invite link => joined; a=You; t=You
Ana joined from the community => joined; a=Ana; t=Ana
Ana joined => joined; a=Ana; t=Ana
Ana requested to join => join_requested; a=Ana
Ana removed Bia => removed; a=Ana; t=Bia
Ana removed you => removed; a=Ana; t=you
You removed Ana => removed; a=You; t=Ana
You were removed => removed; t=You
Ana left => left; a=Ana; t=Ana
You left => left; a=You; t=You
Ana changed the subject from "A: a" to "Note: B" => subject_changed; a=Ana; o=A: a; n=Note: B
Ana changed the group name from "A" to "B" => subject_changed; a=Ana; o=A; n=B
You changed the subject to "Note: B" => subject_changed; a=You; n=Note: B
A participant changed the subject to "B" => subject_changed; a=A participant; n=B
Ana changed the group description. Tap to view. => description_changed; a=Ana
You deleted the group description => description_changed; a=You
Ana changed this group's icon => icon_changed; a=Ana
You deleted this group's icon => icon_changed; a=You
Ana changed this group's settings to allow only admins to send messages to this group => settings_changed; a=Ana; n=only admins to send messages to this group
You changed the settings so only admins can edit the group settings => settings_changed; a=You; n=only admins can edit the group settings
Ana turned on admin approval to join this group. Tap to change. => settings_changed; a=Ana; n=on
Ana turned off admin approval to join this group => settings_changed; a=Ana; n=off
Ana turned on advanced chat privacy => settings_changed; a=Ana; n=on
New members need admin approval to join this group. Click to change. => settings_changed; n=on
You changed the settings so all members can edit the group settings => settings_changed; a=You; n=all members can edit the group settings
You joined using a group link. => joined; a=You; t=You
Ana reset this group's invite link => settings_changed; a=Ana
This group has over 256 members so now only admins can edit the group settings. Tap to change. => settings_changed; n=only admins can edit the group settings
Ana added this group to the community: B => settings_changed; a=Ana
Ana is now an admin => admin_granted; t=Ana
You're now an admin => admin_granted
Ana is no longer an admin => admin_revoked; t=Ana
You're no longer an admin => admin_revoked
Ana changed their phone number to a new number. Tap to message or add the new number. => number_changed; a=Ana; t=Ana; o=Ana
Ana changed to +55 11 98765-4321 => number_changed; a=Ana; t=Ana; o=Ana; n=+55 11 98765-4321
Your security code with Ana changed. Tap to learn more. => security_code_changed; t=Ana
Ana's security code changed => security_code_changed; t=Ana
Ana turned on disappearing messages. All new messages will disappear from this chat 24 hours after they're sent. Tap to change. => disappearing_changed; a=Ana; n=24 hours
You turned off disappearing messages. Tap to change. => disappearing_changed; a=You; n=off
Disappearing messages were turned off. => disappearing_changed; n=off
Ana updated the message timer. New messages will disappear from this chat 7 days after they're sent. => disappearing_changed; a=Ana; n=7 days
Ana uses a default timer for disappearing messages in new chats. New messages will disappear from this chat 90 days after they're sent. => disappearing_changed; a=Ana; n=90 days
Ana pinned a message => pinned; a=Ana
Missed voice call => call
Missed video call at 2:05 PM => call
Missed group voice call => call
Ana started a call => call; a=Ana
You blocked this contact. Tap to unblock. => blocked
You unblocked Ana => blocked; t=Ana
`,
);
