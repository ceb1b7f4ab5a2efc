// La página de una demo: pasos, código, preguntas, figuras.
import type { demo as english } from "../en/demo.ts";

export const demo: typeof english = {
  demo: {
    minutes: (minutes: number) => (minutes === 1 ? "1 minuto" : `${minutes} minutos`),
    steps: "Pasos",
    prologue: "Antes del primer paso",
    start: "Empezar",
    upTo: (step: number) => `Ejecutar hasta el paso ${step}`,
    linkTo: (title: string) => `Enlace al paso «${title}»`,
    next: "Siguiente",
    nextStep: (title: string) => `Siguiente: ${title}`,
    again: "Repetir",
    tryAgain: "Probar otra vez",
    ready: (steps: number) => (steps === 1 ? "1 paso" : `${steps} pasos`),
    stepOf: (step: number, steps: number) => `Paso ${step} de ${steps}`,
    starting: "Preparando…",
    working: "Trabajando…",
    asking: "Espera tu respuesta",
    finished: "Esta era toda la historia.",
    goToQuestion: "Ir a la pregunta",
    goOn: "Adónde ir ahora",
    toHood: "Mirar bajo el capó la última transacción",
    toStation: (title: string) => `Seguir con la próxima estación: ${title}`,
    toMap: "Verlo todo en el mapa",
    failed: "Este paso no ha funcionado",
    whatToDo: "Qué hacer:",
    engineMissing: "No se ha podido cargar la parte de la aplicación que ejecuta las demos.",
    reload: "Comprueba que el laboratorio está en marcha y recarga esta página: puede que se haya reconstruido.",
    unknownFix: "Prueba otra vez. Si pasa siempre, es un error de la demo.",
    eveTries: "Eve lo intenta",
    stopped: "Detenida",
    save: (name: string) => `Guardar ${name}`,
    tools: "Pruébalo tú",
    toolsLoading: "Cargando las herramientas…",
  },

  source: {
    title: "Código",
    ofStep: "Código de este paso",
    lines: (from: number, to: number) => (from === to ? `línea ${from}` : `líneas ${from}–${to}`),
  },

  chart: { table: "Ver las cifras", series: "Serie" },

  ask: {
    confirm: "Usar esta respuesta",
    range: (min?: number, max?: number) => {
      if (min !== undefined && max !== undefined) return `De ${min} a ${max}`;
      if (min !== undefined) return `Como mínimo ${min}`;
      return max !== undefined ? `Como máximo ${max}` : "";
    },
    drop: "Suelta un archivo aquí, o",
    chooseFile: "Elige un archivo",
    dropHere: "Suéltalo",
    takeSample: "Usar la muestra del laboratorio",
    sample: "la muestra del laboratorio",
    takeFile: (name: string) => `Usar ${name}`,
    otherFile: "Elegir otro archivo",
    pad: "Tablero de dibujo, 8 por 8",
    padHelp:
      "Dibuja con ratón, dedo o lápiz. Con el teclado: las flechas mueven, el espacio dibuja, + y − cambian la tinta.",
    cell: (row: number, column: number, ink: number) => `Fila ${row}, columna ${column}: tinta ${ink} de 16`,
    ink: "Tinta",
    eraser: "Goma",
    clear: "Borrar",
    takeDrawing: "Usar este dibujo",
    drawn: "tu dibujo",
  },
};
