import type { Locale } from './locale.ts';

export const es: Locale = {
  omitted: {
    media: 'multimedia omitido|archivo omitido|multimedia omitida|medios omitidos',
    image: 'imagen omitida|foto omitida',
    video: 'video omitido|vídeo omitido|nota de video omitida|mensaje de video omitido',
    audio: 'audio omitido|mensaje de voz omitido',
    sticker: 'sticker omitido',
    gif: 'GIF omitido',
    document: 'documento omitido',
    contact: 'tarjeta de contacto omitida|contacto omitido',
  },
  attached: 'archivo adjunto',
  deleted:
    'se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|mensaje eliminado|este mensaje ha sido eliminado|has eliminado este mensaje|un admin. eliminó este mensaje',
  edited: 'se editó este mensaje|mensaje editado|editado',
  viewOnce:
    'mensaje de visualización única|foto de visualización única|video de visualización única|mensaje para ver una vez',
  location: 'ubicación',
  liveLocation: 'ubicación en tiempo real compartida|ubicación en tiempo real',
  missedVoice: 'llamada perdida|llamada de voz perdida|llamada grupal perdida',
  missedVideo: 'videollamada perdida|videollamada grupal perdida',
  voice: 'llamada de voz',
  video: 'videollamada',
  poll: 'encuesta',
  option: 'opción',
  and: 'y',
  events: `
encryption: Los mensajes y [las llamadas|llamadas] están cifrados de extremo a extremo{x}
encryption: Los mensajes {x} [están|estarán] protegidos con {x} cifrado de extremo a extremo{x}
encryption: [Las llamadas y mensajes|Las llamadas y los mensajes|Los mensajes y las llamadas|Los mensajes] [enviados a|en|que envíes a] este {x} cifrado de extremo a extremo{x}
encryption: Tus mensajes y llamadas {x} cifrado de extremo a extremo{x}
encryption: [Este chat|Esta conversación] es con [una|la] cuenta [de empresa|de negocio|comercial|oficial]{x}
encryption: [Esta empresa|Esta cuenta de empresa|Este negocio] {x}
created: {a} [creó|ha creado] [el grupo|la comunidad] "{n}"
created: {a} [creó|ha creado] [este grupo|el grupo|esta comunidad]
created: {a} creó el grupo {n}
created a=Tú: [Creaste|Has creado] [el grupo|la comunidad] "{n}"
created a=Tú: [Creaste|Has creado] [este grupo|el grupo|esta comunidad]
joined: {a} [se unió|se ha unido] [usando|con|mediante|a través de|por medio de] {x}
joined: {a} [se unió|se ha unido] [desde la|a la] comunidad{x}
joined: {a} [se unió|se ha unido] [al|a este] grupo{x}
joined: {a} [se unió|se ha unido]
joined a=Tú: [Te uniste|Te has unido] [usando|con|mediante|a través de|desde|al|a] {x}
joined a=Tú: [Te uniste|Te has unido]
join_requested: {a} [solicitó unirse|ha solicitado unirse|pidió unirse]{x}
join_requested a=Tú: [Solicitaste|Has solicitado] unirte{x}
settings_changed: {a} [cambió|ha cambiado] [los ajustes|la configuración] [de este grupo|del grupo] para [que |permitir que |permitir a ]{n}
settings_changed: {a} [cambió|ha cambiado] [los ajustes|la configuración] [de este grupo|del grupo]{x}
settings_changed a=Tú: [Cambiaste|Has cambiado] [los ajustes|la configuración] [de este grupo|del grupo] para [que |permitir que |permitir a ]{n}
settings_changed a=Tú: [Cambiaste|Has cambiado] [los ajustes|la configuración] [de este grupo|del grupo]{x}
settings_changed: {a} [cambió|ha cambiado] [los ajustes|la configuración] para que {n}
settings_changed a=Tú: [Cambiaste|Has cambiado] [los ajustes|la configuración] para que {n}
settings_changed n=on: {a} activó la privacidad avanzada{x}
settings_changed n=off: {a} desactivó la privacidad avanzada{x}
settings_changed n=on: {a} [activó|ha activado] la [aprobación|autorización] de {x}
settings_changed n=off: {a} [desactivó|ha desactivado] la [aprobación|autorización] de {x}
settings_changed a=Tú n=on: [Activaste|Has activado] la [aprobación|autorización] de {x}
settings_changed a=Tú n=off: [Desactivaste|Has desactivado] la [aprobación|autorización] de {x}
settings_changed: {a} [restableció|ha restablecido|restauró|revocó] el enlace de invitación{x}
settings_changed a=Tú: [Restableciste|Has restablecido|Revocaste] el enlace de invitación{x}
settings_changed: {a} [añadió|agregó|eliminó] este grupo [a|de] la comunidad{x}
settings_changed: [Ahora solo|Solo] los [administradores|admins.] [del grupo ]pueden {n}
settings_changed: [Ahora solo|Solo] los [administradores|admins.] pueden {n}
subject_changed: {a} [cambió|ha cambiado|modificó] [el asunto del grupo|el asunto|el nombre del grupo|el nombre de la comunidad] de "{o}" a "{n}"
subject_changed: {a} [cambió|ha cambiado|modificó] [el asunto del grupo|el asunto|el nombre del grupo|el nombre de la comunidad] [a|por] "{n}"
subject_changed a=Tú: [Cambiaste|Has cambiado] [el asunto del grupo|el asunto|el nombre del grupo|el nombre de la comunidad] de "{o}" a "{n}"
subject_changed a=Tú: [Cambiaste|Has cambiado] [el asunto del grupo|el asunto|el nombre del grupo|el nombre de la comunidad] [a|por] "{n}"
description_changed: {a} [cambió|ha cambiado|eliminó|ha eliminado|borró] la descripción [del grupo|de este grupo|de la comunidad]
description_changed a=Tú: [Cambiaste|Has cambiado|Eliminaste|Has eliminado|Borraste] la descripción [del grupo|de este grupo|de la comunidad]
icon_changed: {a} [cambió|ha cambiado|eliminó|ha eliminado|borró] [el ícono|el icono|la imagen|la foto] [de este grupo|del grupo|de la comunidad]
icon_changed a=Tú: [Cambiaste|Has cambiado|Eliminaste|Has eliminado|Borraste] [el ícono|el icono|la imagen|la foto] [de este grupo|del grupo|de la comunidad]
admin_granted: Ahora {t} es [administrador|administradora|admin]{x}
admin_granted: {t} ahora es [administrador|administradora|admin]{x}
admin_granted: {a} [nombró|ha nombrado|hizo] [administrador|administradora|admin.] a {t}
admin_granted t=Tú: [Ahora eres|Eres ahora] [administrador|administradora|admin]{x}
admin_revoked: {t} ya no es [administrador|administradora|admin]{x}
admin_revoked: Ya no es [administrador|administradora|admin] {t}
admin_revoked t=Tú: Ya no eres [administrador|administradora|admin]{x}
number_changed: {o} [cambió|ha cambiado] [su número de teléfono|de número de teléfono|de número|su número] a uno nuevo{x}
number_changed: {o} [cambió|ha cambiado] [su número de teléfono|de número de teléfono|de número|su número] [a|al] {n}
number_changed: {o} [cambió|ha cambiado] [su número de teléfono|de número de teléfono|de número|su número]{x}
number_changed: {o} [cambió|ha cambiado] [a|al] {n}
security_code_changed: Tu código de seguridad con {t} [cambió|ha cambiado]
security_code_changed: [Cambió|Ha cambiado] tu código de seguridad con {t}
security_code_changed: [Cambió|Ha cambiado] el código de seguridad [de|con] {t}
security_code_changed: El código de seguridad [de|con] {t} [cambió|ha cambiado]
disappearing_changed: [Se activaron|Se han activado] los mensajes temporales{x}
disappearing_changed n=off: [Se desactivaron|Se han desactivado] los mensajes temporales{x}
disappearing_changed: {a} [activó|ha activado] los mensajes temporales{x}
disappearing_changed n=off: {a} [desactivó|ha desactivado] los mensajes temporales{x}
disappearing_changed a=Tú: [Activaste|Has activado] los mensajes temporales{x}
disappearing_changed a=Tú n=off: [Desactivaste|Has desactivado] los mensajes temporales{x}
disappearing_changed: {a} [actualizó|ha actualizado|cambió|ha cambiado] [la duración de los|el temporizador de] mensajes{x}
disappearing_changed a=Tú: [Actualizaste|Has actualizado|Cambiaste|Has cambiado] [la duración de los|el temporizador de] mensajes{x}
disappearing_changed: {a} actualizó el temporizador{x}
disappearing_changed a=Tú: Actualizaste el temporizador{x}
disappearing_changed a=Tú: Usas una duración predeterminada{x}
disappearing_changed: {a} usa una duración predeterminada{x}
pinned: {a} [fijó|ha fijado] [un mensaje|una encuesta]
pinned a=Tú: [Fijaste|Has fijado] [un mensaje|una encuesta]
call: Llamada [perdida|de voz perdida|grupal perdida|de grupo perdida|de voz grupal perdida]{x}
call: Videollamada [perdida|grupal perdida|de grupo perdida]{x}
call: {a} [inició|ha iniciado] una [llamada|videollamada]{x}
call a=Tú: [Iniciaste|Has iniciado] una [llamada|videollamada]{x}
blocked: [Bloqueaste|Has bloqueado|Desbloqueaste|Has desbloqueado] a [este contacto|esta empresa|este número]{x}
blocked: [Bloqueaste|Has bloqueado|Desbloqueaste|Has desbloqueado] a {t}
added t=ti: {a} [te añadió|te agregó|te ha añadido|te ha agregado]{x}
added t=ti: [Se te añadió|Se te agregó|Te añadieron|Te agregaron|Fuiste añadido|Fuiste agregado|Fuiste agregado(a)|Has sido añadido]{x}
added: [Se añadió|Se agregó|Se ha añadido] a {t}
added: {t} [fue|ha sido] [añadido|añadida|agregado|agregada]
added a=Tú: [Añadiste|Agregaste|Has añadido|Has agregado] a {t}
added: {a} [añadió|agregó|ha añadido|ha agregado] a {t}
added: {a} [añadió|agregó] {t}
removed t=ti: {a} [te eliminó|te ha eliminado|te sacó]{x}
removed t=ti: [Se te eliminó|Te eliminaron|Fuiste eliminado|Has sido eliminado]{x}
removed: [Se eliminó|Se ha eliminado] a {t}
removed: {t} [fue|ha sido] [eliminado|eliminada]
removed a=Tú: [Eliminaste|Has eliminado|Sacaste] a {t}
removed: {a} [eliminó|ha eliminado|sacó] a {t}
left: {a} [salió|ha salido] [del grupo|de la comunidad]
left: {a} [abandonó|ha abandonado] [el grupo|la comunidad]
left: {a} salió
left a=Tú: [Saliste|Has salido] [del grupo|de la comunidad]
left a=Tú: [Abandonaste|Has abandonado] [el grupo|la comunidad]
left a=Tú: Saliste
`,
};
