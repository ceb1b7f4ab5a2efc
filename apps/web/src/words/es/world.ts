// El mundo del laboratorio: su reloj, y empezar de nuevo.
import type { world as english } from "../en/world.ts";

export const world: typeof english = {
  world: {
    menu: "El mundo del laboratorio: tiempo, empezar de nuevo",
    time: "Dejar pasar el tiempo en la cadena",
    jumps: { hour: "Una hora", day: "Un día", week: "Una semana" },
    everything: "Todo",
    startOver: "Empezar de nuevo",
    sure: "¿Empezar con un mundo nuevo?",
    sureText:
      "La cadena y todo lo que hay en ella se tira: obras, encargos, canales, votos. Afecta a todas las pestañas de este laboratorio.",
    keep: "Conservar este mundo",
    moved: (seconds: number) => `El reloj de la cadena marca ahora ${new Date(seconds * 1000).toUTCString()}.`,
    failed: "El laboratorio no ha podido empezar de nuevo. Mira su terminal.",
    close: "Cerrar",
  },
};
