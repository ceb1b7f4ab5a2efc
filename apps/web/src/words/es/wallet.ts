// Quién es esta pestaña, y las carteras que firman por ella.
import type { wallet as english } from "../en/wallet.ts";

export const wallet: typeof english = {
  anyone: {
    menu: "En esta pestaña, sé",
    youAre: (name: string) => `Eres ${name}. Sé otra persona, o elige una cartera`,
    names: { ada: "Ada", bob: "Bob", carol: "Carol", dan: "Dan", eve: "Eve", visitor: "Visitante" },
    roles: {
      ada: "crea obras y las firma",
      bob: "usa el modelo y responde",
      carol: "paga por las respuestas",
      dan: "vota en la DAO, con su delegado",
      eve: "hace trampa donde puede",
      visitor: "alguien de fuera, con una clave propia",
    },
  },
  wallet: {
    list: "Carteras en este navegador",
    connect: "Conectar",
    connected: "Conectada:",
    inUse: "En uso",
    oldWallet: "Cartera de este navegador",
    account: "cuenta",
    asks: {
      connect: "¿Puede esta página ver tu cuenta?",
      message: "¿Firmar este mensaje?",
      typedData: "¿Firmar esto?",
      transaction: "¿Enviar esta transacción?",
    },
    yes: { connect: "Conectar", message: "Firmar", typedData: "Firmar", transaction: "Enviar" },
    yesAllTheSame: "Hacerlo de todos modos",
    no: "Rechazar",
    reading: "Leyendo lo que se pide…",
    notRead: "La cartera no ha podido leer esta petición.",
    raw: "Tal como lo tiene la máquina",
    message: "mensaje",
    to: "a",
    function: "función",
    data: "datos",
    ether: "éter",
    domain: { name: "para", chain: "en la cadena", contract: "contrato" },
    nobody: "nadie",
    everything: "todo",
    dollars: (amount: string) => `${amount} LabDollar`,
    units: (amount: string) => `${amount} unidades`,
    says: {
      connect: "Conocerá tu dirección. No puede firmar ni enviar nada sin preguntarte otra vez.",
      message: "Pones tu nombre en este texto. No mueve dinero.",
      voucher: (units: string) =>
        `El proveedor puede sacar hasta ${units} unidades de este canal, en total. El vale siguiente sustituye a este.`,
      authorization: (amount: string, from: string, to: string) =>
        `${amount} de ${from} pasan a ${to}, una vez, y otra persona paga el gas.`,
      permit: (spender: string, amount: string) => `${spender} puede quitarte ${amount} sin volver a preguntar.`,
      release: "Se paga el dinero que espera a este encargo.",
      attest: "Lo declaras en público, con tu nombre. Otra persona lo lleva a la cadena y paga el gas.",
      attestOffchain: "Lo declaras con tu nombre. Queda fuera de la cadena hasta que alguien lo muestre.",
      revoke: "Retiras lo que declaraste. Otra persona lo lleva a la cadena.",
      rationale: (proposal: string, support: string) =>
        `El voto de tu agente en la propuesta ${proposal.slice(0, 8)}…: ${{ 0: "en contra", 1: "a favor", 2: "abstención" }[support] ?? support}, unido a su motivo, su modelo y su política.`,
      unknownType: (type: string) => `Un mensaje del tipo «${type}», que el laboratorio no usa.`,
      deploy: "Se pone un contrato nuevo en la cadena.",
      pay: (ether: string, to: string) => `${ether} éter van a ${to}.`,
      transfer: (amount: string, to: string) => `${amount} pasan de ti a ${to}.`,
      call: (contract: string, name: string) => `${contract} hace «${name}» en tu nombre.`,
      unknownCall: (to: string) => `${to} hace algo en tu nombre.`,
    },
    warn: {
      unreadable: "Son bytes, no un texto: nadie puede ver qué significan.",
      unknownType: "La cartera no sabe para qué sirve esta firma. Firma solo si tú lo sabes.",
      unknownCall: "La cartera no conoce esta función y no puede decir qué hace.",
      noChain: "No nombra ninguna cadena: la firma vale en todas.",
      otherChain: (signed: string, own: number) =>
        `Es para la cadena ${signed}, y esta es la ${own}: alguien quiere usar tu firma en otro sitio.`,
      stranger: "El contrato al que va no es de los que puso el laboratorio.",
      unlimited: "Quien tenga esto puede llevarse todo lo que tengas de este token, ahora y después.",
    },
    errors: {
      rejected: "Has dicho que no.",
      notHome: "La cartera del laboratorio funciona en esta máquina y en páginas que sirvió un laboratorio.",
      notConnected: (address: string) =>
        `Esta página no puede usar ${address}: conecta antes la cartera como esa persona.`,
      unsupported: (method: string) => `La cartera del laboratorio no tiene ${method}.`,
      otherChain: (asked: number, own: number) =>
        `La cartera del laboratorio solo conoce la cadena ${own}, no la ${asked}.`,
      elsewhere: (theirs: number, own: number) =>
        `Está en la cadena ${theirs}, y el laboratorio es la ${own}. Cámbiala y conéctala otra vez.`,
      wrong: (what: string) => `No se puede leer «${what}» en la petición.`,
      unknown: "La cartera no ha dado ningún motivo.",
    },
  },
};
