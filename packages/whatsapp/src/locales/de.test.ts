import { testNotices } from '../testing-notices.ts';

testNotices(
  'de',
  `
Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen oder anhören, nicht einmal WhatsApp. Tippe, um mehr zu erfahren. => encryption
Nachrichten an diese Gruppe sind jetzt mit Ende-zu-Ende-Verschlüsselung geschützt. => encryption
Nachrichten, die du in diesem Chat sendest, sind mit Ende-zu-Ende-Verschlüsselung geschützt. => encryption
Dieser Chat ist mit einem Unternehmenskonto. Tippe, um mehr zu erfahren. => encryption
Ana hat die Gruppe "Info: B" erstellt. => created; a=Ana; n=Info: B
Du hast die Gruppe "Info: B" erstellt. => created; a=Du; n=Info: B
Ana hat diese Gruppe erstellt => created; a=Ana
Ana hat Bia hinzugefügt. => added; a=Ana; t=Bia
Ana hat Bia, Caio und Davi hinzugefügt => added; a=Ana; t=Bia, Caio, Davi
Du hast Ana hinzugefügt. => added; a=Du; t=Ana
Ana hat dich hinzugefügt. => added; a=Ana; t=dich
Ana wurde hinzugefügt. => added; t=Ana
Du wurdest hinzugefügt => added; t=Du
Ana ist der Gruppe über den Einladungslink beigetreten. => joined; a=Ana; t=Ana
Ana ist mithilfe des Einladungslinks dieser Gruppe beigetreten => joined; a=Ana; t=Ana
Du bist der Gruppe über den Einladungslink beigetreten => joined; a=Du; t=Du
Ana ist über die Community beigetreten => joined; a=Ana; t=Ana
Ana möchte der Gruppe beitreten. => join_requested; a=Ana
Ana hat Bia entfernt. => removed; a=Ana; t=Bia
Ana hat dich entfernt. => removed; a=Ana; t=dich
Du hast Ana entfernt. => removed; a=Du; t=Ana
Ana wurde entfernt. => removed; t=Ana
Ana hat die Gruppe verlassen. => left; a=Ana; t=Ana
Du hast die Gruppe verlassen. => left; a=Du; t=Du
Ana hat den Betreff von "A: a" zu "Info: B" geändert. => subject_changed; a=Ana; o=A: a; n=Info: B
Ana hat den Gruppennamen von "A" zu "B" geändert => subject_changed; a=Ana; o=A; n=B
Du hast den Betreff zu "Info: B" geändert => subject_changed; a=Du; n=Info: B
Ana hat die Gruppenbeschreibung geändert. Tippe, um sie anzuzeigen. => description_changed; a=Ana
Du hast die Gruppenbeschreibung gelöscht => description_changed; a=Du
Ana hat das Gruppenbild geändert. => icon_changed; a=Ana
Du hast das Gruppenbild gelöscht. => icon_changed; a=Du
Ana hat die Einstellungen dieser Gruppe so geändert, dass nur Admins Nachrichten senden können. => settings_changed; a=Ana; n=nur Admins Nachrichten senden können
Ana hat die Admin-Genehmigung zum Beitreten dieser Gruppe aktiviert. => settings_changed; a=Ana; n=on
Du hast die Admin-Genehmigung zum Beitreten dieser Gruppe deaktiviert => settings_changed; a=Du; n=off
Ana hat den Einladungslink dieser Gruppe zurückgesetzt. => settings_changed; a=Ana
Ana ist jetzt ein Admin. => admin_granted; t=Ana
Du bist jetzt ein Admin. => admin_granted; t=Du
Ana ist kein Admin mehr. => admin_revoked; t=Ana
Du bist kein Admin mehr. => admin_revoked; t=Du
Ana hat eine neue Telefonnummer. Tippe, um eine Nachricht zu schreiben oder die neue Nummer hinzuzufügen. => number_changed; a=Ana; t=Ana; o=Ana
Ana hat zu +49 1512 3456789 gewechselt. => number_changed; a=Ana; t=Ana; o=Ana; n=+49 1512 3456789
Deine Sicherheitsnummer für Ana hat sich geändert. Tippe, um mehr zu erfahren. => security_code_changed; t=Ana
Ana hat selbstlöschende Nachrichten aktiviert. Neue Nachrichten verschwinden 24 Stunden nach dem Senden aus diesem Chat. => disappearing_changed; a=Ana; n=24 Stunden
Du hast selbstlöschende Nachrichten deaktiviert. => disappearing_changed; a=Du; n=off
Ana hat die Nachrichtendauer aktualisiert. => disappearing_changed; a=Ana
Ana hat eine Nachricht angeheftet. => pinned; a=Ana
Verpasster Sprachanruf => call
Verpasster Videoanruf um 14:05 => call
Ana hat einen Videoanruf gestartet. => call; a=Ana
Du hast diesen Kontakt blockiert. Tippe, um die Blockierung aufzuheben. => blocked
Du hast Ana blockiert => blocked; t=Ana
`,
);
