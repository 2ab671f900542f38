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
encryption: Les messages et les appels sont chiffrés de bout en bout{x}
encryption: Les messages et appels sont chiffrés de bout en bout{x}
encryption: Les messages envoyés {x} chiffrés de bout en bout{x}
encryption: Les messages et les appels {x} protégés {x}
created: {a} a créé le groupe "{n}"
created: {a} a créé le groupe " {n} "
created: {a} a créé ce groupe
created: {a} a créé le groupe
created: Vous avez créé le groupe "{n}"
created: Vous avez créé ce groupe
joined: {a} a rejoint le groupe via {x}
joined: {a} a rejoint le groupe en utilisant {x}
joined: {a} a rejoint le groupe à l'aide {x}
joined: {a} a rejoint via {x}
joined: {a} a rejoint ce groupe{x}
joined: {a} a rejoint le groupe
joined: Vous avez rejoint le groupe{x}
join_requested: {a} a demandé à rejoindre{x}
settings_changed: {a} a modifié les paramètres de ce groupe pour {n}
settings_changed: {a} a modifié les paramètres {x}
settings_changed: {a} a changé les paramètres {x}
settings_changed: {a} a activé l'approbation{x}
settings_changed: {a} a réinitialisé le lien{x}
subject_changed: {a} a changé le nom du groupe de "{o}" en "{n}"
subject_changed: {a} a changé le sujet de "{o}" à "{n}"
subject_changed: {a} a changé le sujet de "{o}" en "{n}"
subject_changed: {a} a changé le sujet du groupe de "{o}" en "{n}"
subject_changed: {a} a modifié le nom du groupe de "{o}" en "{n}"
subject_changed: {a} a modifié le nom du groupe de "{o}" à "{n}"
subject_changed: {a} a changé le nom du groupe en "{n}"
subject_changed: {a} a changé le sujet en "{n}"
description_changed: {a} a changé la description du groupe
description_changed: {a} a modifié la description du groupe
description_changed: {a} a supprimé la description du groupe
icon_changed: {a} a changé l'icône de ce groupe
icon_changed: {a} a changé l'icône du groupe
icon_changed: {a} a modifié l'icône de ce groupe
icon_changed: {a} a modifié l'icône du groupe
icon_changed: {a} a changé l'image du groupe
icon_changed: {a} a supprimé l'icône{x}
admin_granted: {t} est maintenant admin{x}
admin_granted: {t} est désormais admin{x}
admin_granted: Vous êtes maintenant admin{x}
admin_granted: Vous êtes désormais admin{x}
admin_revoked: {t} n'est plus admin{x}
admin_revoked: Vous n'êtes plus admin{x}
number_changed: {o} a changé de numéro de téléphone{x}
number_changed: {o} a changé son numéro de téléphone{x}
number_changed: {o} a changé pour {n}
number_changed: {o} est passé au {n}
security_code_changed: Votre code de sécurité avec {t} a changé
security_code_changed: Le code de sécurité avec {t} a changé
security_code_changed: Le code de sécurité de {t} a changé
disappearing_changed: Les messages éphémères ont été {x}
disappearing_changed: {a} a activé les messages éphémères{x}
disappearing_changed: {a} a désactivé les messages éphémères{x}
disappearing_changed: {a} a mis à jour {x} des messages éphémères{x}
pinned: {a} a épinglé un message
call: Appel vocal manqué{x}
call: Appel vidéo manqué{x}
call: Appel manqué{x}
blocked: Vous avez bloqué {x}
blocked: Vous avez débloqué {x}
added: {t} a été ajouté par {a}
added: {t} a été ajouté(e)
added: {t} a été ajoutée
added: {t} a été ajouté
added: {a} vous a ajouté{x}
added: {a} a ajouté {t}
added: Vous avez ajouté {t}
removed: {t} a été retiré{x}
removed: {t} a été supprimé{x}
removed: {a} vous a retiré{x}
removed: {a} a retiré {t}
removed: {a} a supprimé {t}
removed: {a} a exclu {t}
removed: Vous avez retiré {t}
left: {a} a quitté le groupe
left: {a} a quitté
left: {a} est parti
left: {a} est partie
left: Vous avez quitté le groupe
left: Vous avez quitté
`,
};
