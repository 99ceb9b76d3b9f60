/** Common tips in minor units; where there are no cents, one unit is too little to give. */
export function tipsIn(decimals: number): number[] {
  return [1, 2, 5].map((each) => each * 10 ** Math.max(2, decimals));
}
