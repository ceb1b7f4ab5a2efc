// "Under the hood": opens the microscope. Its inside comes with the first look.
export function HoodButton() {
  return null;
}
