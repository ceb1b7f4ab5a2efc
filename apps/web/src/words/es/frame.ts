// El marco de cada página: cabecera, aviso, valores.
import type { frame as english } from "../en/frame.ts";

export const frame: typeof english = {
  lab: "Synergy Lab",
  skip: "Ir al contenido",
  language: "Idioma",
  toDark: "Usar colores oscuros",
  toLight: "Usar colores claros",
  copy: (what: string) => `Copiar ${what}`,
  copied: "Copiado",
  hash: "el valor",
  yes: "sí",
  no: "no",

  node: {
    up: "Cadena en marcha",
    down: "Cadena parada",
    looking: "Buscando la cadena",
    gone: "La cadena del laboratorio no responde.",
    fix: "Arráncala en la terminal con",
    command: "npm start",
    recovers: "Esta página sigue sola en cuanto vuelva.",
    restarted:
      "La cadena se fue mientras corría esta demo. Lo que sabía puede haberse perdido: empieza la demo de nuevo.",
  },

  notFound: { title: "Esa página no existe.", back: "Volver al inicio" },
};
