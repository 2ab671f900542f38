export const events = `
encryption: As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta{x}
encryption: As mensagens e as ligações são protegidas com a criptografia de ponta a ponta{x}
encryption: As mensagens e ligações são protegidas com a criptografia de ponta a ponta{x}
encryption: As mensagens e chamadas são protegidas com{x}
encryption: As mensagens e as ligações são protegidas{x}
encryption: As mensagens e as chamadas são protegidas{x}
encryption: As mensagens e ligações são protegidas{x}
encryption: As mensagens e chamadas são encriptadas{x}
encryption: As mensagens e as chamadas são encriptadas{x}
encryption: As mensagens deste grupo estão protegidas{x}
encryption: As mensagens que você enviar para {x} protegidas com {x}
encryption: As mensagens enviadas {x} criptografia de ponta a ponta{x}
encryption: As mensagens e chamadas estão protegidas{x}
encryption: Mensagens e ligações são protegidas{x}
created: {a} criou o grupo "{n}"
created: {a} criou este grupo
created: {a} criou o grupo {n}
created: {a} criou o grupo
created: {a} criou a comunidade "{n}"
created: Grupo criado por {a}
created: O grupo foi criado
joined: {a} entrou usando o link de convite deste grupo
joined: {a} entrou usando o link de convite do grupo
joined: {a} entrou usando um link de convite
joined: {a} entrou usando o link de convite
joined: {a} entrou através de um link de convite
joined: {a} entrou através do link de convite deste grupo
joined: {a} aderiu através da ligação de convite deste grupo
joined: {a} aderiu através de uma ligação de convite
joined: {a} entrou neste grupo através da comunidade
joined: {a} entrou neste grupo pela comunidade
joined: {a} entrou no grupo através da comunidade
joined: {a} entrou neste grupo
joined: {a} entrou no grupo
joined: {a} entrou pela comunidade
joined: {a} entrou
join_requested: {a} pediu para entrar neste grupo
join_requested: {a} solicitou entrar no grupo
join_requested: {a} solicitou participar deste grupo
settings_changed: {a} mudou as configurações deste grupo para {n}
settings_changed: {a} mudou as configurações do grupo para {n}
settings_changed: {a} mudou as configurações do grupo. {n}
settings_changed: {a} mudou as configurações deste grupo
settings_changed: {a} mudou as configurações do grupo
settings_changed: {a} alterou as definições deste grupo para {n}
settings_changed: {a} alterou as definições do grupo{x}
settings_changed: {a} alterou as definições deste grupo{x}
settings_changed: {a} ativou a autorização de admins para entrar neste grupo
settings_changed: {a} desativou a autorização de admins para entrar neste grupo
settings_changed: {a} ativou a aprovação de admins para entrar neste grupo
settings_changed: {a} desativou a aprovação de admins para entrar neste grupo
settings_changed: {a} permitiu que todos os participantes {n}
settings_changed: Agora somente admins podem {n}
settings_changed: {a} redefiniu o link de convite deste grupo
settings_changed: {a} redefiniu o link de convite do grupo
subject_changed: {a} mudou o nome do grupo de "{o}" para "{n}"
subject_changed: {a} alterou o nome do grupo de "{o}" para "{n}"
subject_changed: {a} mudou o nome deste grupo de "{o}" para "{n}"
subject_changed: {a} mudou o nome do grupo para "{n}"
subject_changed: {a} alterou o nome do grupo para "{n}"
subject_changed: {a} mudou o assunto de "{o}" para "{n}"
subject_changed: {a} mudou o assunto do grupo de "{o}" para "{n}"
subject_changed: {a} mudou o assunto para "{n}"
subject_changed: {a} mudou o assunto do grupo para "{n}"
subject_changed: {a} alterou o assunto de "{o}" para "{n}"
subject_changed: {a} alterou o assunto para "{n}"
subject_changed: {a} mudou o nome da comunidade de "{o}" para "{n}"
description_changed: {a} mudou a descrição do grupo
description_changed: {a} mudou a descrição deste grupo
description_changed: {a} mudou a descrição da comunidade
description_changed: {a} alterou a descrição do grupo
description_changed: {a} apagou a descrição do grupo
description_changed: {a} removeu a descrição do grupo
description_changed: {a} eliminou a descrição do grupo
icon_changed: {a} mudou a imagem deste grupo
icon_changed: {a} mudou a imagem do grupo
icon_changed: {a} mudou o ícone deste grupo
icon_changed: {a} mudou o ícone do grupo
icon_changed: {a} mudou a foto do grupo
icon_changed: {a} mudou a foto deste grupo
icon_changed: {a} alterou a imagem deste grupo
icon_changed: {a} alterou a imagem do grupo
icon_changed: {a} alterou o ícone deste grupo
icon_changed: {a} alterou o ícone do grupo
icon_changed: {a} apagou a imagem deste grupo
icon_changed: {a} apagou a imagem do grupo
icon_changed: {a} removeu a imagem deste grupo
icon_changed: {a} removeu a imagem do grupo
icon_changed: {a} removeu o ícone do grupo
icon_changed: {a} removeu o ícone deste grupo
admin_granted: {t} agora é admin do grupo
admin_granted: {t} agora é admin
admin_granted: {t} agora é um admin
admin_granted: {t} agora é administrador(a){x}
admin_granted: Agora {t} é admin do grupo
admin_granted: Agora {t} é admin
admin_granted: Você agora é admin
admin_granted: {a} tornou {t} admin
admin_granted: {a} promoveu {t} a admin
admin_revoked: {t} deixou de ser admin do grupo
admin_revoked: {t} deixou de ser admin
admin_revoked: {t} não é mais admin do grupo
admin_revoked: {t} não é mais admin
admin_revoked: {t} já não é admin{x}
number_changed: {o} mudou seu número de telefone para um novo número: {n}
number_changed: {o} mudou seu número de telefone para um novo número
number_changed: {o} mudou seu número de telefone para {n}
number_changed: {o} mudou de número para {n}
number_changed: {o} mudou de número
number_changed: {o} alterou o número de telefone para {n}
number_changed: {o} alterou o seu número de telefone{x}
number_changed: {o} mudou para {n}
number_changed: {o} alterou para {n}
security_code_changed: Seu código de segurança com {t} mudou
security_code_changed: O seu código de segurança com {t} mudou
security_code_changed: O código de segurança de {t} mudou
security_code_changed: O código de segurança com {t} mudou
security_code_changed: O seu código de segurança com {t} foi alterado
security_code_changed: O código de segurança de {t} foi alterado
disappearing_changed: As mensagens temporárias foram ativadas{x}
disappearing_changed: As mensagens temporárias foram desativadas{x}
disappearing_changed: As mensagens temporárias estão ativadas{x}
disappearing_changed: {a} usa uma duração padrão para mensagens temporárias{x}
disappearing_changed: {a} ativou as mensagens temporárias{x}
disappearing_changed: {a} ativou mensagens temporárias{x}
disappearing_changed: {a} desativou as mensagens temporárias{x}
disappearing_changed: {a} desativou mensagens temporárias{x}
disappearing_changed: {a} atualizou a duração das mensagens temporárias{x}
disappearing_changed: {a} mudou a duração das mensagens temporárias{x}
disappearing_changed: {a} ativou as mensagens que desaparecem{x}
disappearing_changed: {a} desativou as mensagens que desaparecem{x}
disappearing_changed: Novas mensagens desaparecerão{x}
pinned: {a} fixou uma mensagem
pinned: {a} afixou uma mensagem
pinned: {a} fixou uma conversa
call: Ligação de voz perdida{x}
call: Ligação de vídeo perdida{x}
call: Chamada de voz perdida{x}
call: Chamada de vídeo perdida{x}
call: Chamada de grupo perdida{x}
call: Ligação em grupo perdida{x}
call: {a} iniciou uma ligação{x}
call: {a} iniciou uma chamada{x}
blocked: Você bloqueou este contato{x}
blocked: Você desbloqueou este contato{x}
blocked: Você bloqueou {t}
blocked: Você desbloqueou {t}
blocked: Bloqueou este contacto{x}
added: {a} adicionou este grupo à comunidade{x}
added: {t} foi adicionado(a) por {a}
added: {t} foi adicionado(a)
added: {t} foi adicionada
added: {t} foi adicionado
added: {t} foram adicionados
added: {t} foram adicionadas
added: {a} adicionou {t}
added: {a} acrescentou {t}
removed: {t} foi removido(a) por {a}
removed: {t} foi removido(a)
removed: {t} foi removido
removed: {t} foi removida
removed: {a} removeu {t}
left: {a} saiu do grupo
left: {a} saiu da comunidade
left: {a} saiu
left: {a} abandonou o grupo
`;
