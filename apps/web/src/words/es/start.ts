// La primera página y su mapa.
import type { start as english } from "../en/start.ts";
import { phrase } from "../phrase.ts";

export const start: typeof english = {
  start: {
    title: "Ideas de IA y Web3 que puedes ejecutar, romper y cambiar.",
    lead: "Un laboratorio dentro de tu propio ordenador, con contratos, firmas y pruebas de verdad, y sin cuenta, sin monedero y sin internet.",
    run: (minutes) => `Ver toda la historia, ${minutes} minutos`,
    runLead: "Cinco personas y un pequeño modelo de IA. Tú pulsas Siguiente, dibujas un dígito y miras.",
    mapTitle: "La vida de un modelo",
    mapLead:
      "Ada crea, Carol paga, Bob responde, Dan vota y Eve hace trampas. Lo que hacen, en cualquier pestaña, se mueve por la línea.",
    demosTitle: "Una idea cada vez",
    none: "Todavía no hay ninguna demo. Un paquete con un demo.ts aparece aquí por sí solo.",
  },

  map: {
    notBuilt: "Aún por construir",
    underway: "En preparación",
    count: (count, isAll) => (count === 1 && isAll ? "1 transacción" : `${count}${isAll ? "" : "+"} transacciones`),
    stopped: (who, reason) => phrase`A ${who} se lo impidieron: ${reason}`,
    stations: {
      attestation: { part: "Datos", name: "Atestación", line: "Ada firma su obra al nacer." },
      escrow: { part: "Inferencia", name: "Depósito", line: "Carol paga a Bob por respuesta." },
      "zk-proof": {
        part: "Inferencia",
        name: "Prueba de conocimiento cero",
        line: "Bob demuestra qué modelo respondió.",
      },
      "dao-delegate": {
        part: "Gobernanza",
        name: "Delegado de la DAO",
        line: "La IA de Dan vota, y Dan puede corregirla.",
      },
      loop: { part: "Todo junto", name: "El ciclo", line: "El voto cambia la regalía; el siguiente pago la paga." },
    },
  },
};
