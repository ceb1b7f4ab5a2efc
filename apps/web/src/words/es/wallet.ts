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
};
