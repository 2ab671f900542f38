export const events = `
encryption: As mensagens e [as chamadas|chamadas|as ligações|ligações] são [protegidas|encriptadas]{x}
encryption: As mensagens e [as chamadas|chamadas] [estão protegidas|têm encriptação]{x}
encryption: As mensagens deste grupo estão protegidas{x}
encryption: As mensagens [que você enviar|que enviar|enviadas] {x} [criptografia|encriptação|encriptadas]{x}
encryption: As mensagens que você enviar para {x} protegidas com {x}
encryption: Mensagens e [ligações|chamadas] são protegidas{x}
encryption: Suas [mensagens e chamadas|chamadas e mensagens|mensagens e ligações] {x} criptografia de ponta{x}
encryption: Esta conversa é com uma conta [comercial|empresarial|de empresa]{x}
encryption: [Esta empresa|Esta conta comercial|A conta comercial] {x}
created: {a} criou [o grupo|a comunidade] "{n}"
created: {a} criou [este grupo|esta comunidade]
created: {a} criou o grupo {n}
created: {a} criou o grupo
created: Grupo criado por {a}
created: O grupo foi criado
created a=Você: Criou [o grupo|a comunidade] "{n}"
created a=Você: Criou [este grupo|o grupo]
joined: {a} [entrou|aderiu] [usando|através de|através do|através da|por meio de|por meio do] {x}
joined: {a} [entrou|aderiu] [neste|no|a este|ao] grupo [através da|pela|a partir da|por meio de|por meio do|usando] {x}
joined: {a} [entrou|aderiu] [neste grupo|no grupo|a este grupo|ao grupo|pela comunidade|a partir da comunidade|através da comunidade]
joined: {a} foi adicionado(a) da comunidade
joined: {a} entrou
joined a=Você: Aderiu através d{x}
join_requested: {a} [pediu|solicitou] [para entrar|entrar|para aderir|aderir|participar|para participar]{x}
join_requested: {a} quer entrar n{x}
settings_changed: {a} [mudou|alterou] as [configurações|definições] [deste grupo|desse grupo|do grupo] [para permitir que |para que |para ]{n}
settings_changed: {a} mudou as configurações do grupo. {n}
settings_changed: {a} [mudou|alterou] as [configurações|definições] [deste grupo|desse grupo|do grupo|da comunidade]{x}
settings_changed: {a} [mudou|alterou] as [configurações|definições] para que {n}
settings_changed n=on: {a} ativou a privacidade avançada{x}
settings_changed n=off: {a} desativou a privacidade avançada{x}
settings_changed a=Você: Alterou as definições [deste grupo|do grupo] [para permitir que |para ]{n}
settings_changed n=on: {a} ativou a [autorização|aprovação] d{x}
settings_changed n=off: {a} desativou a [autorização|aprovação] d{x}
settings_changed: {a} permitiu que todos os participantes {n}
settings_changed: [Agora somente|Somente|Agora apenas|Apenas] [os ]admins podem {n}
settings_changed: [Agora somente|Somente|Agora apenas|Apenas] admins podem {n}
settings_changed: {a} [redefiniu|revogou|repôs] [o link|a ligação] de convite{x}
settings_changed: {a} [adicionou|removeu] este grupo [à|da] comunidade{x}
subject_changed: {a} [mudou|alterou] [o nome do grupo|o nome deste grupo|o assunto do grupo|o assunto|o nome da comunidade] de "{o}" para "{n}"
subject_changed: {a} [mudou|alterou] [o nome do grupo|o nome deste grupo|o assunto do grupo|o assunto|o nome da comunidade] para "{n}"
subject_changed a=Você: Alterou [o nome do grupo|o assunto do grupo|o assunto] de "{o}" para "{n}"
subject_changed a=Você: Alterou [o nome do grupo|o assunto do grupo|o assunto] para "{n}"
description_changed: {a} [mudou|alterou|apagou|removeu|eliminou] a descrição [do grupo|deste grupo|da comunidade]
description_changed a=Você: [Alterou|Apagou|Eliminou] a descrição do grupo
icon_changed: {a} [mudou|alterou|apagou|removeu|eliminou] [a imagem|o ícone|a foto] [deste grupo|do grupo|da comunidade]
icon_changed a=Você: [Alterou|Apagou|Eliminou] [a imagem|o ícone] [deste grupo|do grupo]
admin_granted: {t} agora é [um admin|admin|administrador|administradora]{x}
admin_granted: {t} é agora [um admin|admin|administrador|administradora]{x}
admin_granted: Agora {t} é [um admin|admin|administrador|administradora]{x}
admin_granted t=você: Agora é [um admin|admin|administrador|administradora]{x}
admin_granted: {a} tornou {t} admin
admin_granted: {a} promoveu {t} a admin
admin_revoked: {t} [deixou de ser|não é mais|já não é] [um admin|admin|administrador|administradora]{x}
admin_revoked t=você: [Deixou de ser|Já não é] [um admin|admin|administrador|administradora]{x}
number_changed: {o} mudou seu número de telefone para um novo número: {n}
number_changed: {o} [mudou seu|mudou o|alterou o seu|alterou o respetivo|alterou o] número de telefone para um novo número
number_changed: {o} [mudou seu|mudou o|alterou o seu|alterou o respetivo|alterou o] número de telefone para {n}
number_changed: {o} [mudou seu|mudou o|alterou o seu|alterou o respetivo|alterou o] número de telefone{x}
number_changed: {o} [mudou|alterou] de número para {n}
number_changed: {o} [mudou|alterou] de número{x}
number_changed: {o} [mudou|alterou] para {n}
security_code_changed: [Seu|O seu] código de segurança [com|partilhado com] {t} [mudou|foi alterado]
security_code_changed: O código de segurança [de|com] {t} [mudou|foi alterado]
disappearing_changed: As mensagens temporárias [foram|estão] ativadas{x}
disappearing_changed n=off: As mensagens temporárias [foram|estão] desativadas{x}
disappearing_changed: {a} usa uma duração [padrão|predefinida]{x}
disappearing_changed: {a} ativou [as mensagens temporárias|mensagens temporárias|as mensagens que desaparecem]{x}
disappearing_changed n=off: {a} desativou [as mensagens temporárias|mensagens temporárias|as mensagens que desaparecem]{x}
disappearing_changed a=Você: Ativou as mensagens temporárias{x}
disappearing_changed a=Você n=off: Desativou as mensagens temporárias{x}
disappearing_changed: {a} [atualizou|mudou|alterou] [a duração das mensagens|o temporizador]{x}
disappearing_changed a=Você: [Atualizou|Alterou] [a duração das|o temporizador de] mensagens{x}
disappearing_changed: Novas mensagens desaparecerão{x}
pinned: {a} [fixou|afixou] [uma mensagem|uma conversa|uma enquete]
pinned a=Você: [Fixou|Afixou] uma mensagem
call: [Ligação|Chamada] de [voz|vídeo|grupo] [perdida|não atendida]{x}
call: [Ligação de voz|Ligação de vídeo|Ligação|Chamada de voz|Chamada de vídeo] em grupo perdida{x}
call: Videochamada [perdida|de grupo perdida|não atendida]{x}
call: {a} iniciou uma [ligação|chamada|videochamada]{x}
blocked: [Você bloqueou|Você desbloqueou|Bloqueou|Desbloqueou] [este contato|este contacto|esta empresa|este número]{x}
blocked: [Você bloqueou|Você desbloqueou] {t}
added: {a} adicionou {t} a um grupo [da|na] comunidade{x}
added: {t} [foi|foram] [adicionado(a)|adicionada|adicionado|adicionados|adicionadas] por {a}
added: {t} [foi|foram] [adicionado(a)|adicionada|adicionado|adicionados|adicionadas]
added t=você: Foi [adicionado(a)|adicionado|adicionada]
added t=você: {a} [adicionou-o|adicionou-a|adicionou-o(a)|adicionou-o/a]
added: {a} [adicionou|acrescentou] {t}
added a=Você: Adicionou {t}
removed: {t} [foi|foram] [removido(a)|removida|removido|removidos|removidas] por {a}
removed: {t} [foi|foram] [removido(a)|removida|removido|removidos|removidas]
removed t=você: Foi [removido(a)|removido|removida]
removed t=você: {a} [removeu-o|removeu-a|removeu-o(a)|removeu-o/a]
removed: {a} removeu {t}
removed a=Você: Removeu {t}
left: {a} saiu [do grupo|da comunidade]
left: {a} saiu
left: {a} abandonou o grupo
left a=Você: Saiu [do grupo|da comunidade]
left a=Você: Saiu
`;
