import type { Locale } from './locale.ts';

export const de: Locale = {
  omitted: {
    media: 'Medien ausgeschlossen|Medien weggelassen|Datei ausgeschlossen',
    image: 'Bild weggelassen|Bild ausgelassen|Foto weggelassen',
    video: 'Video weggelassen|Video ausgelassen|Videonachricht weggelassen',
    audio: 'Audio weggelassen|Audio ausgelassen|Sprachnachricht weggelassen',
    sticker: 'Sticker weggelassen|Sticker ausgelassen',
    gif: 'GIF weggelassen|GIF ausgelassen',
    document: 'Dokument weggelassen|Dokument ausgelassen',
    contact: 'Kontaktkarte ausgelassen|Kontaktkarte weggelassen|Kontakt weggelassen',
  },
  attached: 'Datei angehängt',
  deleted:
    'Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht|Nachricht gelöscht|Diese Nachricht wurde von einem Admin gelöscht|Diese Nachricht wurde vom Admin gelöscht',
  edited: 'Diese Nachricht wurde bearbeitet|Nachricht bearbeitet|bearbeitet',
  viewOnce: 'Einmalansicht-Nachricht|Einmalansicht-Foto|Einmalansicht-Video|Nachricht zur einmaligen Ansicht',
  location: 'Standort',
  liveLocation: 'Live-Standort wird geteilt|Live-Standort geteilt|Live-Standort',
  missedVoice: 'Verpasster Sprachanruf|Verpasster Anruf|Verpasster Gruppenanruf|Sprachanruf verpasst',
  missedVideo: 'Verpasster Videoanruf|Videoanruf verpasst|Verpasster Gruppen-Videoanruf',
  voice: 'Sprachanruf',
  video: 'Videoanruf',
  poll: 'Umfrage',
  option: 'Option',
  and: 'und',
  events: `
encryption: Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt{x}
encryption: Nachrichten und Anrufe sind {x} Ende-zu-Ende{x}
encryption: Nachrichten in diesem Chat {x} Ende-zu-Ende-Verschlüsselung{x}
encryption: Nachrichten an diese Gruppe {x} Ende-zu-Ende-Verschlüsselung{x}
encryption: Nachrichten, die du in {x} Ende-zu-Ende-Verschlüsselung{x}
created: {a} hat die Gruppe "{n}" erstellt
created: {a} hat diese Gruppe erstellt
created: {a} hat die Gruppe erstellt
created: Du hast die Gruppe "{n}" erstellt
created: Du hast diese Gruppe erstellt
joined: {a} ist der Gruppe über {x} beigetreten
joined: {a} ist der Gruppe mit {x} beigetreten
joined: {a} ist dieser Gruppe {x} beigetreten
joined: {a} ist über {x} beigetreten
joined: {a} ist mit {x} beigetreten
joined: {a} ist der Gruppe beigetreten
joined: {a} ist beigetreten
joined: Du bist {x} beigetreten
join_requested: {a} möchte {x} beitreten
join_requested: {a} hat angefragt, {x} beizutreten
settings_changed: {a} hat die Einstellungen dieser Gruppe {x} geändert{x}
settings_changed: {a} hat die Gruppeneinstellungen {x}
settings_changed: {a} hat die Einstellungen {x}
settings_changed: {a} hat den Einladungslink {x} zurückgesetzt
subject_changed: {a} hat den Betreff von "{o}" zu "{n}" geändert
subject_changed: {a} hat den Betreff von "{o}" auf "{n}" geändert
subject_changed: {a} hat den Gruppennamen von "{o}" zu "{n}" geändert
subject_changed: {a} hat den Gruppennamen von "{o}" in "{n}" geändert
subject_changed: {a} hat den Gruppennamen zu "{n}" geändert
subject_changed: {a} hat den Betreff zu "{n}" geändert
subject_changed: {a} änderte den Betreff von "{o}" zu "{n}"
description_changed: {a} hat die Gruppenbeschreibung geändert
description_changed: {a} hat die Gruppenbeschreibung gelöscht
description_changed: {a} hat die Beschreibung der Gruppe geändert
icon_changed: {a} hat das Gruppenbild geändert
icon_changed: {a} hat das Gruppenbild gelöscht
icon_changed: {a} hat das Gruppenicon geändert
icon_changed: {a} hat das Bild dieser Gruppe geändert
icon_changed: {a} hat das Symbol {x} geändert
admin_granted: {t} ist jetzt ein Admin
admin_granted: {t} ist jetzt Admin
admin_granted: {t} ist nun ein Admin
admin_granted: Du bist jetzt ein Admin
admin_granted: Du bist jetzt Admin
admin_revoked: {t} ist kein Admin mehr
admin_revoked: {t} ist nicht mehr Admin
admin_revoked: Du bist kein Admin mehr
number_changed: {o} hat eine neue Telefonnummer{x}
number_changed: {o} hat die Telefonnummer {x} geändert{x}
number_changed: {o} hat die Nummer geändert{x}
number_changed: {o} hat zu {n} gewechselt
number_changed: {o} wechselte zu {n}
security_code_changed: Deine Sicherheitsnummer für {t} hat sich geändert
security_code_changed: Die Sicherheitsnummer von {t} hat sich geändert
security_code_changed: Dein Sicherheitscode mit {t} hat sich geändert
security_code_changed: Deine Sicherheitsnummer mit {t} hat sich geändert
disappearing_changed: Selbstlöschende Nachrichten wurden {x}
disappearing_changed: {a} hat selbstlöschende Nachrichten {x}
disappearing_changed: {a} hat die selbstlöschenden Nachrichten {x}
disappearing_changed: {a} hat die Dauer {x} Nachrichten {x}
pinned: {a} hat eine Nachricht angeheftet
pinned: {a} hat eine Nachricht fixiert
call: Verpasster Sprachanruf{x}
call: Verpasster Videoanruf{x}
blocked: Du hast diesen Kontakt {x}
blocked: Du hast {t} blockiert
added: {t} wurde von {a} hinzugefügt
added: {t} wurde hinzugefügt
added: {t} wurden hinzugefügt
added: {a} hat dich hinzugefügt
added: {a} hat {t} hinzugefügt
added: Du hast {t} hinzugefügt
added: Du wurdest hinzugefügt
removed: {t} wurde entfernt
removed: {a} hat dich entfernt
removed: {a} hat {t} entfernt
removed: Du hast {t} entfernt
left: {a} hat die Gruppe verlassen
left: Du hast die Gruppe verlassen
left: {a} ist ausgetreten
`,
};
