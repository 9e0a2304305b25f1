/** @returns the place in a sorted list of the first that is not before what is sought; the list's length where all are */
export function firstFrom<One>(list: ArrayLike<One>, isBefore: (one: One) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as One)) low = middle + 1;
    else high = middle;
  }
  return low;
}
