// «Rómpelo»: lo que intenta Eve en cada estación. Lo propio de una sola estación sigue en inglés.
import { type eve as english, eve as inEnglish } from "../en/eve.ts";

export const eve: typeof english = {
  eve: {
    title: "Rómpelo",
    lead: "Sé Eve por un momento. Cada intento se ejecuta de verdad en la cadena del laboratorio, en una escena propia, y lo que lees es lo que lo detuvo.",
    name: "Eve",
    letHer: "Que lo intente",
    tryThis: (attempt: string) => `Que lo intente: Eve ${attempt}`,
    all: "Que lo intente todo",
    trying: "Lo está intentando…",
    waiting: "En espera",
    stoppedBy: "La detuvo",
    otherwise: "Si no",
    trace: "En la cadena",
    refused: "Mira la transacción rechazada",
    refusedOf: (index: number, count: number) => `Mira la transacción rechazada ${index} de ${count}`,
    offChain: "Ninguna transacción fue rechazada: quien debía comprobarlo dijo antes que no.",
    sceneFailed: "No se ha podido preparar la escena",
    failed: "No se ha podido hacer este intento",
    oneStopped: "El intento fue detenido.",
    allStopped: (count: number) => `Los ${count} intentos fueron detenidos.`,
    askTitle: "Eve pregunta a tu cartera",
    askLead:
      "Ningún contrato puede parar lo que firmas tú. Pregunta a la cartera que elegiste arriba en la página; lee lo que dice antes de contestar.",
    tricks: {
      otherChain: "te pide un vale que cuenta en otra cadena",
      approval: "te pide un permiso sin límite, «para no tener que volver a preguntarte»",
    },
    letHerAsk: "Que pregunte",
    askThis: (trick: string) => `Que pregunte: Eve ${trick}`,
    asking: "Tu cartera pregunta…",
    youSaidNo: (code: number) =>
      `Tú: la cartera responde a la página ${code}, «user rejected», y no se ha firmado nada.`,
    wayOut: "La salida",
    takeBack: "Retirar el permiso",
    tookBack: (amount: string) =>
      `Tú: el permiso vuelve a ser 0. El grifo del laboratorio te ha dado ${amount} por el susto.`,
    gotThrough: "Lo ha conseguido",
    taken: "Mira lo que se llevó",
    fell: {
      otherChain: (who: string, chain: number, isGood: boolean) =>
        isGood
          ? `La firma de ${who} vale hasta 1 dólar en la cadena ${chain}, donde puede estar el mismo contrato. Aquí nada puede retirarla.`
          : `La cartera firmó otra cosa.`,
      approval: (who: string, amount: string) =>
        `Eve se ha llevado todo lo que tenía ${who}, ${amount}, y puede llevarse lo que llegue. El dinero es suyo; lo que llegue se puede salvar.`,
    },
    someFailed: (failed: number, count: number) => `${failed} de ${count} intentos no se han podido hacer.`,
  },
  attacks: {
    ...inEnglish.attacks,
    loop: {
      copyTheWork: {
        attempt: "copia el registro de Ada mientras va de camino, con ella misma como beneficiaria",
        loss: ({ royalty }) => `Eve cobraría el encargo de Bob, y el ${royalty} de Ada en cada respuesta.`,
      },
      takeTheModel: {
        attempt: "ofrece el modelo de Bob como suyo, sin regalía",
        loss: ({ royalty }) => `Bob perdería a sus clientes, y Ada su ${royalty} de cada uno.`,
      },
      turnTheRoyalty: {
        attempt: "encarga una respuesta y se pone en el lugar de Ada",
        loss: ({ royalty, price }) => `Ada perdería su ${royalty} de ${price}.`,
      },
      cashInEarly: {
        attempt: "quiere que paguen a Bob antes de que haya prueba",
        loss: ({ price }) => `Carol pagaría ${price} por nada.`,
      },
      changeTheDigit: {
        attempt: "entrega la prueba de Bob con otra cifra",
        loss: ({ price }) => `Carol pagaría ${price} por una respuesta falsa.`,
      },
      cashInTwice: {
        attempt: "hace que un encargo se pague por segunda vez",
        loss: ({ price }) => `${price} saldrían de lo que han apartado otros clientes.`,
      },
      setTheRoyalty: {
        attempt: "pone la regalía a cero sin preguntar a la DAO",
        loss: ({ royalty }) => `Ada perdería su ${royalty}, y la DAO su voz.`,
      },
      copyTheProposal: {
        attempt:
          "pone las palabras de Ada sobre una llamada que le paga 20.000 LAB, y hasta roba la clave del delegado",
        loss: () => "La tesorería perdería 20.000 LAB, con los votos de Dan a favor.",
      },
      castEarly: {
        attempt: "emite el voto del delegado antes de que Dan tenga su minuto para vetarlo",
        loss: () => "Dan solo se enteraría de su voto cuando ya fuera tarde.",
      },
      executeEarly: {
        attempt: "ejecuta una decisión antes de tiempo",
        loss: () => "Nadie podría marcharse entre una decisión y su efecto.",
      },
      orderUnderOldTerms: {
        attempt: "encarga con las condiciones que la DAO acaba de cambiar",
        loss: ({ royalty, after }) => `Ada recibiría el ${royalty} donde la DAO ha decidido el ${after}.`,
      },
    },
  },
};
