import type { Locale } from './locale.ts';

export const it: Locale = {
  omitted: {
    media: 'Media omessi|media omesso|file omesso',
    image: 'immagine omessa|foto omessa',
    video: 'video omesso|videomessaggio omesso',
    audio: 'audio omesso|messaggio vocale omesso',
    sticker: 'sticker omesso|sticker non incluso',
    gif: 'GIF esclusa|GIF omessa',
    document: 'documento omesso',
    contact: 'scheda contatto omessa|contatto omesso',
  },
  attached: 'file allegato',
  deleted:
    'questo messaggio è stato eliminato|hai eliminato questo messaggio|messaggio eliminato|questo messaggio è stato eliminato da un amministratore',
  edited: 'questo messaggio è stato modificato|messaggio modificato|modificato',
  viewOnce: 'messaggio visualizza una volta|foto visualizza una volta|video visualizza una volta',
  location: 'posizione',
  liveLocation: 'posizione in tempo reale condivisa|posizione in tempo reale',
  missedVoice: 'chiamata vocale persa|chiamata persa|chiamata vocale di gruppo persa',
  missedVideo: 'videochiamata persa|videochiamata di gruppo persa',
  voice: 'chiamata vocale',
  video: 'videochiamata',
  poll: 'sondaggio',
  option: 'opzione',
  and: 'e',
  events: `
encryption: I messaggi e le chiamate sono crittografati end-to-end{x}
encryption: I messaggi e le chiamate {x} crittografia end-to-end{x}
encryption: I messaggi {x} crittografia end-to-end{x}
created: {a} ha creato il gruppo "{n}"
created: {a} ha creato questo gruppo
created: {a} ha creato il gruppo
created: Hai creato il gruppo "{n}"
created: Hai creato questo gruppo
joined: {a} si è unito usando {x}
joined: {a} si è unita usando {x}
joined: {a} si è unito/a {x}
joined: {a} è entrato {x}
joined: {a} è entrata {x}
joined: {a} si è unito{x}
joined: Ti sei unito {x}
join_requested: {a} ha chiesto di {x}
settings_changed: {a} ha modificato le impostazioni di questo gruppo{x}
settings_changed: {a} ha cambiato le impostazioni {x}
settings_changed: {a} ha modificato le impostazioni {x}
settings_changed: {a} ha reimpostato il link {x}
subject_changed: {a} ha cambiato l'oggetto da "{o}" a "{n}"
subject_changed: {a} ha modificato l'oggetto da "{o}" a "{n}"
subject_changed: {a} ha cambiato il nome del gruppo da "{o}" a "{n}"
subject_changed: {a} ha modificato il nome del gruppo da "{o}" a "{n}"
subject_changed: {a} ha cambiato il nome del gruppo in "{n}"
subject_changed: {a} ha cambiato l'oggetto in "{n}"
subject_changed: Hai cambiato il nome del gruppo da "{o}" a "{n}"
description_changed: {a} ha cambiato la descrizione del gruppo
description_changed: {a} ha modificato la descrizione del gruppo
description_changed: {a} ha eliminato la descrizione del gruppo
icon_changed: {a} ha cambiato l'icona di questo gruppo
icon_changed: {a} ha cambiato l'icona del gruppo
icon_changed: {a} ha modificato l'icona di questo gruppo
icon_changed: {a} ha modificato l'icona del gruppo
icon_changed: {a} ha cambiato l'immagine del gruppo
icon_changed: {a} ha cambiato l'immagine di questo gruppo
icon_changed: {a} ha eliminato l'icona {x}
icon_changed: {a} ha eliminato l'immagine {x}
admin_granted: {t} ora è amministratore{x}
admin_granted: {t} ora è un amministratore{x}
admin_granted: {t} è ora amministratore{x}
admin_granted: Ora {t} è amministratore{x}
admin_granted: Ora sei amministratore{x}
admin_revoked: {t} non è più amministratore{x}
admin_revoked: {t} non è più un amministratore{x}
admin_revoked: Non sei più amministratore{x}
number_changed: {o} ha cambiato il suo numero di telefono{x}
number_changed: {o} ha cambiato numero di telefono{x}
number_changed: {o} ha cambiato numero{x}
number_changed: {o} è passato a {n}
security_code_changed: Il tuo codice di sicurezza con {t} è cambiato
security_code_changed: Il codice di sicurezza di {t} è cambiato
security_code_changed: Il codice di sicurezza con {t} è cambiato
disappearing_changed: I messaggi effimeri sono stati {x}
disappearing_changed: {a} ha attivato i messaggi effimeri{x}
disappearing_changed: {a} ha disattivato i messaggi effimeri{x}
disappearing_changed: {a} ha aggiornato {x} messaggi effimeri{x}
pinned: {a} ha fissato un messaggio
call: Chiamata vocale persa{x}
call: Videochiamata persa{x}
blocked: Hai bloccato {x}
blocked: Hai sbloccato {x}
added: {t} è stato aggiunto{x}
added: {t} è stata aggiunta{x}
added: {a} ti ha aggiunto{x}
added: {a} ha aggiunto {t}
added: Hai aggiunto {t}
removed: {t} è stato rimosso{x}
removed: {t} è stata rimossa{x}
removed: {a} ti ha rimosso{x}
removed: {a} ha rimosso {t}
removed: Hai rimosso {t}
left: {a} ha abbandonato il gruppo
left: {a} ha abbandonato
left: {a} è uscito{x}
left: {a} è uscita{x}
left: Hai abbandonato il gruppo
left: Hai abbandonato
`,
};
