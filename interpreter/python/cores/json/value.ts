/** A list of values. */
export interface JsonArray {
  readonly kind: 'array';
  readonly items: readonly JsonValue[];
}

/** The members of an object in the order of the text; of two with one key, Python keeps the later value. */
export interface JsonObject {
  readonly kind: 'object';
  readonly members: readonly (readonly [string, JsonValue])[];
}

/** What a text means: ints are bigints, floats numbers. */
export type JsonValue = null | boolean | bigint | number | string | JsonArray | JsonObject;
