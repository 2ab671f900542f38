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
encryption: Nachrichten und Anrufe sind {x}Ende-zu-Ende{x}
encryption: Nachrichten{x} Ende-zu-Ende-Verschlüsselung{x}
encryption: Deine Nachrichten und Anrufe {x} Ende-zu-Ende-Verschlüsselung{x}
encryption: Dieser Chat ist mit einem Unternehmenskonto{x}
encryption: Dieser Chat findet mit einem Unternehmenskonto statt{x}
encryption: [Dieses Unternehmen|Dieses Unternehmenskonto] {x}
created: {a} [hat|hast] die [Gruppe|Community] "{n}" erstellt
created: {a} [hat|hast] [diese Gruppe|die Gruppe|diese Community] erstellt
joined: {a} [ist|bist] [der|dieser] [Gruppe|Community] [über|mit|mithilfe|aus|per|durch] {x} beigetreten
joined: {a} [ist|bist] [über|mit|mithilfe|aus|per|durch] {x} beigetreten
joined: {a} [ist|bist] [der|dieser] [Gruppe|Community] beigetreten
joined: {a} [ist|bist] beigetreten
join_requested: {a} [möchte|möchtest] {x} beitreten
join_requested: {a} [hat|hast] [angefragt|darum gebeten], {x}
join_requested: {a} [hat|hast] [eine Beitrittsanfrage|eine Anfrage] {x}
settings_changed: {a} [hat|hast] die [Einstellungen dieser Gruppe|Gruppeneinstellungen|Einstellungen der Gruppe] so geändert, dass {n}
settings_changed: {a} [hat|hast] die [Einstellungen dieser Gruppe|Gruppeneinstellungen|Einstellungen der Gruppe] geändert, [sodass|damit|um] {n}
settings_changed: {a} [hat|hast] die [Einstellungen dieser Gruppe|Gruppeneinstellungen|Einstellungen der Gruppe] {x}
settings_changed: {a} [hat|hast] die [Einstellungen|Gruppeneinstellungen] geändert: {n}
settings_changed n=on: {a} [hat|hast] den erweiterten Chat-Datenschutz aktiviert{x}
settings_changed n=off: {a} [hat|hast] den erweiterten Chat-Datenschutz deaktiviert{x}
settings_changed n=on: {a} [hat|hast] die [Admin-Genehmigung|Genehmigung durch Admins|Zustimmung der Admins|Admin-Zustimmung] {x} aktiviert
settings_changed n=off: {a} [hat|hast] die [Admin-Genehmigung|Genehmigung durch Admins|Zustimmung der Admins|Admin-Zustimmung] {x} deaktiviert
settings_changed: {a} [hat|hast] den Einladungslink {x}zurückgesetzt
settings_changed: {a} [hat|hast] diese Gruppe {x} Community {x}
settings_changed: [Jetzt können nur|Nur] Admins {n}
subject_changed: {a} [hat|hast] den [Betreff|Gruppennamen|Gruppenbetreff|Namen der Gruppe|Namen der Community] von "{o}" [zu|auf|in] "{n}" geändert
subject_changed: {a} [hat|hast] den [Betreff|Gruppennamen|Gruppenbetreff|Namen der Gruppe|Namen der Community] [zu|auf|in] "{n}" geändert
subject_changed: {a} [änderte|ändertest] den [Betreff|Gruppennamen] von "{o}" [zu|auf] "{n}"
subject_changed: {a} [änderte|ändertest] den [Betreff|Gruppennamen] [zu|auf] "{n}"
description_changed: {a} [hat|hast] [die Gruppenbeschreibung|die Beschreibung der Gruppe|die Beschreibung dieser Gruppe|die Beschreibung der Community] [geändert|gelöscht|entfernt]
icon_changed: {a} [hat|hast] [das Gruppenbild|das Gruppenicon|das Gruppen-Icon|das Gruppensymbol|das Bild dieser Gruppe|das Bild der Gruppe|das Symbol dieser Gruppe|das Symbol der Gruppe] [geändert|gelöscht|entfernt]
admin_granted: {t} [ist|bist] [jetzt|nun] [ein Admin|Admin|ein Community-Admin|Community-Admin]{x}
admin_granted: {a} [hat|hast] {t} zum Admin [gemacht|ernannt]
admin_revoked: {t} [ist|bist] [kein Admin mehr|nicht mehr Admin|kein Community-Admin mehr]
admin_revoked: {a} [hat|hast] {t} {x} Admin [entfernt|entlassen]
number_changed: {o} hat eine neue [Telefonnummer|Nummer]: {n}
number_changed: {o} hat eine neue [Telefonnummer|Nummer]{x}
number_changed: {o} hat [die|seine|ihre] [Telefonnummer|Nummer] zu {n} [geändert|gewechselt]
number_changed: {o} hat [die|seine|ihre] [Telefonnummer|Nummer] {x}
number_changed: {o} hat zu {n} gewechselt
number_changed: {o} wechselte zu {n}
security_code_changed: [Deine Sicherheitsnummer|Dein Sicherheitscode] [für|mit] {t} hat sich geändert
security_code_changed: [Die Sicherheitsnummer|Der Sicherheitscode] [von|für|mit] {t} hat sich geändert
disappearing_changed n=off: Selbstlöschende Nachrichten [wurden|sind] deaktiviert{x}
disappearing_changed: Selbstlöschende Nachrichten [wurden|sind] aktiviert{x}
disappearing_changed n=off: {a} [hat|hast] [selbstlöschende|die selbstlöschenden|verschwindende] Nachrichten deaktiviert{x}
disappearing_changed: {a} [hat|hast] [selbstlöschende|die selbstlöschenden|verschwindende] Nachrichten aktiviert{x}
disappearing_changed: {a} [hat|hast] [die Nachrichtendauer|den Nachrichten-Timer|den Timer für Nachrichten|den Nachrichtentimer|die Dauer für selbstlöschende Nachrichten|die Dauer der selbstlöschenden Nachrichten] [aktualisiert|geändert]{x}
disappearing_changed: {a} [verwendet|verwendest|nutzt] [eine Standarddauer|eine Standard-Nachrichtendauer|einen Standard-Timer|eine standardmäßige Dauer]{x}
pinned: {a} [hat|hast] [eine Nachricht|eine Umfrage] [angeheftet|angepinnt|fixiert]
call: Verpasster [Sprachanruf|Videoanruf|Anruf|Gruppenanruf|Gruppen-Sprachanruf|Gruppen-Videoanruf]{x}
call: [Sprachanruf|Videoanruf] verpasst
call: {a} [hat|hast] einen [Anruf|Sprachanruf|Videoanruf|Gruppenanruf] gestartet
blocked: Du hast [diesen Kontakt|dieses Unternehmen|diese Nummer] [blockiert|freigegeben|entsperrt]{x}
blocked: Du hast die Blockierung {x} aufgehoben{x}
blocked: Du hast {t} [blockiert|freigegeben|entsperrt]
added: {t} [wurde|wurdest|wurden] von {a} hinzugefügt
added: {t} [wurde|wurdest|wurden] hinzugefügt
added: {a} [hat|hast] {t} zu einer Gruppe {x} hinzugefügt
added: {a} [hat|hast] {t} hinzugefügt
removed: {t} [wurde|wurdest|wurden] von {a} entfernt
removed: {t} [wurde|wurdest|wurden] entfernt
removed: {a} [hat|hast] {t} entfernt
left: {a} [hat|hast] [die Gruppe|die Community|diese Gruppe] verlassen
left: {a} [ist|bist] ausgetreten
`,
};
