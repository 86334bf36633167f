/** What a thread answers to a task. */
export type Answer<R> = { readonly result: R } | { readonly error: string };

/** Does a task, and says what came of it so that it can be sent. */
export async function answerTo<T, R>(task: T, work: (task: T) => R | Promise<R>): Promise<Answer<R>> {
  try {
    return { result: await work(task) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
