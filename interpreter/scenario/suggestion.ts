/** The candidate that `name` most likely was meant to be, if one is near enough. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong, so that `y` is never taken for `x`.
  let bound = Math.min(2, Math.floor(name.length / 3));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (candidate.toLowerCase() === name.toLowerCase()) return candidate;
    if (Math.abs(candidate.length - name.length) > bound || name.length > 64) continue;
    const distance = editDistance(name, candidate);
    if (distance === 0 || distance > bound) continue;
    nearest = candidate;
    bound = distance - 1;
  }
  return nearest;
}

/** How many letters to insert, remove or change, or neighbours to swap (optimal string alignment). */
function editDistance(left: string, right: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line++) {
    const next = [line];
    for (let column = 1; column <= right.length; column++) {
      const change = at(row, column - 1) + (left[line - 1] === right[column - 1] ? 0 : 1);
      const swapped = left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1];
      const swap = swapped && line > 1 && column > 1 ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, at(row, column) + 1, at(next, column - 1) + 1));
    }
    before = row;
    row = next;
  }
  return at(row, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
