// La herramienta de la estación de pagos: el canal de Carol con Bob.
import type { channel as english } from "../en/channel.ts";

export const channel: typeof english = {
  channel: {
    title: "El canal de Carol con Bob, en vivo",
    lead: "Carol deposita diez centavos una sola vez. Desde entonces, pagar es firmar: su nuevo total. El laboratorio vende respuestas a cualquier cliente x402; aquí paga el cliente estándar del navegador.",
    buy: (count) => `Comprar ${count} respuestas`,
    stop: "Parar",
    collect: "Bob cobra",
    takeBack: "Carol recupera el resto",
    progress: "Respuestas compradas",
    doing: {
      peer: "Primero se paga una respuesta con una transacción propia, para medir cuánto cuesta…",
      buying: "Carol firma, Bob responde…",
      collecting: "Bob lleva la última firma de Carol a la cadena…",
      returning: "Se está cerrando el canal…",
    },
    done: {
      bought: (count) => `${count} respuestas más, cada una pagada con una firma.`,
      stopped: (count) => `Parado. Respuestas de esta ronda: ${count}. No se firmó nada más.`,
      collected: (transactions) =>
        `Bob tiene su dinero. Le costó ${transactions === 1 ? "1 transacción" : `${transactions} transacciones`}.`,
      nothing: "No hay nada que cobrar: a Bob ya se le pagó todo.",
      returned: "El canal está cerrado. Carol tiene su resto.",
    },
    meter: {
      answers: "Respuestas",
      signed: "Firmado a favor de Bob",
      left: "Queda del depósito",
      saved: "Gas ahorrado",
    },
    claimed: (dollars) => `de los cuales Bob ya cobró ${dollars} en la cadena`,
    peer: (gas) => `Un pago propio costó ${gas} de gas, medido en esta ejecución.`,
    unmeasured: "Se mide con la primera respuesta.",
    breakEven: (answers) => `Todas las transacciones del canal cuestan como ${answers} de esos pagos.`,
    figure: (alone, together) => `Gas según las respuestas. Pagadas una a una: ${alone}. Por el canal: ${together}.`,
    alone: "pagadas una a una",
    together: "por el canal",
    moves: "Lo que vio la cadena",
    noMoves: "Todavía nada.",
    move: {
      opened: "El depósito de Carol abre el canal",
      collected: "Bob cobra",
      returned: "Carol recupera el resto",
    },
    gas: (gas) => `${gas} de gas`,
    last: "La última respuesta",
    drawing: "El dibujo por el que se preguntó",
    says: "El modelo dice",
    noLast: "Todavía ninguna respuesta.",
    failed: "Esto no funcionó",
    notSold: (status, reason) => `El laboratorio no vendió la respuesta (${status}${reason && `: ${reason}`}).`,
    notSoldFix: "No se cobró nada más. Inténtalo de nuevo; si sigue igual, deja que Bob cobre y cierra el canal.",
  },
};
