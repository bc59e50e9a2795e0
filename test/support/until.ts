/** Waits for what comes about without an event that a test could listen to. */

/** Looks again at every turn of the event loop; what never comes runs into the test's timeout. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}
