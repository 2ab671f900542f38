import { testNotices } from '../testing-notices.ts';

testNotices(
  'it',
  `
I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori di questa chat, nemmeno WhatsApp, può leggerne o ascoltarne il contenuto. Tocca per saperne di più. => encryption
I messaggi inviati a questo gruppo sono ora protetti con la crittografia end-to-end. => encryption
Questa chat è con un account business. Tocca per saperne di più. => encryption
Ana ha creato il gruppo "Avviso: B" => created; a=Ana; n=Avviso: B
Hai creato il gruppo "Avviso: B" => created; a=Tu; n=Avviso: B
Ana ha creato questo gruppo => created; a=Ana
Ana ha aggiunto Bia => added; a=Ana; t=Bia
Ana ha aggiunto Bia, Caio e Davi => added; a=Ana; t=Bia, Caio, Davi
Hai aggiunto Ana. => added; a=Tu; t=Ana
Ana ti ha aggiunto => added; a=Ana; t=ti
Ana è stato aggiunto => added; t=Ana
Ana è entrato usando il link d'invito al gruppo => joined; a=Ana; t=Ana
Ana si è unito usando il link d'invito di questo gruppo => joined; a=Ana; t=Ana
Sei entrato usando il link d'invito al gruppo => joined; a=Tu; t=Tu
Ana si è unita dalla community => joined; a=Ana; t=Ana
Ana ha chiesto di entrare. => join_requested; a=Ana
Ana ha rimosso Bia => removed; a=Ana; t=Bia
Ana ti ha rimosso => removed; a=Ana; t=ti
Hai rimosso Ana => removed; a=Tu; t=Ana
Ana è stato rimosso => removed; t=Ana
Ana ha abbandonato => left; a=Ana; t=Ana
Ana ha abbandonato il gruppo => left; a=Ana; t=Ana
Hai abbandonato il gruppo => left; a=Tu; t=Tu
Ana ha cambiato l'oggetto da "A: a" a "Avviso: B" => subject_changed; a=Ana; o=A: a; n=Avviso: B
Ana ha cambiato il nome del gruppo da "A" a "B" => subject_changed; a=Ana; o=A; n=B
Hai cambiato l'oggetto in "Avviso: B" => subject_changed; a=Tu; n=Avviso: B
Ana ha cambiato la descrizione del gruppo. Tocca per visualizzarla. => description_changed; a=Ana
Hai eliminato la descrizione del gruppo => description_changed; a=Tu
Ana ha cambiato l'immagine del gruppo => icon_changed; a=Ana
Hai cambiato l'immagine del gruppo => icon_changed; a=Tu
Ana ha cambiato le impostazioni del gruppo per consentire solo agli amministratori di inviare messaggi => settings_changed; a=Ana; n=solo agli amministratori di inviare messaggi
Ana ha attivato l'approvazione degli amministratori per entrare nel gruppo. => settings_changed; a=Ana; n=on
Hai disattivato l'approvazione degli amministratori per entrare nel gruppo => settings_changed; a=Tu; n=off
Ana ha reimpostato il link d'invito di questo gruppo => settings_changed; a=Ana
Ana ora è un amministratore => admin_granted; t=Ana
Ora sei un amministratore => admin_granted; t=tu
Ana non è più un amministratore => admin_revoked; t=Ana
Non sei più un amministratore => admin_revoked; t=tu
Ana ha cambiato numero di telefono. Tocca per inviare un messaggio. => number_changed; a=Ana; t=Ana; o=Ana
Ana ha cambiato numero in +39 312 345 6789 => number_changed; a=Ana; t=Ana; o=Ana; n=+39 312 345 6789
Ana è stato cambiato con +39 312 345 6789 => number_changed; a=Ana; t=Ana; o=Ana; n=+39 312 345 6789
Il tuo codice di sicurezza con Ana è cambiato. Tocca per saperne di più. => security_code_changed; t=Ana
Ana ha attivato i messaggi effimeri. I nuovi messaggi scompariranno da questa chat 24 ore dopo l'invio. => disappearing_changed; a=Ana; n=24 ore
Hai disattivato i messaggi effimeri. => disappearing_changed; a=Tu; n=off
Ana ha aggiornato la durata dei messaggi effimeri. => disappearing_changed; a=Ana
Ana usa un timer predefinito per i messaggi effimeri. I nuovi messaggi scompariranno dopo 90 giorni. => disappearing_changed; a=Ana; n=90 giorni
Ana ha fissato un messaggio => pinned; a=Ana
Chiamata vocale persa => call
Videochiamata persa alle 14:05 => call
Ana ha avviato una videochiamata => call; a=Ana
Hai bloccato questo contatto. Tocca per sbloccare. => blocked
Hai sbloccato Ana => blocked; t=Ana
`,
);
