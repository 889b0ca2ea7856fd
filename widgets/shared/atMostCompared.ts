/** More columns than this no longer fit side by side. */
export const atMostCompared = 4;
