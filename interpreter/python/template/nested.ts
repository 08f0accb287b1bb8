/** How many templates may be under way inside each other: frames are explicit, so deeper ones begin anew. */
export const mostNested = 60;
