// The lab's world: move its clock, or start over with a fresh one.
export function WorldMenu() {
  return null;
}
