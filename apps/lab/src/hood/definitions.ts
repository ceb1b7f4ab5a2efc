// Walks solc's syntax trees for what has a name and a place: functions, modifiers, enums; and for who calls whom.

export type FunctionPlace = {
  id: number;
  contract: string;
  name: string;
  /** "function", "modifier", "constructor", "receive" or "fallback". */
  kind: string;
  /** Of an external function, without 0x. */
  selector?: string;
  /** Bytes from the beginning of its source. */
  start: number;
  length: number;
  /** Declarations that its code names. */
  names: Set<number>;
  /** What it overrides. */
  bases: readonly number[];
};

export type Definitions = {
  /** By the number of their source. */
  functions: ReadonlyMap<number, FunctionPlace[]>;
  /** Members by "JobEscrow.Status". */
  enums: ReadonlyMap<string, readonly string[]>;
  /** Places of definitions and blocks as `placeKey` writes them: whoever is there is between two lines. */
  wholes: ReadonlySet<string>;
};

type Tree = {
  id: number;
  nodeType: string;
  name?: string;
  kind?: string;
  canonicalName?: string;
  functionSelector?: string;
  referencedDeclaration?: number;
  baseFunctions?: number[];
  baseModifiers?: number[];
  src: string;
  members?: { name: string }[];
};
type Inside = { contract: string; function?: FunctionPlace };

const wholeTypes = new Set(["SourceUnit", "ContractDefinition", "FunctionDefinition", "ModifierDefinition", "Block"]);

export function collectDefinitions(trees: readonly unknown[]): Definitions {
  const functions: [number, FunctionPlace][] = [];
  const enums = new Map<string, readonly string[]>();
  const wholes = new Set<string>();

  const visit = (tree: Tree, inside: Inside) => {
    const { nodeType, name = "", src = "", referencedDeclaration } = tree;
    if (wholeTypes.has(nodeType)) wholes.add(placeOf(src).key);
    if (referencedDeclaration !== undefined) inside.function?.names.add(referencedDeclaration);
    if (nodeType === "EnumDefinition") {
      enums.set(tree.canonicalName ?? name, tree.members?.map(({ name }) => name) ?? []);
    }
    let around = nodeType === "ContractDefinition" ? { contract: name } : inside;
    if (nodeType === "FunctionDefinition" || nodeType === "ModifierDefinition") {
      const place = functionPlace(tree, inside.contract);
      functions.push([placeOf(src).source, place]);
      around = { ...inside, function: place };
    }
    for (const child of childrenOf(tree)) visit(child, around);
  };
  for (const tree of trees) visit(tree as Tree, { contract: "" });
  return { functions: grouped(functions), enums, wholes };
}

function functionPlace(tree: Tree, contract: string): FunctionPlace {
  const { id, name, kind = "modifier", functionSelector: selector, baseFunctions, baseModifiers } = tree;
  const { start, length } = placeOf(tree.src);
  const names = new Set<number>();
  const bases = baseFunctions ?? baseModifiers ?? [];
  return { id, contract, name: name || kind, kind, ...(selector && { selector }), start, length, names, bases };
}

function grouped(functions: [number, FunctionPlace][]): Map<number, FunctionPlace[]> {
  const groups = Map.groupBy(functions, ([source]) => source);
  return new Map([...groups].map(([source, list]) => [source, list.map(([, place]) => place)]));
}

// Everything in a syntax tree that is itself a piece of syntax.
function childrenOf(tree: Tree): Tree[] {
  return Object.values(tree).flatMap((value: unknown) => {
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    return list.filter((one): one is Tree => typeof one === "object" && one !== null && "nodeType" in one);
  });
}

/** "start:length:source", in bytes. */
function placeOf(src: string) {
  const [start = 0, length = 0, source = -1] = src.split(":").map(Number);
  return { start, length, source, key: placeKey(source, start, length) };
}

export function placeKey(source: number, start: number, length: number): string {
  return `${source}:${start}:${length}`;
}

/**
 * The functions that can run in a call, and no others.
 *
 * The optimizer keeps one copy where two functions have the same instructions, and the source map then names the wrong
 * one. Who calls whom tells which it was not.
 *
 * @param selector of the function that is called, without 0x; left out for a constructor
 */
export function reachable({ functions }: Definitions, selector?: string): ReadonlySet<FunctionPlace> {
  const all = [...functions.values()].flat();
  const byId = new Map(all.map((place) => [place.id, place]));
  const overriding = new Map<number, FunctionPlace[]>();
  for (const place of all) for (const id of place.bases) overriding.set(id, [...(overriding.get(id) ?? []), place]);
  const isFirst = (place: FunctionPlace) =>
    selector === undefined ? place.kind === "constructor" : place.selector === selector || isDefault(place);
  const reached = new Set(all.filter(isFirst));
  // What is added while the loop runs is visited, too.
  for (const { id, names } of reached) {
    for (const name of names) {
      const called = byId.get(name);
      if (called) reached.add(called);
    }
    for (const place of overriding.get(id) ?? []) reached.add(place);
  }
  return reached;
}

const isDefault = ({ kind }: FunctionPlace) => kind === "receive" || kind === "fallback";
