// The loop in Spanish, by the English texts of the story. A test runs it in both languages, and misses no text.
// Dan's wishes and the proposals stay English: that is what the small built-in delegate can read.
export const es = {
  title: "El ciclo",
  lecture: "Datos, inferencia, gobernanza",
  summary: "Ada firma su obra, Carol paga, Bob demuestra, el dinero se reparte y la DAO cambia la regla.",
  steps: {
    "Bob orders a picture from Ada: his dollars wait until it is on record under her name":
      "Bob encarga una imagen a Ada: sus dólares esperan hasta que conste a nombre de ella",
    "Bob registers his model: what an answer costs, and whose work it owes a part to":
      "Bob registra su modelo: cuánto cuesta una respuesta y a qué obra le debe una parte",
    "Carol draws a digit and orders an answer: one signature for money, terms and picture":
      "Carol dibuja un dígito y encarga una respuesta: una sola firma para dinero, condiciones y dibujo",
    "Bob's model reads the drawing, and he proves what it says":
      "El modelo de Bob lee el dibujo, y Bob demuestra lo que dice",
    "The escrow sees the proof: Carol's dollar is divided, and Ada has her royalty":
      "El depósito ve la prueba: el dólar de Carol se reparte y Ada recibe su regalía",
    "Dan lends his votes to an AI delegate; Ada proposes another royalty":
      "Dan presta sus votos a un delegado de IA; Ada propone otra regalía",
    "The delegate reads the words and the calls, and comes to a verdict":
      "El delegado lee las palabras y las llamadas, y llega a un veredicto",
    "The vote is announced, Dan has a minute to veto it, and it is cast through his guard":
      "El voto se anuncia, Dan tiene un minuto para vetarlo, y se emite a través de su guardián",
    "The timelock carries the decision out: nobody else can":
      "El contrato de espera (timelock) ejecuta la decisión: nadie más puede",
    "Carol asks again: the next payment follows the new rule":
      "Carol pregunta otra vez: el siguiente pago sigue la nueva regla",
  },
  texts: {
    "A contract keeps his two dollars until the Ethereum Attestation Service says that this picture is Ada's.":
      "Un contrato guarda sus dos dólares hasta que el Ethereum Attestation Service diga que esta imagen es de Ada.",
    "That it learned from her picture is Bob's word (in truth, the lab's model learned from public digits). Whom he then owes is not: that is read from the attestation.":
      "Que aprendió de su imagen es palabra de Bob (en realidad, el modelo del laboratorio aprendió de dígitos públicos). A quién le debe entonces no lo es: eso se lee en la atestación.",
    "She signs once: this much, for an answer of this model, for this drawing, with Ada's part in it.":
      "Firma una vez: este importe, por una respuesta de este modelo, para este dibujo, con la parte de Ada incluida.",
    "The proof says that this model, on the picture behind Carol's commitment, gives this digit, and nothing else.":
      "La prueba dice que este modelo, con el dibujo que Carol comprometió, da este dígito, y nada más.",
    "Anybody may ask the escrow to look for the proof. If it is there, everybody is paid at once.":
      "Cualquiera puede pedir al depósito que busque la prueba. Si está, todos cobran a la vez.",
    "Dan says in plain words what he cares about. A contract, his guard, holds the delegate to it.":
      "Dan dice con palabras sencillas lo que le importa. Un contrato, su guardián, obliga al delegado a cumplirlo.",
    "A text can promise anything, so it reads the calls that would really run as well.":
      "Un texto puede prometer cualquier cosa; por eso lee también las llamadas que de verdad se ejecutarían.",
    "The registry listens to the timelock, and the timelock to what was voted: not to Bob, not to Ada, not to the lab.":
      "El registro obedece al contrato de espera, y este a lo votado: ni a Bob, ni a Ada, ni al laboratorio.",
    "Jobs that were open keep the terms that they were opened under. New ones get the new terms.":
      "Los encargos abiertos conservan las condiciones con las que se abrieron. Los nuevos reciben las nuevas.",
    "copies Ada's registration while it is on its way": "copia el registro de Ada mientras está en camino",
    "Ada's picture, with a credential that names the record":
      "La imagen de Ada, con una credencial que nombra el registro",
    "whoever finds this file can tell: it is": "quien encuentre este archivo puede saberlo: es",
    genuine: "auténtica",
    attestation: "atestación",
    "paid by the contract that saw the attestation": "pagado por el contrato que vio la atestación",
    who: "quién",
    receives: "recibe",
    part: "parte",
    model: "modelo",
    "one answer costs": "una respuesta cuesta",
    "of which the creators get": "de lo cual los creadores reciben",
    "the creator, says the attestation, is": "el creador, según la atestación, es",
    "offers the same model as hers, without a royalty": "ofrece el mismo modelo como suyo, sin regalía",
    "Draw a digit, or keep this one": "Dibuja un dígito o quédate con este",
    "what Carol drew: Bob will see it, the chain will not": "lo que dibujó Carol: Bob lo verá, la cadena no",
    "all that the chain sees of it": "todo lo que la cadena ve de él",
    "waiting in escrow": "esperando en el depósito",
    "orders as well, and puts herself in Ada's place": "también encarga, y se pone en el lugar de Ada",
    "wants Bob to be paid before there is a proof": "quiere que Bob cobre antes de que haya una prueba",
    proving: "demostrando",
    "hands in Bob's proof with another digit": "entrega la prueba de Bob con otro dígito",
    "the model says": "el modelo dice",
    "proven in": "demostrado en",
    "gas for the proof": "gas de la prueba",
    "who receives what": "quién recibe qué",
    "has the job paid a second time": "hace pagar el encargo por segunda vez",
    "what Dan told his delegate": "lo que Dan le dijo a su delegado (en inglés, que es lo que este entiende)",
    "Dan's words": "palabras de Dan",
    "what happens": "qué ocurre",
    about: "sobre",
    sums: "importes",
    "vote for": "votar a favor",
    "never for, vote against": "nunca a favor, votar en contra",
    "ask me": "preguntarme",
    skip: "omitir",
    "public goods and open source": "bienes públicos y código abierto",
    "minting, inflation, emissions": "acuñación, inflación, emisiones",
    "any proposal": "cualquier propuesta",
    "everything else": "todo lo demás",
    "any sum": "cualquier importe",
    "above 5 % of the treasury": "más del 5 % de la tesorería",
    "What shall the creators get?": "¿Cuánto deben recibir los creadores?",
    "on the agenda": "en el orden del día",
    title: "título",
    "would run": "se ejecutaría",
    "sets the royalty herself": "fija la regalía por su cuenta",
    "it votes": "vota",
    proposal: "propuesta",
    vote: "voto",
    because: "porque",
    quote: "cita",
    for: "a favor",
    "for: public goods and open source": "a favor: bienes públicos y código abierto",
    "puts the same words over a call that pays her 20,000 LAB, and even steals the delegate's key":
      "pone las mismas palabras sobre una llamada que le paga 20 000 LAB, y hasta roba la clave del delegado",
    "casts it at once": "lo emite de inmediato",
    "votes, in LAB": "votos, en LAB",
    against: "en contra",
    abstain: "abstención",
    "Until the vote ends, Dan can still overrule his delegate by voting himself.":
      "Hasta que termine la votación, Dan todavía puede desautorizar a su delegado votando él mismo.",
    "runs it before its time": "la ejecuta antes de tiempo",
    "version of the terms": "versión de las condiciones",
    "orders under the old terms": "encarga con las condiciones antiguas",
    "The creator's part of one answer": "La parte del creador en una respuesta",
    "before the vote": "antes del voto",
    "after the vote": "después del voto",
    "Each step was checked by a contract. What that does not prove is in the lesson.":
      "Cada paso lo comprobó un contrato. Lo que eso no demuestra está en la lección.",
  },
} as const;
