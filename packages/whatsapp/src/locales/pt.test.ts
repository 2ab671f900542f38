import { testNotices } from '../testing-notices.ts';

testNotices(
  'pt-BR',
  `
As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta e ficam somente entre você e os participantes desta conversa. Nem mesmo o WhatsApp pode ler ou ouvi-las. Toque para saber mais. => encryption
As mensagens e ligações são protegidas com a criptografia de ponta a ponta. Somente as pessoas que fazem parte da conversa podem ler, ouvir e compartilhar esse conteúdo. Saiba mais => encryption
As mensagens que você enviar para este grupo agora são protegidas com criptografia de ponta-a-ponta. => encryption
Esta conversa é com uma conta comercial. Toque para saber mais. => encryption
Ana criou o grupo "Aviso: B" => created; a=Ana; n=Aviso: B
Você criou o grupo "B" => created; a=Você; n=B
Ana criou este grupo => created; a=Ana
Ana criou a comunidade "B" => created; a=Ana; n=B
Ana adicionou Bia => added; a=Ana; t=Bia
Ana adicionou Bia, Caio e Davi => added; a=Ana; t=Bia, Caio, Davi
Você adicionou Bia => added; a=Você; t=Bia
Ana adicionou você => added; a=Ana; t=você
Ana adicionou você a um grupo na comunidade: B => added; a=Ana; t=você
Bia foi adicionado(a) por Ana => added; a=Ana; t=Bia
Você foi adicionado(a) => added; t=Você
Ana entrou usando o link de convite deste grupo => joined; a=Ana; t=Ana
Ana entrou pela comunidade => joined; a=Ana; t=Ana
Ana pediu para entrar neste grupo. => join_requested; a=Ana
Ana removeu Bia => removed; a=Ana; t=Bia
Ana removeu você => removed; a=Ana; t=você
Bia foi removido(a) => removed; t=Bia
Ana saiu => left; a=Ana; t=Ana
Você saiu => left; a=Você; t=Você
Ana mudou o nome do grupo de "A: a" para "Aviso: B" => subject_changed; a=Ana; o=A: a; n=Aviso: B
Você mudou o nome do grupo para "Aviso: B" => subject_changed; a=Você; n=Aviso: B
Ana mudou o assunto de "A" para "B" => subject_changed; a=Ana; o=A; n=B
Ana mudou a descrição do grupo. Toque para ver. => description_changed; a=Ana
Ana apagou a descrição do grupo => description_changed; a=Ana
Ana mudou a imagem deste grupo => icon_changed; a=Ana
Você removeu o ícone deste grupo => icon_changed; a=Você
Ana mudou as configurações deste grupo para permitir que somente admins enviem mensagens ao grupo => settings_changed; a=Ana; n=somente admins enviem mensagens ao grupo
Ana ativou a autorização de admins para entrar neste grupo => settings_changed; a=Ana; n=on
Você desativou a autorização de admins para entrar neste grupo => settings_changed; a=Você; n=off
Ana redefiniu o link de convite deste grupo => settings_changed; a=Ana
Ana adicionou este grupo à comunidade: B => settings_changed; a=Ana
Ana agora é admin => admin_granted; t=Ana
Você agora é admin => admin_granted; t=Você
Ana deixou de ser admin => admin_revoked; t=Ana
Você não é mais admin => admin_revoked; t=Você
Ana mudou seu número de telefone para um novo número. Toque para enviar uma mensagem ou para adicionar o novo número. => number_changed; a=Ana; t=Ana; o=Ana
Ana mudou para +55 11 98765-4321 => number_changed; a=Ana; t=Ana; o=Ana; n=+55 11 98765-4321
Seu código de segurança com Ana mudou. Toque para saber mais. => security_code_changed; t=Ana
As mensagens temporárias foram ativadas. Todas as novas mensagens desaparecerão desta conversa 90 dias após o envio, exceto se salvas na conversa. Toque para mudar. => disappearing_changed; n=90 dias
Ana ativou as mensagens temporárias. As novas mensagens desaparecerão desta conversa 24 horas após o envio. => disappearing_changed; a=Ana; n=24 horas
Ana desativou as mensagens temporárias. Toque para mudar. => disappearing_changed; a=Ana; n=off
Ana atualizou a duração das mensagens temporárias. => disappearing_changed; a=Ana
Ana usa uma duração padrão para mensagens temporárias em novas conversas. As novas mensagens desaparecerão em 7 dias. => disappearing_changed; a=Ana; n=7 dias
Ana fixou uma mensagem => pinned; a=Ana
Ligação de voz perdida => call
Ligação de vídeo perdida às 14:05 => call
Chamada de voz perdida => call
Ana iniciou uma ligação => call; a=Ana
Você bloqueou este contato. Toque para desbloquear. => blocked
Você desbloqueou Ana => blocked; t=Ana
`,
);

testNotices(
  'pt-PT',
  `
As mensagens e chamadas são encriptadas ponto a ponto. Ninguém fora desta conversa, nem mesmo o WhatsApp, pode ler ou ouvi-las. => encryption
Ana criou o grupo "Aviso: B" => created; a=Ana; n=Aviso: B
Criou o grupo "B" => created; a=Você; n=B
Ana adicionou Bia => added; a=Ana; t=Bia
Adicionou Ana => added; a=Você; t=Ana
Ana adicionou-o(a) => added; a=Ana; t=você
Foi adicionado(a) => added; t=você
Ana aderiu através da ligação de convite deste grupo => joined; a=Ana; t=Ana
Ana aderiu a partir da comunidade. => joined; a=Ana; t=Ana
Ana solicitou aderir => join_requested; a=Ana
Ana removeu Bia => removed; a=Ana; t=Bia
Removeu Ana => removed; a=Você; t=Ana
Ana removeu-o(a) => removed; a=Ana; t=você
Ana saiu => left; a=Ana; t=Ana
Saiu => left; a=Você; t=Você
Ana alterou o nome do grupo de "A: a" para "Aviso: B" => subject_changed; a=Ana; o=A: a; n=Aviso: B
Alterou o assunto para "Aviso: B" => subject_changed; a=Você; n=Aviso: B
Ana alterou a descrição do grupo. Toque para ver. => description_changed; a=Ana
Ana eliminou a descrição do grupo => description_changed; a=Ana
Ana alterou o ícone deste grupo => icon_changed; a=Ana
Alterou a imagem do grupo => icon_changed; a=Você
Ana alterou as definições deste grupo para permitir que apenas admins editem a informação => settings_changed; a=Ana; n=apenas admins editem a informação
Ana ativou a aprovação de admins para entrar neste grupo => settings_changed; a=Ana; n=on
Ana é agora administrador => admin_granted; t=Ana
Agora é administrador => admin_granted; t=você
Ana já não é admin => admin_revoked; t=Ana
Já não é administrador => admin_revoked; t=você
Ana alterou o respetivo número de telefone para um novo número. Toque para enviar mensagem. => number_changed; a=Ana; t=Ana; o=Ana
Ana alterou para +351 912 345 678 => number_changed; a=Ana; t=Ana; o=Ana; n=+351 912 345 678
O seu código de segurança partilhado com Ana mudou. Toque para saber mais. => security_code_changed; t=Ana
Ana ativou as mensagens temporárias. As novas mensagens desaparecerão desta conversa 24 horas depois de serem enviadas. => disappearing_changed; a=Ana; n=24 horas
Desativou as mensagens temporárias. => disappearing_changed; a=Você; n=off
Ana afixou uma mensagem => pinned; a=Ana
Chamada de voz perdida => call
Videochamada perdida => call
Bloqueou este contacto. Toque para desbloquear. => blocked
`,
);
