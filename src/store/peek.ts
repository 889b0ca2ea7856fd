/** Whether the database exists, asked without creating it. `undefined` when this browser cannot say. */
export async function peek(name: string): Promise<boolean | undefined> {
  try {
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return undefined;
  }
}
