import { testNotices } from '../testing-notices.ts';

testNotices(
  'es',
  `
Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat, ni siquiera WhatsApp, puede leerlos ni escucharlos. Toca para obtener más información. => encryption
Los mensajes en este grupo ahora están protegidos con cifrado de extremo a extremo. => encryption
Este chat es con una cuenta de empresa. Toca para obtener más información. => encryption
Ana creó el grupo "Aviso: B" => created; a=Ana; n=Aviso: B
Ana ha creado el grupo "B" => created; a=Ana; n=B
Creaste el grupo "Aviso: B" => created; a=Tú; n=Aviso: B
Ana creó este grupo => created; a=Ana
Ana añadió a Bia => added; a=Ana; t=Bia
Ana agregó a Bia y a Caio => added; a=Ana; t=Bia, Caio
Ana ha añadido a Bia, Caio y Davi => added; a=Ana; t=Bia, Caio, Davi
Añadiste a Ana. => added; a=Tú; t=Ana
Ana te añadió. => added; a=Ana; t=ti
Ana te agregó a un grupo en la comunidad B => added; a=Ana; t=ti
Se añadió a Ana => added; t=Ana
Ana se unió usando el enlace de invitación de este grupo => joined; a=Ana; t=Ana
Te uniste usando el enlace de invitación de este grupo => joined; a=Tú; t=Tú
Ana se unió desde la comunidad. => joined; a=Ana; t=Ana
Te uniste desde la comunidad => joined; a=Tú; t=Tú
Ana solicitó unirse. => join_requested; a=Ana
Ana eliminó a Bia => removed; a=Ana; t=Bia
Ana te eliminó => removed; a=Ana; t=ti
Eliminaste a Ana => removed; a=Tú; t=Ana
Se eliminó a Ana => removed; t=Ana
Ana salió del grupo. => left; a=Ana; t=Ana
Ana ha salido del grupo => left; a=Ana; t=Ana
Saliste del grupo => left; a=Tú; t=Tú
Ana cambió el asunto de "A: a" a "Aviso: B" => subject_changed; a=Ana; o=A: a; n=Aviso: B
Ana cambió el nombre del grupo de "A" a "B" => subject_changed; a=Ana; o=A; n=B
Ana ha cambiado el asunto a "B" => subject_changed; a=Ana; n=B
Cambiaste el nombre del grupo de "A" a "Aviso: B" => subject_changed; a=Tú; o=A; n=Aviso: B
Ana cambió la descripción del grupo. Pulsa para ver. => description_changed; a=Ana
Eliminaste la descripción del grupo => description_changed; a=Tú
Ana cambió el ícono de este grupo => icon_changed; a=Ana
Cambiaste la foto del grupo => icon_changed; a=Tú
Ana cambió los ajustes de este grupo para permitir que solo los admins. envíen mensajes => settings_changed; a=Ana; n=solo los admins. envíen mensajes
Ana cambió la configuración de este grupo para que todos puedan editar => settings_changed; a=Ana; n=todos puedan editar
Ana activó la aprobación de los administradores para unirse a este grupo. => settings_changed; a=Ana; n=on
Desactivaste la aprobación de los administradores para unirse a este grupo => settings_changed; a=Tú; n=off
Ana restableció el enlace de invitación de este grupo => settings_changed; a=Ana
Ana ahora es admin. de la comunidad. => admin_granted; t=Ana
Ahora Ana es administrador => admin_granted; t=Ana
Ahora eres admin. del grupo. => admin_granted; t=Tú
Ana ya no es admin. => admin_revoked; t=Ana
Ya no eres administrador => admin_revoked; t=Tú
Ana cambió su número de teléfono. => number_changed; a=Ana; t=Ana; o=Ana
Ana cambió su número de teléfono a uno nuevo. Toca para enviarle un mensaje. => number_changed; a=Ana; t=Ana; o=Ana
Ana cambió a +34 612 345 678 => number_changed; a=Ana; t=Ana; o=Ana; n=+34 612 345 678
Cambió tu código de seguridad con Ana. Pulsa para obtener más información. => security_code_changed; t=Ana
Tu código de seguridad con Ana cambió. Toca para obtener más información. => security_code_changed; t=Ana
Activaste los mensajes temporales. Los mensajes nuevos desaparecerán de este chat después de 7 días de haber sido enviados, a menos que se use la opción para conservarlos. Haz clic para cambiar esto. => disappearing_changed; a=Tú; n=7 días
Ana activó los mensajes temporales. Los mensajes nuevos desaparecerán de este chat después de 24 horas de haber sido enviados. => disappearing_changed; a=Ana; n=24 horas
Ana desactivó los mensajes temporales. => disappearing_changed; a=Ana; n=off
Ana actualizó la duración de los mensajes temporales. => disappearing_changed; a=Ana
Ana usa una duración predeterminada para los mensajes temporales en chats nuevos. Los mensajes nuevos desaparecerán de este chat después de 90 días de haber sido enviados. => disappearing_changed; a=Ana; n=90 días
Ana fijó un mensaje. => pinned; a=Ana
Fijaste un mensaje => pinned; a=Tú
Llamada perdida => call
Llamada de voz perdida a las 14:05 => call
Videollamada perdida => call
Ana inició una videollamada => call; a=Ana
Bloqueaste a este contacto. Toca para desbloquear. => blocked
Desbloqueaste a Ana => blocked; t=Ana
`,
);
