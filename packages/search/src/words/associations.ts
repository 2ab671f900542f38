import { stemOf } from './stem.ts';

/** What people ask about in one word and say in another; a line for each subject of everyday life, folded. */
const subjects = `
trabalho emprego profissao empresa vaga contratado carreira estagio escritorio salario promocao chefe demitido
apartamento mudar morar bairro aluguel endereco mudanca casaa
aniversario nasceu nascer festa bolo parabens
cachorro gato bicho animal pet adotar raca filhote
viajar passagem voo hotel aeroporto ferias pousada embarque
filho filha bebe gravida gravidez nasceu crianca
namorado namorada namorar casamento casado noivo noiva marido esposa
medico hospital doente doenca cirurgia operar exame remedio consulta
alergia alergico intolerante intolerancia
estudar faculdade curso prova vestibular escola aula formatura formado
carro comprar dirigir motorista motocicleta
comida comer prato restaurante jantar almoco cozinhar receita
musica tocar instrumento violao guitarra banda show cantar
esporte treino academia correr corrida jogar futebol time
livro ler lerr leitura autor
filme serie cinema assistir
preco custar pagar valor reais caro barato
hora horario comecar
job work career company hire boss office profession employ
home house apartment live move city neighborhood
birthday born party cake age
pet dog cat animal adopt turtle bird fish
trip travel vacation visit flight hotel beach country abroad
child son daughter baby family
date partner boyfriend girlfriend husband wife marry wedding married single relationship
doctor hospital sick health illness surgery injury hurt
study school college university class course degree graduate education
car vehicle drive
food eat dish restaurant dinner lunch cook recipe meal
music play instrument guitar piano violin band concert song sing
sport team game exercise gym run workout training match
book read novel author story series
film watch cinema
hobby activity enjoy passion interest pastime
relax destress stress calm unwind therapeutic soothe
paint art draw drawing artist
`;

const related = new Map<string, Set<string>>();
for (const line of subjects.split('\n')) {
  const stems = line.split(' ').filter(Boolean).map(stemOf);
  for (const stem of stems) {
    const others = related.get(stem) ?? new Set();
    for (const other of stems) if (other !== stem) others.add(other);
    related.set(stem, others);
  }
}

/** Terms that belong to the same subject of everyday life. */
export const relatedTerms = (term: string): Iterable<string> => related.get(term) ?? [];
