import type { Locale } from './locale.ts';

export const fr: Locale = {
  omitted: {
    media: 'médias omis|média omis|fichier omis',
    image: 'image absente|image omise|photo absente',
    video: 'vidéo absente|vidéo omise|message vidéo absent',
    audio: 'audio omis|audio absent|message vocal omis|message vocal absent',
    sticker: 'sticker omis|sticker absent|autocollant omis',
    gif: 'GIF retiré|GIF omis|GIF absent',
    document: 'document manquant|document omis|document absent',
    contact: 'fiche contact omise|fiche contact manquante|carte de contact omise|contact omis',
  },
  attached: 'fichier joint',
  deleted:
    'ce message a été supprimé|vous avez supprimé ce message|message supprimé|ce message a été supprimé par un admin',
  edited: 'ce message a été modifié|message modifié|modifié',
  viewOnce: 'message à vue unique|photo à vue unique|vidéo à vue unique',
  location: 'localisation|position|lieu|emplacement',
  liveLocation: 'localisation en direct partagée|position en direct partagée|localisation en direct',
  missedVoice: 'appel vocal manqué|appel manqué|appel vocal de groupe manqué',
  missedVideo: 'appel vidéo manqué|appel vidéo de groupe manqué',
  voice: 'appel vocal',
  video: 'appel vidéo',
  poll: 'sondage',
  option: 'option',
  and: 'et',
  events: `
encryption: Les messages et [les appels|appels] sont chiffrés de bout en bout{x}
encryption: Les messages [et les appels|envoyés|que vous envoyez] {x} [chiffrés|chiffrement] de bout en bout{x}
encryption: Vos messages et vos appels {x} chiffrement de bout en bout{x}
encryption: [Cette discussion|Ce chat] est avec un compte professionnel{x}
encryption: [Cette entreprise|Ce compte professionnel] {x}
created: {a} [a créé|avez créé] [le groupe|la communauté] "{n}"
created: {a} [a créé|avez créé] [ce groupe|le groupe|cette communauté]
created: {a} [a|avez] créé le groupe {n}
joined: {a} [a rejoint|avez rejoint] [le groupe|ce groupe|la communauté] [via|en utilisant|à l'aide|à partir|depuis|grâce] {x}
joined: {a} [a rejoint|avez rejoint] [via|en utilisant|à l'aide|à partir|depuis|grâce] {x}
joined: {a} [a rejoint|avez rejoint] [le groupe|ce groupe|la communauté]
join_requested: {a} [a|avez] demandé à [rejoindre|joindre]{x}
settings_changed: {a} [a|avez] [modifié|changé] les paramètres [de ce groupe|du groupe] [pour autoriser |pour permettre |afin que |pour que ]{n}
settings_changed: {a} [a|avez] [modifié|changé] les paramètres [de ce groupe|du groupe]{x}
settings_changed: {a} [a|avez] [modifié|changé] les paramètres [pour que |afin que ]{n}
settings_changed n=on: {a} [a|avez] activé la confidentialité avancée{x}
settings_changed n=off: {a} [a|avez] désactivé la confidentialité avancée{x}
settings_changed n=on: {a} [a|avez] activé l'[approbation|autorisation]{x}
settings_changed n=off: {a} [a|avez] désactivé l'[approbation|autorisation]{x}
settings_changed: {a} [a|avez] réinitialisé le lien d'invitation{x}
settings_changed: {a} [a|avez] [ajouté|retiré|supprimé] ce groupe [à|de] la communauté{x}
settings_changed: Seuls les admins peuvent {n}
subject_changed: {a} [a|avez] [changé|modifié|remplacé] [le nom du groupe|le sujet du groupe|le sujet|l'objet du groupe|l'objet|le nom de la communauté] de "{o}" [en|à|par|pour] "{n}"
subject_changed: {a} [a|avez] [changé|modifié|remplacé] [le nom du groupe|le sujet du groupe|le sujet|l'objet|le nom de la communauté] "{o}" [en|à|par|pour] "{n}"
subject_changed: {a} [a|avez] [changé|modifié|remplacé] [le nom du groupe|le sujet du groupe|le sujet|l'objet du groupe|l'objet|le nom de la communauté] [en|à|par|pour] "{n}"
description_changed: {a} [a|avez] [changé|modifié|supprimé|effacé] la description [du groupe|de ce groupe|de la communauté]
icon_changed: {a} [a|avez] [changé|modifié|supprimé|effacé] [l'icône|l'image|la photo] [de ce groupe|du groupe|de la communauté]
admin_granted: {t} [est|êtes] [maintenant|désormais] [admin|un admin]{x}
admin_granted: {a} [a|avez] nommé {t} admin{x}
admin_revoked: {t} [n'est|n'êtes] plus [admin|un admin]{x}
number_changed: {o} a changé [de|son] numéro de téléphone pour [un nouveau numéro|le {n}]
number_changed: {o} a changé [de|son] numéro{x}
number_changed: {o} a changé [pour|pour le] {n}
number_changed: {o} est [passé|passée|passé(e)] [à|au] {n}
number_changed: {o} a été remplacé par {n}
security_code_changed: Votre code de sécurité avec {t} a changé
security_code_changed: Le code de sécurité [avec|de] {t} a changé
disappearing_changed: Les messages éphémères [ont été|sont] activés{x}
disappearing_changed n=off: Les messages éphémères [ont été|sont] désactivés{x}
disappearing_changed: {a} [a|avez] activé les messages éphémères{x}
disappearing_changed n=off: {a} [a|avez] désactivé les messages éphémères{x}
disappearing_changed: {a} [a|avez] [mis à jour|modifié|changé] la durée [de vie ]des messages{x}
disappearing_changed: {a} [a|avez] [mis à jour|modifié|changé] [la durée des messages|le délai des messages|le minuteur]{x}
disappearing_changed: {a} [utilise|utilisez] une durée par défaut{x}
pinned: {a} [a|avez] épinglé un [message|sondage]
call: Appel [vocal|vidéo|vocal de groupe|vidéo de groupe|de groupe] manqué{x}
call: Appel manqué{x}
call: {a} [a|avez] [démarré|commencé|lancé] un appel{x}
blocked: Vous avez [bloqué|débloqué] [ce contact|cette entreprise|ce numéro]{x}
blocked: Vous avez [bloqué|débloqué] {t}
added: {t} [a été|avez été] [ajouté|ajoutée|ajouté(e)] par {a}
added: {t} [a été|avez été] [ajouté(e)|ajoutée|ajouté]{x}
added: {t} ont été [ajoutés|ajoutées|ajouté(e)s]
added t=vous: {a} vous a [ajouté(e)|ajoutée|ajouté]{x}
added: {a} [a|avez] ajouté {t}
removed: {t} [a été|avez été] [retiré(e)|retirée|retiré|supprimé(e)|supprimé] par {a}
removed: {t} [a été|avez été] [retiré(e)|retirée|retiré|supprimé(e)|supprimée|supprimé]{x}
removed t=vous: {a} vous a [retiré(e)|retirée|retiré|supprimé(e)|supprimé]{x}
removed: {a} [a|avez] [retiré|supprimé|exclu] {t}
left: {a} [a|avez] quitté [le groupe|la communauté|ce groupe]
left: {a} [a|avez] quitté
left: {a} [est|êtes] [parti(e)|partie|parti]
`,
};
