// La primera página y su mapa.
import type { start as english } from "../en/start.ts";

export const start: typeof english = {
  start: {
    title: "Ideas de IA y Web3 que puedes ejecutar, romper y cambiar.",
    lead: "Aquí cada demo es real: contratos, firmas y pruebas de verdad, en una cadena dentro de tu propio portátil. No hace falta cuenta, ni clave, ni internet.",
    mapTitle: "La vida de un modelo",
    mapLead: "Un pequeño clasificador de dígitos pasa por todo. Sigue la línea.",
    demosTitle: "Demos",
    none: "Todavía no hay ninguna demo. Un paquete con un demo.ts aparece aquí por sí solo.",
  },

  map: {
    notBuilt: "Aún por construir",
    underway: "En preparación",
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
