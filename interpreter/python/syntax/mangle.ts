/** The name that `name` is in the class: two underscores in front make it private, unless it ends with two. */
export function mangle(className: string | undefined, name: string): string {
  if (className === undefined || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
