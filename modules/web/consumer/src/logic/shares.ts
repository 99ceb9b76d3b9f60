/** What each of so many bears of an amount, in minor units: the first ones bear what does not divide. */
export function sharesOf(total: number, people: number): number[] {
  const least = Math.floor(total / people);
  const rest = total - least * people;
  return Array.from({ length: people }, (_, index) => least + (index < rest ? 1 : 0));
}
