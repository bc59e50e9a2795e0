/** The error pages in Portuguese (Brazil). */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: 'Solicitação inválida', explanation: 'Não foi possível entender a solicitação.' },
  403: { title: 'Acesso proibido', explanation: 'Isto não pode ser lido.' },
  404: { title: 'Página não encontrada', explanation: 'Não há nada aqui.' },
  405: { title: 'Método não permitido', explanation: 'Só é possível ler.' },
  408: { title: 'Tempo da solicitação esgotado', explanation: 'A solicitação demorou demais para chegar.' },
  409: { title: 'Conflito', explanation: 'A pasta não existe, ou outra coisa foi enviada enquanto isso.' },
  412: { title: 'Pré-condição não atendida', explanation: 'A pré-condição da solicitação não foi atendida.' },
  413: { title: 'Conteúdo grande demais', explanation: 'O conteúdo da solicitação é grande demais.' },
  414: { title: 'Endereço longo demais', explanation: 'O endereço é longo demais.' },
  415: { title: 'Tipo de conteúdo não aceito', explanation: 'O que foi enviado não pode ser aceito nesta forma.' },
  416: { title: 'Intervalo inválido', explanation: 'A parte solicitada está fora do arquivo.' },
  417: { title: 'Expectativa não atendida', explanation: 'A expectativa da solicitação não pode ser atendida.' },
  421: { title: 'Solicitação mal direcionada', explanation: 'Este endereço não pertence a este servidor.' },
  423: { title: 'Bloqueado', explanation: 'Outra pessoa está usando este item.' },
  431: {
    title: 'Campos de cabeçalho grandes demais',
    explanation: 'A solicitação tem campos demais ou longos demais.',
  },
  500: { title: 'Erro interno do servidor', explanation: 'Algo deu errado no computador que compartilha.' },
  501: { title: 'Método desconhecido', explanation: 'O método da solicitação não é conhecido aqui.' },
  503: { title: 'Serviço indisponível', explanation: 'Há atividade demais no momento. Tente novamente.' },
  505: { title: 'Versão de HTTP não aceita', explanation: 'Esta versão de HTTP não é aceita aqui.' },
  507: { title: 'Espaço insuficiente', explanation: 'Não há espaço suficiente.' },
};

export const wayBack = 'Ir para tudo o que é compartilhado aqui';
