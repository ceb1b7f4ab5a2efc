// Lo que hicieron las transacciones y lo que dicen las firmas, en una frase cada una.
import type { Party, Sentences, Shown } from "@synergy/lab/hood";
import type { MessageWords, SentenceWords } from "../en/hoodSentences.ts";
import { phrase, unlessSame } from "../phrase.ts";

const gasBy = (who: Party, other: Party) => unlessSame(who, other, phrase`; ${who} pagó el gas`);

const supports: Record<string, string> = { for: "a favor", against: "en contra", abstain: "abstención" };
function support({ support: { text } }: Sentences["voted"]): Shown {
  return { as: "text", text: supports[text] ?? text };
}

export const sentences: SentenceWords = {
  deployed: ({ who, contract }) => phrase`${who} puso un contrato nuevo en la cadena: ${contract}`,
  sentEther: ({ who, to, amount }) => phrase`${who} envió ${amount} a ${to}`,
  called: ({ who, contract, function: name }) => phrase`${who} llamó a ${name} de ${contract}`,
  calledUnknown: ({ who, contract, data }) => phrase`${who} llamó a ${contract} con ${data}`,
  batched: ({ who, contract, count }) => phrase`${who} hizo ${count} llamadas a ${contract} de una vez`,

  faucet: ({ who, to, amount }) => phrase`${who} sacó ${amount} del grifo para ${to}`,
  minted: ({ who, to, amount }) => phrase`${who} creó ${amount} para ${to}`,
  transferred: ({ who, to, amount }) => phrase`${who} pagó ${amount} a ${to}`,
  transferredFrom: ({ who, from, to, amount }) => phrase`${who} pasó ${amount} de ${from} a ${to}`,
  approved: ({ who, spender, amount }) => phrase`${who} permite a ${spender} tomar hasta ${amount}`,
  permitted: ({ who, owner, spender, amount }) =>
    phrase`${who} llevó la firma de ${owner} que permite a ${spender} tomar hasta ${amount}`,
  transferredBySignature: ({ who, from, to, amount }) =>
    phrase`${who} llevó la firma de ${from} que paga ${amount} a ${to}`,
  cancelledAuthorization: ({ who, owner }) => phrase`${who} anuló un pago que ${owner} había firmado`,

  openedChannel: ({ who, receiver, amount }) => phrase`${who} abrió un canal con ${receiver}, ${amount}`,
  openedChannelFor: ({ who, payer, receiver, amount }) =>
    phrase`${payer} abrió un canal con ${receiver}, ${amount}${gasBy(who, payer)}`,
  deposited: ({ who, payer, receiver, amount }) =>
    phrase`${payer} puso ${amount} en un canal con ${receiver}${gasBy(who, payer)}`,
  redeemed: ({ who, payer, receiver, amount, total }) =>
    phrase`${who} cobró el vale de ${payer}: ${amount} para ${receiver}, ${total} en total`,
  redeemedMany: ({ who, receiver, count, amount }) =>
    phrase`${who} cobró ${count} vales de una vez: ${amount} para ${receiver}`,
  closedChannel: ({ who, payer, receiver, amount, back }) =>
    phrase`${who} cerró un canal: ${amount} para ${receiver}, ${back} de vuelta a ${payer}`,
  claimed: ({ who, receiver, count, amount }) =>
    phrase`${who} facturó ${count} canales para ${receiver}, ${amount} en total`,
  settled: ({ who, receiver, amount }) => phrase`${who} hizo pagar ${amount} a ${receiver}`,
  refunded: ({ who, payer, amount }) => phrase`${who} devolvió ${amount} a ${payer}`,
  startedWithdrawal: ({ who, amount }) => phrase`${who} anunció que retira ${amount} de un canal`,
  withdrew: ({ who, amount }) => phrase`${who} retiró ${amount} de un canal`,

  createdJob: ({ who, provider, amount }) => phrase`${who} dejó ${amount} en depósito por un encargo a ${provider}`,
  createdJobFor: ({ who, customer, provider, amount }) =>
    phrase`${customer} dejó ${amount} en depósito por un encargo a ${provider}${gasBy(who, customer)}`,
  releasedJob: ({ who, provider, amount }) => phrase`${who} liberó un encargo: ${amount} por el trabajo de ${provider}`,
  releasedJobBySignature: ({ who, customer, provider, amount }) =>
    phrase`${who} liberó un encargo con la firma de ${customer}: ${amount} por el trabajo de ${provider}`,
  releasedJobByCondition: ({ who, provider, condition, amount }) =>
    phrase`${who} mostró la evidencia, ${condition} la aceptó: ${amount} por el trabajo de ${provider}`,
  refundedJob: ({ who, customer, amount }) =>
    phrase`${who} hizo devolver un encargo: ${amount} de vuelta a ${customer}`,
  disputedJob: ({ who, provider, amount }) => phrase`${who} discute el encargo de ${provider}, ${amount}`,
  resolvedJob: ({ who, provider, toProvider, customer, toCustomer }) =>
    phrase`${who} resolvió una disputa: ${toProvider} para ${provider}, ${toCustomer} para ${customer}`,

  askedForProof: ({ who, worker, job }) => phrase`${who} pidió a ${worker} una respuesta con prueba, encargo ${job}`,
  answeredWithProof: ({ who, worker, digit, job }) =>
    phrase`${worker} probó que el modelo ve un ${digit}, encargo ${job}${gasBy(who, worker)}`,

  registeredModel: ({ who, price, royalty }) =>
    phrase`${who} ofrece un modelo: ${price} por respuesta, ${royalty} puntos básicos para los autores de quienes aprendió`,
  orderedAnswer: ({ who, customer, provider, amount }) =>
    phrase`${customer} encargó a ${provider} una respuesta con prueba, ${amount} en depósito${gasBy(who, customer)}`,
  changedRoyalty: ({ who, royalty }) => phrase`${who} fijó la regalía en ${royalty} puntos básicos`,
  changedPrice: ({ who, price }) => phrase`${who} fijó el precio de una respuesta en ${price}`,

  registeredSchema: ({ who, schema }) => phrase`${who} registró un formulario de declaraciones: ${schema}`,
  attested: ({ who, attester, schema }) =>
    phrase`${attester} hizo una declaración del formulario ${schema}${gasBy(who, attester)}`,
  registeredWork: ({ who, author, royalty, uid }) =>
    phrase`${author} registró una obra con una regalía de ${royalty} puntos básicos: ${uid}${gasBy(who, author)}`,
  revoked: ({ who, attester, uid }) => phrase`${attester} retiró la declaración ${uid}${gasBy(who, attester)}`,
  revokedOffchain: ({ who, uid }) => phrase`${who} retiró la declaración fuera de la cadena ${uid}`,
  timestamped: ({ who, data }) => phrase`${who} puso fecha a ${data}`,

  delegated: ({ who, delegate }) => phrase`${who} cedió el voto a ${delegate}`,
  delegatedBySignature: ({ who, delegate }) => phrase`Una firma cede el voto a ${delegate}; ${who} pagó el gas`,
  proposed: ({ who, title }) => phrase`${who} propuso: ${title}`,
  staged: (values) => phrase`${values.who} anunció su voto, ${support(values)}: ${values.title}`,
  castStaged: (values) => phrase`${values.who} hizo emitir el voto anunciado, ${support(values)}: ${values.title}`,
  vetoed: ({ who, title }) => phrase`${who} vetó el voto del delegado: ${title}`,
  voted: (values) => phrase`${values.who} votó, ${support(values)}: ${values.title}`,
  overrode: (values) => phrase`${values.who} pasó por encima del delegado y votó, ${support(values)}: ${values.title}`,
  queued: ({ who, title }) => phrase`${who} puso en cola lo decidido: ${title}`,
  executed: ({ who, title }) => phrase`${who} ejecutó lo decidido: ${title}`,
  cancelledProposal: ({ who, title }) => phrase`${who} canceló la propuesta: ${title}`,
  changedAgent: ({ who, agent }) => phrase`${who} hizo de ${agent} la voz del delegado`,
  changedPolicy: ({ who, hash }) => phrase`${who} dio al delegado otra política: ${hash}`,
  changedLimits: ({ who, contract }) => phrase`${who} cambió los límites de ${contract}`,
};

export const messages: MessageWords = {
  byType: {
    Voucher: ({ who, where }, message) =>
      phrase`${who} deja tomar hasta ${message("maxClaimableAmount")} en total de un canal de ${where}`,
    ChannelConfig: ({ who, where }, message) =>
      phrase`${who} acepta las condiciones de un canal de ${where} con ${message("receiver")}`,
    Release: ({ who, where }, message) => phrase`${who} libera el encargo ${message("jobId")} de ${where}`,
    TransferWithAuthorization: ({ who }, message) =>
      phrase`${who} paga ${message("value")} a ${message("to")}, una vez`,
    ReceiveWithAuthorization: ({ who }, message) =>
      phrase`${who} deja que ${message("to")} recoja ${message("value")}, una vez`,
    Permit: ({ who }, message) => phrase`${who} permite a ${message("spender")} tomar hasta ${message("value")}`,
    Attest: ({ who, where }) => phrase`${who} hace una declaración según las reglas de ${where}`,
    Revoke: ({ who }, message) => phrase`${who} retira la declaración ${message("uid")}`,
    Rationale: ({ who }, message) => phrase`${who} da la razón de un voto sobre la propuesta ${message("proposalId")}`,
    Delegation: ({ who }, message) => phrase`${who} cede el voto a ${message("delegatee")}`,
    Ballot: ({ who }, message) => phrase`${who} vota sobre la propuesta ${message("proposalId")}`,
    text: ({ who }, message) => phrase`${who} firma el texto ${message("text")}`,
  },
  other: ({ who, where }, message) => phrase`${who} firma ${message("primaryType")} para ${where}`,
};
