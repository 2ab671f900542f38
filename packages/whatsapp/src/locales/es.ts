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
encryption: Los mensajes y las llamadas están cifrados de extremo a extremo{x}
encryption: Los mensajes y llamadas están cifrados de extremo a extremo{x}
encryption: Las llamadas y mensajes enviados a este {x} cifrado de extremo a extremo{x}
encryption: Los mensajes en este {x} cifrado de extremo a extremo{x}
created: {a} creó el grupo "{n}"
created: {a} creó este grupo
created: {a} creó el grupo
created: {a} ha creado el grupo "{n}"
created: Creaste el grupo "{n}"
created: Creaste este grupo
joined: {a} se unió usando el enlace de invitación{x}
joined: {a} se unió con el enlace de invitación{x}
joined: {a} se unió usando un enlace de invitación{x}
joined: {a} se unió mediante un enlace de invitación{x}
joined: {a} se ha unido usando el enlace de invitación{x}
joined: {a} se unió desde la comunidad
joined: Te uniste usando {x}
joined: {a} se unió
join_requested: {a} solicitó unirse{x}
settings_changed: {a} cambió los ajustes de este grupo para {n}
settings_changed: {a} cambió la configuración de este grupo para {n}
settings_changed: {a} cambió los ajustes de este grupo{x}
settings_changed: {a} cambió la configuración {x}
settings_changed: {a} ha cambiado los ajustes de este grupo{x}
settings_changed: {a} activó la aprobación de los administradores{x}
settings_changed: {a} restableció el enlace de invitación{x}
subject_changed: {a} cambió el asunto del grupo de "{o}" a "{n}"
subject_changed: {a} cambió el asunto de "{o}" a "{n}"
subject_changed: {a} cambió el nombre del grupo de "{o}" a "{n}"
subject_changed: {a} cambió el nombre del grupo a "{n}"
subject_changed: {a} cambió el asunto a "{n}"
subject_changed: {a} cambió el asunto del grupo a "{n}"
subject_changed: {a} ha cambiado el asunto de "{o}" a "{n}"
subject_changed: {a} ha cambiado el nombre del grupo de "{o}" a "{n}"
subject_changed: Cambiaste el asunto de "{o}" a "{n}"
subject_changed: Cambiaste el nombre del grupo de "{o}" a "{n}"
description_changed: {a} cambió la descripción del grupo
description_changed: {a} ha cambiado la descripción del grupo
description_changed: {a} eliminó la descripción del grupo
description_changed: Cambiaste la descripción del grupo
icon_changed: {a} cambió el ícono de este grupo
icon_changed: {a} cambió el icono de este grupo
icon_changed: {a} cambió la imagen del grupo
icon_changed: {a} cambió la imagen de este grupo
icon_changed: {a} cambió la foto del grupo
icon_changed: {a} ha cambiado el icono del grupo
icon_changed: {a} eliminó el ícono de este grupo
icon_changed: {a} eliminó la imagen del grupo
icon_changed: Cambiaste el ícono de este grupo
admin_granted: Ahora {t} es administrador{x}
admin_granted: {t} ahora es administrador{x}
admin_granted: {t} ahora es admin{x}
admin_granted: Ahora eres administrador{x}
admin_granted: Ahora eres admin{x}
admin_revoked: {t} ya no es administrador{x}
admin_revoked: {t} ya no es admin{x}
admin_revoked: Ya no eres administrador{x}
number_changed: {o} cambió su número de teléfono a uno nuevo{x}
number_changed: {o} cambió su número de teléfono a {n}
number_changed: {o} cambió su número de teléfono{x}
number_changed: {o} ha cambiado su número de teléfono{x}
number_changed: {o} cambió a {n}
security_code_changed: Tu código de seguridad con {t} cambió
security_code_changed: Cambió tu código de seguridad con {t}
security_code_changed: El código de seguridad de {t} cambió
security_code_changed: Tu código de seguridad con {t} ha cambiado
disappearing_changed: Se activaron los mensajes temporales{x}
disappearing_changed: Se desactivaron los mensajes temporales{x}
disappearing_changed: {a} activó los mensajes temporales{x}
disappearing_changed: {a} desactivó los mensajes temporales{x}
disappearing_changed: {a} actualizó la duración de los mensajes temporales{x}
disappearing_changed: {a} usa una duración predeterminada{x}
pinned: {a} fijó un mensaje
pinned: Fijaste un mensaje
call: Llamada perdida{x}
call: Llamada de voz perdida{x}
call: Videollamada perdida{x}
blocked: Bloqueaste a {t}
blocked: Desbloqueaste a {t}
added: Se añadió a {t}
added: Se agregó a {t}
added: {t} fue añadido
added: {a} añadió a {t}
added: {a} agregó a {t}
added: {a} te añadió
added: {a} te agregó
added: {a} añadió {t}
added: {a} agregó {t}
added: {a} ha añadido a {t}
added: Añadiste a {t}
added: Agregaste a {t}
removed: Se eliminó a {t}
removed: {a} eliminó a {t}
removed: {a} ha eliminado a {t}
removed: {a} te eliminó
removed: Eliminaste a {t}
left: {a} salió del grupo
left: {a} ha salido del grupo
left: {a} abandonó el grupo
left: {a} salió
left: Saliste del grupo
left: Saliste
`,
};
