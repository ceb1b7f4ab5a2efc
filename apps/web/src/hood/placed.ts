/** Things that never change their order, each with its place among them. */
export function placed<Item>(items: readonly Item[]): { place: number; item: Item }[] {
  return items.map((item, place) => ({ place, item }));
}
