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
encryption: I messaggi e le chiamate {x} end-to-end{x}
encryption: I messaggi {x} crittografia end-to-end{x}
encryption: I tuoi messaggi e le tue chiamate {x} crittografia end-to-end{x}
encryption: Questa chat è con un account [business|aziendale]{x}
encryption: [Questa azienda|Questo account business|Questo account aziendale] {x}
created: {a} ha creato [il gruppo|la community] "{n}"
created: {a} ha creato [questo gruppo|il gruppo|questa community]
created a=Tu: Hai creato [il gruppo|la community] "{n}"
created a=Tu: Hai creato [questo gruppo|il gruppo|questa community]
joined: {a} [si è unito|si è unita|si è unito/a|è entrato|è entrata|è entrato/a|ha iniziato a partecipare|ha partecipato] [usando|tramite|con|mediante|dalla|attraverso|al gruppo|a questo gruppo] {x}
joined: {a} [si è unito|si è unita|si è unito/a] [al|a questo] gruppo
joined: {a} [si è unito|si è unita|si è unito/a|è entrato|è entrata]
joined a=Tu: [Ti sei unito|Ti sei unita|Ti sei unito/a|Sei entrato|Sei entrata|Sei entrato/a] {x}
join_requested: {a} ha [chiesto|richiesto] di [entrare|unirsi|partecipare|far parte]{x}
settings_changed: {a} ha [modificato|cambiato] le impostazioni [di questo gruppo|del gruppo] [per consentire |in modo che |affinché |per permettere ]{n}
settings_changed: {a} ha [modificato|cambiato] le impostazioni [di questo gruppo|del gruppo]{x}
settings_changed a=Tu: Hai [modificato|cambiato] le impostazioni [di questo gruppo|del gruppo] [per consentire |in modo che |affinché |per permettere ]{n}
settings_changed a=Tu: Hai [modificato|cambiato] le impostazioni [di questo gruppo|del gruppo]{x}
settings_changed: {a} ha [modificato|cambiato] le impostazioni in modo che {n}
settings_changed a=Tu: Hai [modificato|cambiato] le impostazioni in modo che {n}
settings_changed n=on: {a} ha attivato l'approvazione {x}
settings_changed n=off: {a} ha disattivato l'approvazione {x}
settings_changed a=Tu n=on: Hai attivato l'approvazione {x}
settings_changed a=Tu n=off: Hai disattivato l'approvazione {x}
settings_changed: {a} ha [reimpostato|revocato] il link {x}
settings_changed a=Tu: Hai [reimpostato|revocato] il link {x}
settings_changed: {a} ha [aggiunto|rimosso] questo gruppo [alla|dalla] community{x}
settings_changed: [Ora solo|Solo] gli amministratori possono {n}
subject_changed: {a} ha [cambiato|modificato] [l'oggetto del gruppo|l'oggetto|il nome del gruppo|il nome della community] da "{o}" [a|in] "{n}"
subject_changed: {a} ha [cambiato|modificato] [l'oggetto del gruppo|l'oggetto|il nome del gruppo|il nome della community] [in|a] "{n}"
subject_changed a=Tu: Hai [cambiato|modificato] [l'oggetto del gruppo|l'oggetto|il nome del gruppo|il nome della community] da "{o}" [a|in] "{n}"
subject_changed a=Tu: Hai [cambiato|modificato] [l'oggetto del gruppo|l'oggetto|il nome del gruppo|il nome della community] [in|a] "{n}"
description_changed: {a} ha [cambiato|modificato|eliminato|rimosso] la descrizione [del gruppo|di questo gruppo|della community]
description_changed a=Tu: Hai [cambiato|modificato|eliminato|rimosso] la descrizione [del gruppo|di questo gruppo|della community]
icon_changed: {a} ha [cambiato|modificato|eliminato|rimosso] [l'icona|l'immagine|la foto] [di questo gruppo|del gruppo|della community]
icon_changed a=Tu: Hai [cambiato|modificato|eliminato|rimosso] [l'icona|l'immagine|la foto] [di questo gruppo|del gruppo|della community]
admin_granted: {t} [ora è|è ora] [un amministratore|amministratore|amministratrice|admin]{x}
admin_granted: Ora {t} è [un amministratore|amministratore|amministratrice|admin]{x}
admin_granted: {a} ha nominato {t} [amministratore|amministratrice|admin]
admin_granted t=tu: [Ora sei|Adesso sei|Sei ora] [un amministratore|amministratore|amministratrice|admin]{x}
admin_revoked: {t} non è più [un amministratore|amministratore|amministratrice|admin]{x}
admin_revoked t=tu: Non sei più [un amministratore|amministratore|amministratrice|admin]{x}
number_changed: {o} ha cambiato [il suo numero di telefono|numero di telefono|il numero di telefono|numero] [in|con] {n}
number_changed: {o} ha cambiato [il suo numero di telefono|numero di telefono|il numero di telefono|numero]{x}
number_changed: {o} è [stato cambiato con|passato a|passata a] {n}
security_code_changed: Il tuo codice di sicurezza con {t} è cambiato
security_code_changed: Il codice di sicurezza [di|con] {t} è cambiato
disappearing_changed: I messaggi effimeri [sono stati|sono] attivati{x}
disappearing_changed n=off: I messaggi effimeri [sono stati|sono] disattivati{x}
disappearing_changed: {a} ha attivato i messaggi [effimeri|temporanei]{x}
disappearing_changed n=off: {a} ha disattivato i messaggi [effimeri|temporanei]{x}
disappearing_changed a=Tu: Hai attivato i messaggi [effimeri|temporanei]{x}
disappearing_changed a=Tu n=off: Hai disattivato i messaggi [effimeri|temporanei]{x}
disappearing_changed: {a} ha [aggiornato|modificato|cambiato] [il timer|la durata]{x}
disappearing_changed a=Tu: Hai [aggiornato|modificato|cambiato] [il timer|la durata]{x}
disappearing_changed: {a} usa [un timer predefinito|una durata predefinita]{x}
disappearing_changed a=Tu: Usi [un timer predefinito|una durata predefinita]{x}
pinned: {a} ha fissato [un messaggio|un sondaggio]
pinned a=Tu: Hai fissato [un messaggio|un sondaggio]
call: [Chiamata vocale|Videochiamata|Chiamata|Chiamata vocale di gruppo|Videochiamata di gruppo|Chiamata di gruppo] persa{x}
call: {a} ha [iniziato|avviato] una [chiamata|videochiamata]{x}
call a=Tu: Hai [iniziato|avviato] una [chiamata|videochiamata]{x}
blocked: Hai [bloccato|sbloccato] [questo contatto|questa azienda|questo numero]{x}
blocked: Hai [bloccato|sbloccato] {t}
added: {t} [è stato|è stata|sono stati] [aggiunto|aggiunta|aggiunti] da {a}
added: {t} [è stato|è stata|sono stati] [aggiunto|aggiunta|aggiunti]{x}
added t=tu: Sei [stato|stata|stato/a] [aggiunto|aggiunta|aggiunto/a]{x}
added t=ti: {a} ti ha [aggiunto|aggiunta]{x}
added a=Tu: Hai aggiunto {t}
added: {a} ha aggiunto {t}
removed: {t} [è stato|è stata|sono stati] [rimosso|rimossa|rimossi] da {a}
removed: {t} [è stato|è stata|sono stati] [rimosso|rimossa|rimossi]{x}
removed t=tu: Sei [stato|stata|stato/a] [rimosso|rimossa|rimosso/a]{x}
removed t=ti: {a} ti ha [rimosso|rimossa]{x}
removed a=Tu: Hai rimosso {t}
removed: {a} ha rimosso {t}
left: {a} ha [abbandonato il gruppo|abbandonato la community|abbandonato|lasciato il gruppo]
left: {a} è [uscito|uscita]{x}
left a=Tu: Hai [abbandonato il gruppo|abbandonato la community|abbandonato|lasciato il gruppo]
left a=Tu: Sei [uscito|uscita]{x}
`,
};
